import { crc32 } from '../../domain/packed/crc32.ts';
import { jsonText, unpackBytes } from '../../domain/packed/pack.ts';
import { recordLines } from '../../domain/snapshot/recordLines.ts';
import type { PlainCells } from '../../domain/tamper/damage.ts';
import type { Ports } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import type { SheetKey } from '../../schema/sheets.ts';

/** Former values of up to 200 records, in the pieces in which they were written. */
interface Chunk {
  readonly on: Day;
  readonly tab: string;
  readonly n: number;
  readonly sum: string | null;
  readonly rows: number[];
}

/** The restore points without what is packed in them, oldest first. */
export function pointChunks({ table }: Pick<Ports, 'table'>): Chunk[] {
  const chunks: Chunk[] = [];
  let lastPart = -1;
  for (const { row, on, tab, part, n, sum } of table('_points').columns(['on', 'tab', 'part', 'n', 'sum'])) {
    if (on === null || tab === null) continue;
    const last = chunks[chunks.length - 1];
    // a run that died wrote its parts once more, from the first on
    if (last && last.on === on && last.tab === tab && last.sum === sum && (part ?? 0) > lastPart) last.rows.push(row);
    else chunks.push({ on, tab, n: n ?? 0, sum, rows: [row] });
    lastPart = part ?? 0;
  }
  return chunks;
}

/**
 * What records of a tab were before they changed or went since a night: of several former values the first.
 *
 * @returns by the record's text; the night from which on all can be read, where one of the points is damaged
 */
export function pointsSince(
  sheet: SheetKey,
  night: Day,
  { table }: Pick<Ports, 'table'>,
): { readonly records: PlainCells[] } | { readonly readableFrom: Day } {
  const chunks = pointChunks({ table }).filter(({ tab, on }) => tab === sheet && on > night);
  const records: PlainCells[] = [];
  let readableFrom: Day | null = null;
  for (const { on, sum, rows } of chunks) {
    const pieces = table('_points')
      .rowsAt(rows[0]!, rows.length)
      .map(({ values }) => values.data ?? '');
    if (crc32(pieces.join('')) !== sum) readableFrom = on;
    else for (const line of recordLines(unpackBytes(pieces))) records.push(JSON.parse(jsonText(line)) as PlainCells);
  }
  return readableFrom === null ? { records } : { readableFrom };
}

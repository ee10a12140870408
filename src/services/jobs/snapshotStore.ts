import type { Day } from '../../domain/day.ts';
import { crc32 } from '../../domain/packed/crc32.ts';
import { pack, packJson, unpack, unpackJson } from '../../domain/packed/pack.ts';
import { recordLines, recordsJson } from '../../domain/snapshot/recordLines.ts';
import type { BlockChange, KnownBlock } from '../../domain/snapshot/snapshotPass.ts';
import type { Ports } from '../../ports.ts';
import type { Row, SheetKey } from '../../schema/sheets.ts';

interface StoredBlock extends KnownBlock {
  /** sheet rows of `_snapshot`: the first holds ids and sums, further ones what did not fit into one cell */
  readonly rows: number[];
}

type Cells = Row<'_snapshot'>;

/** Records whose former values go into one row of the restore points. */
const recordsAPart = 200;
const sumLength = 8;

/** Last night's records of all tabs. Ids and sums are read at once, the records themselves when the first one changed. */
export function snapshotStore(ports: Ports, day: Day) {
  const blocks = readBlocks(ports);
  let records: Map<number, { data: string; sum: string }> | null = null;

  /** The records of a block as JSON texts; none where the text is damaged: they count as never seen. */
  function linesOf(block: StoredBlock | undefined): string[] {
    if (!block) return [];
    records ??= readRecords(ports);
    const pieces = block.rows.map((row) => records?.get(row)?.data ?? '');
    const isWhole = records.get(block.rows[0] ?? 0)?.sum === crc32(pieces.join(''));
    return isWhole ? recordLines(unpackJson(pieces)) : [];
  }

  return {
    blocks: (tab: SheetKey): readonly KnownBlock[] => [...(blocks.get(tab)?.values() ?? [])],
    /**
     * Keeps the former values of what changed or vanished in a restore point, then writes the blocks. A run killed between
     * the two leaves the former values twice, which does no harm.
     */
    write(tab: SheetKey, changes: readonly BlockChange[]): void {
      const former: string[] = [];
      const updates: { row: number; set: Partial<Cells> }[] = [];
      const added: Cells[] = [];
      for (const change of changes) {
        const block = blocks.get(tab)?.get(change.block);
        const before = linesOf(block);
        for (const place of change.former) former.push(before[place] ?? '{}');
        const lines = change.from.map((place, index) => change.texts.get(index) ?? before[place] ?? '{}');
        const cells = cellsOf(tab, change, lines, day);
        block?.rows.forEach((row, index) => {
          updates.push({ row, set: cells[index] ?? { n: 0, ids: null, sums: null, data: null, on: day } });
        });
        added.push(...cells.slice(block?.rows.length ?? 0));
      }
      keepFormer(tab, former, day, ports);
      if (updates.length > 0) ports.table('_snapshot').updateRows(updates);
      if (added.length > 0) ports.table('_snapshot').append(added);
    },
  };
}

function readBlocks(ports: Ports): Map<string, Map<number, StoredBlock>> {
  const blocks = new Map<string, Map<number, StoredBlock>>();
  for (const { row, tab, block, ids, sums } of ports.table('_snapshot').columns(['tab', 'block', 'n', 'ids', 'sums'])) {
    if (tab === null || block === null) continue;
    const ofTab = blocks.get(tab) ?? new Map<number, StoredBlock>();
    blocks.set(tab, ofTab);
    const first = ofTab.get(block);
    if (first) first.rows.push(row);
    else if (ids !== null && sums !== null)
      ofTab.set(block, {
        block,
        rows: [row],
        ids: unpack([ids]) as string[],
        sums: splitSums(unpack([sums]) as string),
      });
  }
  return blocks;
}

function readRecords(ports: Ports): Map<number, { data: string; sum: string }> {
  const rows = ports.table('_snapshot').columns(['data', 'sum']);
  return new Map(rows.map(({ row, data, sum }) => [row, { data: data ?? '', sum: sum ?? '' }]));
}

function cellsOf(tab: SheetKey, { block, ids, sums }: BlockChange, lines: readonly string[], on: Day): Cells[] {
  const pieces = packJson(recordsJson(lines));
  const sum = crc32(pieces.join(''));
  return pieces.map((data, piece) => ({
    ...{ tab, block, data, sum, on },
    n: piece === 0 ? ids.length : 0,
    ids: piece === 0 ? pack(ids)[0]! : null,
    sums: piece === 0 ? pack(sums.join(''))[0]! : null,
  }));
}

function splitSums(joined: string): string[] {
  return Array.from({ length: joined.length / sumLength }, (_, i) => joined.slice(i * sumLength, (i + 1) * sumLength));
}

function keepFormer(tab: SheetKey, former: readonly string[], on: Day, ports: Ports): void {
  if (former.length === 0) return;
  const parts: Row<'_points'>[] = [];
  for (let from = 0; from < former.length; from += recordsAPart) {
    const lines = former.slice(from, from + recordsAPart);
    const pieces = packJson(recordsJson(lines));
    const sum = crc32(pieces.join(''));
    for (const data of pieces) parts.push({ on, reason: 'night', tab, part: parts.length, n: lines.length, data, sum });
  }
  ports.table('_points').append(parts);
}

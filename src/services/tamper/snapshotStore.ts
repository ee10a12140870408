import type { Day } from '../../domain/day.ts';
import { eachOnce } from '../../domain/eachOnce.ts';
import { crc32 } from '../../domain/packed/crc32.ts';
import { jsonBytes, jsonText, packBytes, unpackBytes } from '../../domain/packed/pack.ts';
import { recordLines, recordsJson } from '../../domain/snapshot/recordLines.ts';
import type { BlockChange, KnownBlock } from '../../domain/snapshot/snapshotPass.ts';
import type { PlainCells } from '../../domain/tamper/damage.ts';
import type { Ports } from '../../ports.ts';
import type { Row, SheetKey } from '../../schema/sheets.ts';

interface StoredBlock extends KnownBlock {
  /** sheet rows of `_snapshot`: the first holds ids and sums, further ones what did not fit into one cell */
  readonly rows: number[];
}

type Cells = Row<'_snapshot'>;

/** Records whose former values go into one row of the restore points. */
const recordsAPart = 200;
/** A record of which nothing is known. */
const nothing = jsonBytes('{}');

export type SnapshotStore = ReturnType<typeof snapshotStore>;

/** Last night's records of all tabs. Ids and sums are read at once, the records themselves when the first one changed. */
export function snapshotStore(ports: Ports, day: Day) {
  const blocksOf = blockReader(ports);
  const kept = new Map<number, { data: string; sum: string }>();
  let isRead = false;

  /** The records of a block as JSON in bytes; none where the text is damaged: they count as never seen. */
  function linesOf(block: StoredBlock | undefined): Uint8Array[] {
    if (!block) return [];
    if (!isRead && block.rows.some((row) => !kept.has(row))) {
      for (const [row, record] of readRecords(ports)) kept.set(row, record);
      isRead = true;
    }
    const pieces = block.rows.map((row) => kept.get(row)?.data ?? '');
    const isWhole = kept.get(block.rows[0] ?? 0)?.sum === crc32(pieces.join(''));
    return isWhole ? recordLines(unpackBytes(pieces)) : [];
  }

  /** Of one tab, whose blocks stand near each other: a part of what all tabs' records come to. */
  function readTab(tab: SheetKey): void {
    const rows = [...blocksOf(tab).values()].flatMap((block) => block.rows);
    if (isRead || rows.every((row) => kept.has(row))) return;
    const first = Math.min(...rows);
    for (const { row, values } of ports.table('_snapshot').rowsAt(first, Math.max(...rows) - first + 1))
      kept.set(row, { data: values.data ?? '', sum: values.sum ?? '' });
  }

  return {
    blocks: (tab: SheetKey): readonly KnownBlock[] => [...blocksOf(tab).values()],
    /** Records of one tab as they were; those of a damaged block are missing. @param wanted all when missing */
    recordsOf(tab: SheetKey, wanted?: ReadonlySet<string>): Map<string, PlainCells> {
      readTab(tab);
      const found = new Map<string, PlainCells>();
      for (const block of blocksOf(tab).values()) {
        if (wanted && !block.ids.some((id) => wanted.has(id))) continue;
        const lines = linesOf(block);
        block.ids.forEach((id, place) => {
          const line = lines[place];
          if (line && (!wanted || wanted.has(id))) found.set(id, JSON.parse(jsonText(line)) as PlainCells);
        });
      }
      return found;
    },
    /** Takes records out as if they had never been there; what they held before is not kept either. */
    forget(tab: SheetKey, ids: ReadonlySet<string>): void {
      const updates: { row: number; set: Partial<Cells> }[] = [];
      for (const block of blocksOf(tab).values()) {
        const places = block.ids.flatMap((id, place) => (ids.has(id) ? [] : [place]));
        if (places.length === block.ids.length) continue;
        readTab(tab);
        const lines = linesOf(block);
        const left = {
          block: block.block,
          ids: places.map((place) => block.ids[place]!),
          sums: places.map((place) => block.sums[place]!),
        };
        const cells = cellsOf(
          tab,
          left,
          places.map((place) => lines[place] ?? nothing),
          day,
        );
        block.rows.forEach((row, index) => {
          updates.push({ row, set: cells[index] ?? { n: 0, ids: null, sums: null, data: null, on: day } });
        });
      }
      if (updates.length > 0) ports.table('_snapshot').updateRows(updates);
    },
    /**
     * Keeps the former values of what changed or vanished in a restore point, then writes the blocks. A run killed between
     * the two leaves the former values twice, which does no harm.
     */
    write(tab: SheetKey, changes: readonly BlockChange[]): void {
      const former: Uint8Array[] = [];
      const updates: { row: number; set: Partial<Cells> }[] = [];
      const added: Cells[] = [];
      for (const change of changes) {
        const block = blocksOf(tab).get(change.block);
        const before = linesOf(block);
        for (const place of change.former) former.push(before[place] ?? nothing);
        const lines = change.from.map((place, index) => {
          const text = change.texts.get(index);
          return text === undefined ? (before[place] ?? nothing) : jsonBytes(text);
        });
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

type HeadRow = Pick<Cells, 'block' | 'ids' | 'sums'> & { readonly row: number };

/** The blocks of a tab by number. Of an hour, which asks for few tabs, most heads need not be parsed. */
function blockReader(ports: Ports): (tab: SheetKey) => Map<number, StoredBlock> {
  const byTab = new Map<string, HeadRow[]>();
  for (const { tab, ...head } of ports.table('_snapshot').columns(['tab', 'block', 'n', 'ids', 'sums'])) {
    const ofTab = byTab.get(tab ?? '');
    if (ofTab) ofTab.push(head);
    else byTab.set(tab ?? '', [head]);
  }
  return eachOnce((tab) => blocksFrom(byTab.get(tab) ?? []));
}

function blocksFrom(rows: readonly HeadRow[]): Map<number, StoredBlock> {
  const blocks = new Map<number, StoredBlock>();
  for (const { row, block, ids, sums } of rows) {
    if (block === null) continue;
    const first = blocks.get(block);
    if (first) first.rows.push(row);
    else if (ids !== null && sums !== null) {
      const known = headOf(ids, sums);
      if (known) blocks.set(block, { block, rows: [row], ...known });
    }
  }
  return blocks;
}

/** Which records a block holds; null where that is damaged: they count as never seen (failures F57). */
function headOf(ids: string, sums: string): Pick<KnownBlock, 'ids' | 'sums'> | null {
  try {
    const head = { ids: JSON.parse(ids) as unknown, sums: JSON.parse(sums) as unknown };
    const isWhole = Array.isArray(head.ids) && Array.isArray(head.sums) && head.ids.length === head.sums.length;
    return isWhole ? (head as Pick<KnownBlock, 'ids' | 'sums'>) : null;
  } catch {
    return null;
  }
}

function readRecords(ports: Ports): Map<number, { data: string; sum: string }> {
  const rows = ports.table('_snapshot').columns(['data', 'sum']);
  return new Map(rows.map(({ row, data, sum }) => [row, { data: data ?? '', sum: sum ?? '' }]));
}

function cellsOf(
  tab: SheetKey,
  { block, ids, sums }: Pick<BlockChange, 'block' | 'ids' | 'sums'>,
  lines: readonly Uint8Array[],
  on: Day,
): Cells[] {
  const pieces = packBytes(recordsJson(lines));
  const sum = crc32(pieces.join(''));
  return pieces.map((data, piece) => ({
    ...{ tab, block, data, sum, on },
    n: piece === 0 ? ids.length : 0,
    // as they are: random letters pack badly, and every hour reads them
    ids: piece === 0 ? JSON.stringify(ids) : null,
    sums: piece === 0 ? JSON.stringify(sums) : null,
  }));
}

function keepFormer(tab: SheetKey, former: readonly Uint8Array[], on: Day, ports: Ports): void {
  if (former.length === 0) return;
  const parts: Row<'_points'>[] = [];
  for (let from = 0; from < former.length; from += recordsAPart) {
    const lines = former.slice(from, from + recordsAPart);
    const pieces = packBytes(recordsJson(lines));
    const sum = crc32(pieces.join(''));
    for (const data of pieces) parts.push({ on, reason: 'night', tab, part: parts.length, n: lines.length, data, sum });
  }
  ports.table('_points').append(parts);
}

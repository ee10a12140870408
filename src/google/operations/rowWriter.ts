import { readId } from '../../domain/ids.ts';
import type { Table } from '../../ports.ts';
import { type Row, rowKeyOf, type SheetKey } from '../../schema/sheets.ts';
import { type CellBlock, readBlock } from '../table/readBlock.ts';
import type { RowCodec } from '../table/rowCodec.ts';
import { cheapGap, lengthOf, runsOf } from '../table/runs.ts';
import { type Place, withOthers } from '../table/tab.ts';
import { appendRows, freeRow, writeRows, writeSets } from '../table/writeRows.ts';
import type { PlainCells, PlannedChange } from './plannedChange.ts';
import { placeKey } from './plannedChange.ts';

export interface Tables {
  table<K extends SheetKey>(key: K): Table<K>;
  place(key: SheetKey): Place;
  has(key: SheetKey): boolean;
  codec(key: SheetKey): RowCodec;
  /** a row that this run has looked up by its id a moment ago, under the lock that it still holds */
  lookedUp(key: SheetKey, id: string): CellBlock | null;
}

/** What an operation adds to the logs. */
export interface LogLines {
  readonly changes: readonly Partial<Row<'changes'>>[];
  readonly _undo: readonly Partial<Row<'_undo'>>[];
}

interface Wanted {
  readonly sheet: SheetKey;
  readonly id: string;
  /** where it was last seen */
  readonly row?: number;
  /** the cells that are asked for; all when missing */
  readonly keys?: readonly string[];
}

/** So many rows of one tab are looked at, and stamped, one by one. */
const fewRows = 12;
const stampKeys = ['updated_at', 'updated_by'];
/** Writing the stamps of so many rows along costs as much as another call (platform L11, L12). */
const stampGap = 40;

/** Reads and writes rows of any tab by id; remembers within a run where an id was seen. */
export class RowWriter {
  private readonly seen = new Map<string, number>();

  constructor(private readonly tables: Tables) {}

  /** What the user and system cells of these rows hold now, at least those asked for; rows that are not there are left out. */
  present(wanted: readonly Wanted[]): Map<string, PlainCells> {
    const found = new Map<string, PlainCells>();
    for (const [sheet, rows] of bySheet(wanted)) {
      const place = this.tables.place(sheet);
      const codec = this.tables.codec(sheet);
      const keys = keysOf(rows, withOthers(place, codec.keys), sheet);
      const note = (block: CellBlock, index: number) => {
        const id = idAt(block, index, sheet);
        const cells = Object.fromEntries(keys.map((key) => [key, codec.plain(key, block.cell(index, key))]));
        found.set(placeKey(sheet, id), cells);
        this.seen.set(placeKey(sheet, id), block.firstRow + index);
      };
      const read = (at: ReadonlyMap<string, number>) => {
        for (const run of runsOf([...at.values()], cheapGap(keys.length), fewRows)) {
          const block = readBlock(place, keys, run.first, lengthOf(run));
          for (let index = 0; index < block.rows; index++) {
            if (at.get(idAt(block, index, sheet)) === run.first + index) note(block, index);
          }
        }
      };
      const lookedUp = rows.flatMap(({ id }) => this.tables.lookedUp(sheet, id) ?? []);
      for (const block of lookedUp) note(block, 0);
      const others = rows.filter(({ id }) => !found.has(placeKey(sheet, id)));
      read(others.length <= fewRows ? this.hintsOf(sheet, others) : new Map<string, number>());
      const moved = rows.filter(({ id }) => !found.has(placeKey(sheet, readId(id))));
      if (moved.length > 0) read(this.locate(sheet, moved));
    }
    return found;
  }

  /**
   * Changes rows, appends new ones, and adds lines to the logs, these last. The caller holds the lock. Where rows stand
   * and where the tabs end is asked before the first write: each question after it would force the writes out one by one
   * (platform L22).
   */
  write(changes: readonly PlannedChange[], logs: LogLines): void {
    const logKeys = (['changes', '_undo'] as const).filter((key) => logs[key].length > 0);
    const sheets = bySheet(changes);
    const free = new Map([...sheets.keys(), ...logKeys].map((key) => [key, freeRow(this.tables.place(key))]));
    const steps = [...sheets].map(([sheet, list]) => {
      const added = list.filter(({ before }) => before === null);
      const changed = list.filter(({ before }) => before !== null);
      return { sheet, added, changed, at: this.locate(sheet, changed) };
    });
    for (const { sheet, added, changed, at } of steps) {
      if (changed.length > 0) this.change(sheet, changed, at);
      if (added.length > 0) this.add(sheet, added, free.get(sheet)!);
    }
    for (const key of logKeys) {
      const codec = this.tables.codec(key);
      const lines: readonly Readonly<Record<string, unknown>>[] = logs[key];
      appendRows({ first: free.get(key)!, rows: lines.length }, this.tables.place(key), codec, (index, column) =>
        codec.write(column, lines[index]![column]),
      );
    }
  }

  /** Where a row was seen or written in this run, 0 when it was not. */
  rowOf(sheet: SheetKey, id: string): number {
    return this.seen.get(placeKey(sheet, id)) ?? 0;
  }

  /** What a killed run had not written yet; a cell that somebody changed since keeps its value. */
  unwritten(changes: readonly PlannedChange[]): PlannedChange[] {
    const present = this.present(changes.map(withKeys));
    return changes.flatMap((change): PlannedChange[] => {
      const now = present.get(placeKey(change.sheet, change.id));
      const { before, after } = change;
      if (!now) return before === null ? [change] : [];
      // a new row may have stopped at a column of somebody else's: then some of its cells are empty yet
      const isFormer = (key: string) => (before ? now[key] === before[key] : !now[key]);
      const { columns, others } = this.tables.place(change.sheet);
      const left = Object.entries(after).filter(
        ([key, value]) => (key in columns || key in others) && isFormer(key) && now[key] !== value,
      );
      return left.length > 0 ? [{ ...change, before: before ?? {}, after: Object.fromEntries(left) }] : [];
    });
  }

  private add(sheet: SheetKey, changes: readonly PlannedChange[], first: number): void {
    const codec = this.tables.codec(sheet);
    const place = this.tables.place(sheet);
    appendRows({ first, rows: changes.length }, place, codec, (index, key) =>
      codec.restored(key, changes[index]!.after[key] ?? (codec.bools.includes(key) ? false : '')),
    );
    const added = Object.keys(place.others).filter((key) => changes.some(({ after }) => key in after));
    writeRows(place, added, first, changes.length, (index, key) =>
      codec.restored(key, changes[index]!.after[key] ?? ''),
    );
    changes.forEach(({ id }, index) => {
      this.seen.set(placeKey(sheet, id), first + index);
    });
  }

  /** Writes the changed cells and no others: what stands next to them may be a formula, or typed this moment. */
  private change(sheet: SheetKey, changes: readonly PlannedChange[], at: ReadonlyMap<string, number>): void {
    const place = this.tables.place(sheet);
    const codec = this.tables.codec(sheet);
    const placed = changes.flatMap(({ id, after }) => {
      const row = at.get(readId(id));
      return row === undefined ? [] : [{ row, set: after }];
    });
    for (const key of codec.phones) layText(place, key, placed);
    if (placed.length <= fewRows) writeSets(place, placed, codec.restored);
    else {
      const parts = placed.map(({ row, set }) => ({ row, ...parted(set) }));
      writeSets(
        place,
        parts.map(({ row, others }) => ({ row, set: others })),
        codec.restored,
      );
      this.stampMany(place, codec, new Map(parts.map(({ row, stamps }) => [row, stamps])));
    }
  }

  /** Nobody else writes the stamps, so those of rows between may be written along. */
  private stampMany(place: Place, codec: RowCodec, stampsOf: ReadonlyMap<number, PlainCells>): void {
    const keys = stampKeys.filter((key) => [...stampsOf.values()].some((stamps) => key in stamps));
    if (keys.length === 0) return;
    for (const run of runsOf([...stampsOf.keys()], stampGap)) {
      const block = readBlock(place, keys, run.first, lengthOf(run));
      writeRows(place, keys, run.first, lengthOf(run), (index, key) =>
        codec.restored(key, stampsOf.get(run.first + index)?.[key] ?? codec.plain(key, block.cell(index, key))),
      );
    }
  }

  /** Row numbers by id: hinted or remembered rows are looked at first, else the id column is read once. */
  private locate(sheet: SheetKey, wanted: readonly Wanted[]): Map<string, number> {
    const found = new Map<string, number>();
    if (wanted.length === 0) return found;
    const place = this.tables.place(sheet);
    const hints = this.hintsOf(sheet, wanted);
    if (wanted.length <= fewRows) {
      for (const run of runsOf([...hints.values()], 200, fewRows)) {
        const block = readBlock(place, [rowKeyOf(sheet)], run.first, lengthOf(run));
        for (const [id, row] of hints) {
          const isHere = row >= run.first && row <= run.last;
          if (isHere && idAt(block, row - run.first, sheet) === id) found.set(id, row);
        }
      }
    }
    const missing = new Set(wanted.map(({ id }) => readId(id)).filter((id) => !found.has(id)));
    if (missing.size > 0) {
      const first = place.headerRow + 1;
      const block = readBlock(place, [rowKeyOf(sheet)], first, Math.max(0, place.tab.lastRow() - place.headerRow));
      for (let index = 0; index < block.rows; index++) {
        const id = idAt(block, index, sheet);
        if (missing.has(id) && !found.has(id)) found.set(id, first + index);
      }
    }
    for (const [id, row] of found) this.seen.set(placeKey(sheet, id), row);
    return found;
  }

  /** Where rows were last seen, as far as the tab still goes there. */
  private hintsOf(sheet: SheetKey, wanted: readonly Wanted[]): Map<string, number> {
    const { tab, headerRow } = this.tables.place(sheet);
    const hints = new Map<string, number>();
    for (const { id, row = this.seen.get(placeKey(sheet, id)) } of wanted) {
      if (row !== undefined && row > headerRow && row <= tab.lastRow()) hints.set(readId(id), row);
    }
    return hints;
  }
}

function idAt(block: CellBlock, index: number, sheet: SheetKey): string {
  return readId(String(block.cell(index, rowKeyOf(sheet))).trim());
}

/** The columns that these rows are asked for, the id among them. */
function keysOf(wanted: readonly Wanted[], all: readonly string[], sheet: SheetKey): readonly string[] {
  const named = new Set(wanted.flatMap(({ keys = all }) => keys));
  return all.filter((key) => key === rowKeyOf(sheet) || named.has(key));
}

/** A paste may have brought a number's format along, in which a phone would lose its zero or plus once more. */
function layText(place: Place, key: string, changes: readonly { row: number; set: PlainCells }[]): void {
  const rows = changes.filter(({ set }) => key in set).map(({ row }) => row);
  if (rows.length === 0) return;
  const first = Math.min(...rows);
  const formats = Array.from({ length: Math.max(...rows) - first + 1 }, () => ['@']);
  place.tab.formatCells(first, place.columns[key]!, formats);
}

/** A changed row is asked for its changed cells; a new one for all. */
export function withKeys({ sheet, id, before, after }: PlannedChange): Wanted {
  return { sheet, id, ...(before !== null && { keys: Object.keys(after) }) };
}

function parted(set: PlainCells): { stamps: PlainCells; others: PlainCells } {
  const pick = (isStamp: boolean) =>
    Object.fromEntries(Object.entries(set).filter(([key]) => stampKeys.includes(key) === isStamp));
  return { stamps: pick(true), others: pick(false) };
}

function bySheet<T extends { readonly sheet: SheetKey }>(changes: readonly T[]): Map<SheetKey, T[]> {
  const grouped = new Map<SheetKey, T[]>();
  for (const change of changes) {
    const known = grouped.get(change.sheet);
    if (known) known.push(change);
    else grouped.set(change.sheet, [change]);
  }
  return grouped;
}

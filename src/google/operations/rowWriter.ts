import { readId } from '../../domain/ids.ts';
import type { Table } from '../../ports.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { readBlock } from '../table/readBlock.ts';
import type { RowCodec } from '../table/rowCodec.ts';
import { cheapGap, lengthOf, runsOf } from '../table/runs.ts';
import type { Place } from '../table/tab.ts';
import type { PlainCells, PlannedChange } from './plannedChange.ts';
import { placeKey } from './plannedChange.ts';

export interface Tables {
  table<K extends SheetKey>(key: K): Table<K>;
  place(key: SheetKey): Place;
  codec(key: SheetKey): RowCodec;
}

interface Wanted {
  readonly sheet: SheetKey;
  readonly id: string;
  /** where it was last seen */
  readonly row?: number;
}

/** Above this many rows of one tab a block is read, changed and written as one instead of row by row. */
const fewRows = 12;

/** Reads and writes rows of any tab by id; remembers within a run where an id was seen. */
export class RowWriter {
  private readonly seen = new Map<string, number>();

  constructor(private readonly tables: Tables) {}

  /** What the user and system cells of these rows hold now; rows that are not there are left out. */
  present(wanted: readonly Wanted[]): Map<string, PlainCells> {
    const found = new Map<string, PlainCells>();
    for (const [sheet, rows] of bySheet(wanted)) {
      const place = this.tables.place(sheet);
      const codec = this.tables.codec(sheet);
      const at = this.locate(sheet, rows);
      for (const run of runsOf([...at.values()], cheapGap(codec.keys.length), fewRows)) {
        const block = readBlock(place, codec.keys, run.first, lengthOf(run));
        for (let index = 0; index < block.rows; index++) {
          const id = readId(String(block.cell(index, 'id')));
          if (at.get(id) !== run.first + index) continue;
          const cells = Object.fromEntries(codec.keys.map((key) => [key, codec.plain(key, block.cell(index, key))]));
          found.set(placeKey(sheet, id), cells);
        }
      }
    }
    return found;
  }

  /** Appends the new rows and changes the others. The caller holds the lock. */
  write(changes: readonly PlannedChange[]): void {
    for (const [sheet, list] of bySheet(changes)) {
      const added = list.filter(({ before }) => before === null);
      const changed = list.filter(({ before }) => before !== null);
      if (changed.length > 0) this.change(sheet, changed);
      if (added.length > 0) this.add(sheet, added);
    }
  }

  /** What a killed run had not written yet; a cell that somebody changed since keeps its value. */
  unwritten(changes: readonly PlannedChange[]): PlannedChange[] {
    const present = this.present(changes);
    return changes.flatMap((change): PlannedChange[] => {
      const now = present.get(placeKey(change.sheet, change.id));
      const { before, after } = change;
      if (before === null) return now ? [] : [change];
      const left = Object.entries(after).filter(
        ([key, value]) => now && now[key] === before[key] && now[key] !== value,
      );
      return left.length > 0 ? [{ ...change, after: Object.fromEntries(left) }] : [];
    });
  }

  private add(sheet: SheetKey, changes: readonly PlannedChange[]): void {
    const { tab, columns, headerRow } = this.tables.place(sheet);
    const codec = this.tables.codec(sheet);
    const first = Math.max(tab.lastRow(), headerRow) + 1;
    tab.growTo(first + changes.length - 1);
    // laying checkboxes sets their cells to false
    for (const key of codec.bools) tab.layCheckboxes(first, columns[key]!, changes.length, true);
    for (const run of runsOf(codec.keys.map((key) => columns[key]!))) {
      const keys = codec.keys
        .filter((key) => columns[key]! >= run.first && columns[key]! <= run.last)
        .sort((a, b) => columns[a]! - columns[b]!);
      const cells = changes.map(({ after }) =>
        keys.map((key) => codec.restored(key, after[key] ?? (codec.bools.includes(key) ? false : ''))),
      );
      tab.write(first, run.first, cells);
    }
    changes.forEach(({ id }, index) => {
      this.seen.set(placeKey(sheet, id), first + index);
    });
  }

  private change(sheet: SheetKey, changes: readonly PlannedChange[]): void {
    const place = this.tables.place(sheet);
    const codec = this.tables.codec(sheet);
    const at = this.locate(sheet, changes);
    const placed = changes.flatMap((change) => {
      const row = at.get(readId(change.id));
      return row === undefined ? [] : [{ row, after: change.after }];
    });
    const keys = [...new Set(placed.flatMap(({ after }) => Object.keys(after)))];
    const rowRuns = runsOf(
      placed.map(({ row }) => row),
      placed.length > fewRows ? cheapGap(keys.length) : 0,
    );
    for (const rows of rowRuns) {
      const here = new Map(
        placed.filter(({ row }) => row >= rows.first && row <= rows.last).map(({ row, after }) => [row, after]),
      );
      for (const run of runsOf(keys.map((key) => place.columns[key]!))) {
        const keysHere = keys
          .filter((key) => place.columns[key]! >= run.first && place.columns[key]! <= run.last)
          .sort((a, b) => place.columns[a]! - place.columns[b]!);
        if (![...here.values()].some((after) => keysHere.some((key) => key in after))) continue;
        const isWhole =
          here.size === lengthOf(rows) && [...here.values()].every((after) => keysHere.every((key) => key in after));
        const block = isWhole ? null : readBlock(place, keysHere, rows.first, lengthOf(rows));
        const cells = Array.from({ length: lengthOf(rows) }, (_, index) =>
          keysHere.map((key) => {
            const value = here.get(rows.first + index)?.[key];
            const plain = value ?? (block ? codec.plain(key, block.cell(index, key)) : '');
            return codec.restored(key, plain);
          }),
        );
        place.tab.write(rows.first, run.first, cells);
      }
    }
  }

  /** Row numbers by id: hinted or remembered rows are looked at first, else the id column is read once. */
  private locate(sheet: SheetKey, wanted: readonly Wanted[]): Map<string, number> {
    const place = this.tables.place(sheet);
    const found = new Map<string, number>();
    const hints = wanted.map(({ id, row }) => [readId(id), row ?? this.seen.get(placeKey(sheet, id))] as const);
    const hinted = hints.flatMap(([, row]) => (row !== undefined && row <= place.tab.lastRow() ? [row] : []));
    if (hinted.length > 0 && wanted.length <= fewRows) {
      for (const run of runsOf(hinted, 200, fewRows)) {
        const block = readBlock(place, ['id'], run.first, lengthOf(run));
        for (const [id, row] of hints) {
          const isHere = row !== undefined && row >= run.first && row <= run.last;
          if (isHere && readId(String(block.cell(row - run.first, 'id'))) === id) found.set(id, row);
        }
      }
    }
    if (hints.some(([id]) => !found.has(id))) {
      const first = place.headerRow + 1;
      const block = readBlock(place, ['id'], first, Math.max(0, place.tab.lastRow() - place.headerRow));
      const missing = new Set(hints.map(([id]) => id).filter((id) => !found.has(id)));
      for (let index = 0; index < block.rows; index++) {
        const id = readId(String(block.cell(index, 'id')));
        if (missing.has(id) && !found.has(id)) found.set(id, first + index);
      }
    }
    for (const [id, row] of found) this.seen.set(placeKey(sheet, id), row);
    return found;
  }
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

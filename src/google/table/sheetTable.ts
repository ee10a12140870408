import type { RawCell } from '../../domain/cells/rawCell.ts';
import { readId } from '../../domain/ids.ts';
import type { Block, Stored, Table } from '../../ports.ts';
import type { Row, SheetKey } from '../../schema/sheets.ts';
import { type CellBlock, readBlock } from './readBlock.ts';
import type { RowCodec } from './rowCodec.ts';
import { cheapGap, lengthOf, runsOf } from './runs.ts';
import type { Place } from './tab.ts';

const mostReads = 12;
const blockRows = 10_000;
const cellsALock = 25_000;
/** Rows to read and write along rather than make another call for. */
const writeGap = 40;

type Values = Record<string, unknown>;
type AnyStored = Stored<Values>;

/** What a table needs beside its place: how cells are read, and the lock for its own writes. */
export interface TableGround {
  /** @throws StructureError when the tab or a column is missing */
  readonly place: () => Place;
  readonly codec: RowCodec;
  /** runs under the document lock and flushes; for jobs that hold none */
  readonly locked: <T>(work: () => T) => T;
}

/** One tab as typed rows: the port `Table`, on any grid. */
export class SheetTable {
  constructor(private readonly ground: TableGround) {}

  count(): number {
    const { tab, headerRow } = this.ground.place();
    return Math.max(0, tab.lastRow() - headerRow);
  }

  all(): AnyStored[] {
    const place = this.ground.place();
    const { firstRow, rows } = bodyOf(place);
    return this.rowsOf(readBlock(place, this.ground.codec.keys, firstRow, rows));
  }

  columns(keys: readonly string[]): Values[] {
    const place = this.ground.place();
    const { firstRow, rows } = bodyOf(place);
    const block = readBlock(place, keys, firstRow, rows);
    const found: Values[] = [];
    for (let index = 0; index < block.rows; index++) {
      const cellOf = (key: string) => block.cell(index, key);
      if (keys.every((key) => isEmpty(cellOf(key)))) continue;
      const { values } = this.ground.codec.read(firstRow + index, keys, cellOf);
      found.push({ ...values, row: firstRow + index });
    }
    return found;
  }

  byId(id: string, hint?: number): AnyStored | null {
    const place = this.ground.place();
    const { firstRow, rows } = bodyOf(place);
    if (hint !== undefined && hint >= firstRow && hint < firstRow + rows) {
      const [seen] = this.rowsOf(readBlock(place, this.ground.codec.keys, hint, 1));
      if (seen && sameId(seen.values.id, id)) return seen;
    }
    return this.byIds([id])[0] ?? null;
  }

  byIds(ids: readonly string[]): AnyStored[] {
    const wanted = new Set(ids.map(readId));
    const rows = this.rowsWhere('id', (cell) => wanted.has(readId(String(cell))));
    const found = new Map(this.readRows(rows).map((stored) => [readId(String(stored.values.id)), stored]));
    return ids.flatMap((id) => found.get(readId(id)) ?? []);
  }

  where(key: string, value: unknown): AnyStored[] {
    const { codec } = this.ground;
    const rows = this.rowsWhere(key, (cell) => codec.read(0, [key], () => cell).values[key] === value);
    return this.readRows(rows).filter(({ values }) => values[key] === value);
  }

  scan(keys: readonly string[], visit: (block: Block<Values>) => boolean | undefined, fromRow?: number): number | null {
    const place = this.ground.place();
    const { firstRow, rows } = bodyOf(place);
    const end = firstRow + rows;
    let readsWhole = false;
    for (let row = Math.max(fromRow ?? firstRow, firstRow); row < end; row += blockRows) {
      const read = (wanted: readonly string[]) => readBlock(place, wanted, row, Math.min(blockRows, end - row));
      const cells = read(readsWhole ? this.ground.codec.keys : keys);
      let whole = readsWhole ? cells : null;
      // a visitor who asks for one checksum asks for all: from the next block on one read serves both
      const wholeCells = () => {
        readsWhole = true;
        whole ??= read(this.ground.codec.keys);
        return whole;
      };
      const goesOn = visit(this.blockOf(cells, keys, wholeCells));
      const next = row + cells.rows;
      if (goesOn === false) return next < end ? next : null;
    }
    return null;
  }

  append(rows: readonly Partial<Values>[]): number {
    const place = this.ground.place();
    const first = Math.max(place.tab.lastRow(), place.headerRow) + 1;
    this.writeWhole(place, first, rows);
    return first;
  }

  updateRows(changes: readonly { row: number; set: Partial<Values> }[]): void {
    const place = this.ground.place();
    for (const { row, set } of changes) {
      const keys = Object.keys(set);
      for (const run of runsOf(keys.map((key) => place.columns[key]!))) {
        const cells = keys
          .filter((key) => place.columns[key]! >= run.first && place.columns[key]! <= run.last)
          .sort((a, b) => place.columns[a]! - place.columns[b]!)
          .map((key) => this.ground.codec.write(key, set[key]));
        place.tab.write(row, run.first, [cells]);
      }
    }
  }

  deleteRows(rows: readonly number[]): void {
    const { tab } = this.ground.place();
    for (const run of runsOf(rows).reverse()) tab.deleteRows(run.first, lengthOf(run));
  }

  /** Rows in place of the present ones; written only from the first row that differs to the last. */
  replaceAll(rows: readonly Partial<Values>[]): void {
    const place = this.ground.place();
    const { codec } = this.ground;
    const { firstRow, rows: present } = bodyOf(place);
    const block = readBlock(place, codec.keys, firstRow, present);
    const wanted = Math.max(rows.length, present);
    const differs = Array.from({ length: wanted }, (_, index) =>
      codec.keys.some((key) => {
        const cell = index < present ? block.cell(index, key) : '';
        return !codec.isSame(key, cell, index < rows.length ? codec.write(key, rows[index]?.[key]) : '');
      }),
    );
    const from = differs.indexOf(true);
    if (from < 0) return;
    const to = differs.lastIndexOf(true);
    const changed = Array.from({ length: to - from + 1 }, (_, index) => rows[from + index] ?? {});
    const full = Math.min(changed.length, Math.max(0, rows.length - from));
    this.writeWhole(place, firstRow + from, changed, { from: Math.min(full, Math.max(0, present - from)), to: full });
  }

  setComputed(changes: readonly { id: string; row: number; set: Partial<Values> }[]): void {
    const place = this.ground.place();
    const sorted = [...changes].sort((a, b) => a.row - b.row);
    const keys = [...new Set(sorted.flatMap(({ set }) => Object.keys(set)))];
    const rowsALock = Math.max(1, Math.floor(cellsALock / Math.max(1, keys.length)));
    for (const run of runsOf(
      sorted.map(({ row }) => row),
      writeGap,
      mostReads * 10,
    )) {
      for (let first = run.first; first <= run.last; first += rowsALock) {
        const last = Math.min(run.last, first + rowsALock - 1);
        const here = sorted.filter(({ row }) => row >= first && row <= last);
        if (here.length > 0) this.ground.locked(() => this.setBlock(place, first, last, keys, here));
      }
    }
  }

  /** Rows may have moved since they were read: the ids are read again, and a row that went elsewhere waits for the next run. */
  private setBlock(
    place: Place,
    first: number,
    last: number,
    keys: readonly string[],
    changes: readonly { id: string; set: Partial<Values> }[],
  ): void {
    const { codec } = this.ground;
    const block = readBlock(place, ['id', ...keys], first, last - first + 1);
    const byId = new Map(changes.map((change) => [change.id, change.set]));
    for (const run of runsOf(keys.map((key) => place.columns[key]!))) {
      const keysHere = keys
        .filter((key) => place.columns[key]! >= run.first && place.columns[key]! <= run.last)
        .sort((a, b) => place.columns[a]! - place.columns[b]!);
      let isChanged = false;
      const cells = Array.from({ length: block.rows }, (_, index) => {
        const set = byId.get(String(block.cell(index, 'id')));
        return keysHere.map((key) => {
          const cell = block.cell(index, key);
          if (!set || !(key in set)) return kept(cell);
          const next = codec.write(key, set[key]);
          if (codec.isSame(key, cell, next)) return kept(cell);
          isChanged = true;
          return next;
        });
      });
      if (isChanged) place.tab.write(first, run.first, cells);
    }
  }

  /**
   * Writes whole rows from the first to the last of our columns. Checkboxes stand on rows that hold a record only; laying
   * them sets the cells to false, so they come first.
   *
   * @param boxes how many of the first rows hold a record, and from which on they have no checkboxes yet
   */
  private writeWhole(
    place: Place,
    firstRow: number,
    rows: readonly Partial<Values>[],
    boxes: { readonly from: number; readonly to: number } = { from: 0, to: rows.length },
  ): void {
    if (rows.length === 0) return;
    const { codec } = this.ground;
    place.tab.growTo(firstRow + rows.length - 1);
    for (const key of codec.bools) {
      const column = place.columns[key]!;
      if (boxes.to > boxes.from) place.tab.layCheckboxes(firstRow + boxes.from, column, boxes.to - boxes.from, true);
      if (rows.length > boxes.to) place.tab.layCheckboxes(firstRow + boxes.to, column, rows.length - boxes.to, false);
    }
    for (const run of runsOf(codec.keys.map((key) => place.columns[key]!))) {
      const keys = codec.keys
        .filter((key) => place.columns[key]! >= run.first && place.columns[key]! <= run.last)
        .sort((a, b) => place.columns[a]! - place.columns[b]!);
      const cells = rows.map((row, index) =>
        keys.map((key) => codec.write(key, row[key] ?? (index < boxes.to && codec.bools.includes(key) ? false : null))),
      );
      place.tab.write(firstRow, run.first, cells);
    }
  }

  private rowsWhere(key: string, matches: (cell: RawCell) => boolean): number[] {
    const place = this.ground.place();
    const { firstRow, rows } = bodyOf(place);
    const block = readBlock(place, [key], firstRow, rows);
    const found: number[] = [];
    for (let index = 0; index < rows; index++) if (matches(block.cell(index, key))) found.push(firstRow + index);
    return found;
  }

  private readRows(rows: readonly number[]): AnyStored[] {
    const place = this.ground.place();
    const wanted = new Set(rows);
    return runsOf(rows, cheapGap(this.ground.codec.keys.length), mostReads)
      .flatMap((run) => this.rowsOf(readBlock(place, this.ground.codec.keys, run.first, lengthOf(run))))
      .filter(({ row }) => wanted.has(row));
  }

  private rowsOf(block: CellBlock): AnyStored[] {
    const { codec } = this.ground;
    const found: AnyStored[] = [];
    for (let index = 0; index < block.rows; index++) {
      const cellOf = (key: string) => block.cell(index, key);
      if (!codec.keys.every((key) => isEmpty(cellOf(key))))
        found.push(codec.read(block.firstRow + index, codec.keys, cellOf));
    }
    return found;
  }

  private blockOf(cells: CellBlock, keys: readonly string[], whole: () => CellBlock): Block<Values> {
    const { codec } = this.ground;
    const at: number[] = [];
    const rows: { row: number; values: Values; bad: Readonly<Record<string, string>> }[] = [];
    for (let index = 0; index < cells.rows; index++) {
      const cellOf = (key: string) => cells.cell(index, key);
      if (keys.every((key) => isEmpty(cellOf(key)))) continue;
      const { values, bad } = codec.read(cells.firstRow + index, keys, cellOf);
      at.push(index);
      rows.push({ row: cells.firstRow + index, values, bad });
    }
    return {
      rows,
      checksum: (index) => codec.checksum((key) => whole().cell(at[index]!, key)),
      raw: (index) => codec.raw((key) => whole().cell(at[index]!, key)),
    };
  }
}

/** The port's types for one sheet, over the table that knows none. */
export function typedTable<K extends SheetKey>(ground: TableGround): Table<K> {
  return new SheetTable(ground) as unknown as Table<K> & Row<K>;
}

function bodyOf({ tab, headerRow }: Place): { firstRow: number; rows: number } {
  return { firstRow: headerRow + 1, rows: Math.max(0, tab.lastRow() - headerRow) };
}

/** An unticked checkbox on a row without anything is an empty row. */
function isEmpty(cell: RawCell): boolean {
  return cell === '' || cell === false;
}

function sameId(a: unknown, b: string): boolean {
  return readId(String(a)) === readId(b);
}

/** What was read goes back as it is: a text keeps the mark that says it is none of the sheet's business. */
function kept(cell: RawCell): RawCell {
  return typeof cell === 'string' && /^[=+\-@\t\r']/.test(cell) ? `'${cell}` : cell;
}

import type { RawCell } from '../../domain/cells/rawCell.ts';
import { readId } from '../../domain/ids.ts';
import type { Scanned, Stored, Table } from '../../ports.ts';
import type { Row, SheetKey } from '../../schema/sheets.ts';
import { type ChangedRow, costOf, mostColumns, patchesOf, rowsWith, without } from './patches.ts';
import { type CellBlock, readBlock, readFromTop } from './readBlock.ts';
import type { MoreCells, RowCodec } from './rowCodec.ts';
import { cheapGap, lengthOf, type Run, runsOf } from './runs.ts';
import { type Place, withOthers } from './tab.ts';
import { appendRows, freeRow, type KeyRun, keyRuns, writeRows, writeSets } from './writeRows.ts';

const mostReads = 12;
/** Few columns are read further down at once: a call costs as much as thousands of cells. */
const rowsABlock = { least: 10_000, most: 30_000 };
const cellsABlock = 280_000;
/** So often a tab is looked at whose columns somebody moves meanwhile. */
const mostLooks = 3;
const cellsALock = 25_000;
/** Columns read along between wanted ones when a whole tab is read: the same in every book, so that calls do not grow with rows. */
const columnGap = 1;
/** A write of its own costs as much as the flush of so many cells (platform L11, L12). */
const cellsAWrite = 90;

type Values = Record<string, unknown>;
type AnyStored = Stored<Values>;

interface ComputedChange {
  readonly id: string;
  readonly row: number;
  readonly set: Partial<Values>;
}

/** What is to stand in a block of some columns. */
interface NextCells {
  readonly run: KeyRun;
  readonly firstRow: number;
  readonly cells: readonly (readonly RawCell[])[];
  readonly changed: readonly ChangedRow[];
}

/** What a table needs beside its place: how cells are read, and the lock for its own writes. */
export interface TableGround {
  /** @throws StructureError when the tab or a column is missing */
  readonly place: () => Place;
  /** looks again where it is, after a read met other columns; left out where nobody moves them */
  readonly placeAnew?: () => Place;
  readonly codec: RowCodec;
  /** a row was looked up by its id, and found where it was last seen */
  readonly saw?: (id: string, row: CellBlock) => void;
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
    const { place, block } = this.fromTop((found) => this.wholeKeys(found));
    return this.read(block, this.ground.codec.keys, place);
  }

  columns(keys: readonly string[]): Values[] {
    const { place, block } = this.fromTop(() => keys, undefined, columnGap);
    return this.read(block, keys, place).map(({ values, row }) => ({ ...values, row }));
  }

  added(): string[] {
    return Object.keys(this.ground.place().others);
  }

  byId(id: string, hint?: number): AnyStored | null {
    const place = this.ground.place();
    const { firstRow, rows } = bodyOf(place);
    if (hint !== undefined && hint >= firstRow && hint < firstRow + rows) {
      const block = readBlock(place, this.wholeKeys(place), hint, 1);
      const [seen] = this.read(block, this.ground.codec.keys, place);
      if (seen && sameId(seen.values.id, id)) {
        this.ground.saw?.(readId(id), block);
        return seen;
      }
    }
    return this.byIds([id])[0] ?? null;
  }

  byIds(ids: readonly string[]): AnyStored[] {
    const wanted = new Set(ids.map(readId));
    const rows = this.rowsWhere('id', (cell) => wanted.has(readId(String(cell))));
    const found = new Map(this.readRows(rows).map((stored) => [readId(String(stored.values.id)), stored]));
    return ids.flatMap((id) => found.get(readId(id)) ?? []);
  }

  rowsAt(row: number, rows: number): AnyStored[] {
    const place = this.ground.place();
    const { firstRow, rows: present } = bodyOf(place);
    const [from, to] = [Math.max(row, firstRow), Math.min(row + rows, firstRow + present)];
    return this.rowsOf(place, from, Math.max(0, to - from));
  }

  where(key: string, value: unknown): AnyStored[] {
    const { codec } = this.ground;
    const rows = this.rowsWhere(key, (cell) => codec.value(key, cell) === value);
    return this.readRows(rows).filter(({ values }) => values[key] === value);
  }

  scan(keys: readonly string[], visit: (row: Scanned<Values>) => void, mayGoOn: () => boolean = () => true): boolean {
    if (!mayGoOn()) return false;
    const { codec } = this.ground;
    // who parses most columns is read whole at once: should a checksum be asked for, no second read is needed
    let readsWhole = keys.length * 4 > codec.keys.length * 3;
    const keysIn = (found: Place) => (readsWhole ? this.wholeKeys(found) : keys);
    const { place, block, end } = this.fromTop(keysIn, rowsOfBlock);
    for (let cells = block; ; ) {
      const { firstRow, rows } = cells;
      const read = (wanted: readonly string[]) => readBlock(place, wanted, firstRow, rows);
      const [present, isWhole] = [cells, readsWhole];
      // a visitor who asks for one checksum asks for all: from the next block on one read serves both
      const whole = () => {
        readsWhole = true;
        return isWhole ? present : read(this.wholeKeys(place));
      };
      // what is open stands among the latest rows: those above the first that asks are not read
      const also = (wanted: readonly string[], from: number) => readBlock(place, wanted, firstRow + from, rows - from);
      this.visit(cells, keys, place, visit, { whole, also });
      const next = firstRow + rows;
      if (next >= end) return true;
      if (!mayGoOn()) return false;
      const wanted = keysIn(place);
      cells = readBlock(place, wanted, next, Math.min(rowsOfBlock(wanted), end - next));
    }
  }

  append(rows: readonly Partial<Values>[]): number {
    const place = this.ground.place();
    const { codec } = this.ground;
    const first = freeRow(place);
    appendRows({ first, rows: rows.length }, place, codec, (index, key) => codec.write(key, rows[index]![key]));
    return first;
  }

  /** Ids come last: a row whose writing stops half way is still one without, and is taken up again. */
  updateRows(changes: readonly { row: number; set: Partial<Values> }[]): void {
    const ids = changes.flatMap(({ row, set: { id } }) => (id === undefined ? [] : [{ row, set: { id } }]));
    const others = changes.map(({ row, set: { id: _, ...set } }) => ({ row, set }));
    for (const sets of [others, ids]) writeSets(this.ground.place(), sets, this.ground.codec.write);
  }

  deleteRows(rows: readonly number[]): void {
    const { tab } = this.ground.place();
    for (const run of runsOf(rows).reverse()) tab.deleteRows(run.first, lengthOf(run));
  }

  /** Rows in place of the present ones; columns are written only where they differ, from the first such row to the last. */
  replaceAll(rows: readonly Partial<Values>[]): void {
    const place = this.ground.place();
    const { codec } = this.ground;
    const { firstRow, rows: present } = bodyOf(place);
    const block = readBlock(place, codec.keys, firstRow, present);
    const next = (index: number, key: string): RawCell => {
      const row = rows[index];
      return row ? codec.write(key, row[key] ?? (codec.bools.includes(key) ? false : null)) : '';
    };
    const isSame = (index: number, key: string) =>
      codec.isSame(key, index < present ? block.cell(index, key) : '', next(index, key));
    const spans = differingSpans(codec.keys, Math.max(rows.length, present), isSame);
    if (spans.size === 0) return;
    const all = spanOf([...spans.values()]);
    place.tab.growTo(firstRow + all.last);
    for (const { column, keys } of keyRuns(place, codec.bools)) {
      const [more, fewer] = [rows.length - present, present - rows.length];
      // laying checkboxes sets their cells to false, so they come first
      if (more > 0) place.tab.layCheckboxes(firstRow + present, column, more, keys.length, true);
      if (fewer > 0) place.tab.layCheckboxes(firstRow + rows.length, column, fewer, keys.length, false);
    }
    for (const key of codec.glyphs) {
      const span = spans.get(key);
      if (!span) continue;
      const formats = Array.from({ length: lengthOf(span) }, (_, index) => [
        codec.glyphFormat(rows[span.first + index]?.[key]),
      ]);
      place.tab.formatCells(firstRow + span.first, place.columns[key]!, formats);
    }
    const columns = [...spans.keys()].map((key) => place.columns[key]!);
    for (const run of runsOf(columns, Math.floor(cellsAWrite / lengthOf(all)))) {
      const keys = codec.keys.filter((key) => place.columns[key]! >= run.first && place.columns[key]! <= run.last);
      const span = spanOf(keys.flatMap((key) => spans.get(key) ?? []));
      writeRows(place, keys, firstRow + span.first, lengthOf(span), (index, key) => next(span.first + index, key));
    }
  }

  setComputed(changes: readonly ComputedChange[]): void {
    const sorted = [...changes].sort((a, b) => a.row - b.row);
    const width = Math.max(1, ...sorted.map(({ set }) => Object.keys(set).length));
    const rowsALock = Math.max(1, Math.floor(cellsALock / width));
    for (let from = 0; from < sorted.length; from += rowsALock) {
      this.ground.locked(() => this.setPortion(sorted.slice(from, from + rowsALock)));
    }
  }

  clearNotes(rows: readonly number[]): void {
    const { tab } = this.ground.place();
    for (const run of runsOf(rows)) tab.clearNotes(run.first, lengthOf(run));
  }

  private setPortion(changes: readonly ComputedChange[]): void {
    const place = this.ground.place();
    const placed = this.placed(changes);
    const keys = [...new Set(changes.flatMap(({ set }) => Object.keys(set)))];
    // all reads come first: one after a write has that flushed on its own
    const blocks = keyRuns(place, keys, mostColumns).flatMap((run) => {
      const touched = [...placed].flatMap(([row, set]) => (run.keys.some((key) => key in set) ? [row] : []));
      return runsOf(touched, cheapGap(run.keys.length), mostReads).map((rows) =>
        this.nextCells(place, run, rows, placed),
      );
    });
    for (const block of blocks) this.writeChanged(place, block);
  }

  /**
   * The first rows, where the columns lie by the headers above them.
   *
   * @param keysOf of the columns, by where the tab was found
   * @returns also the row after the last one of the tab
   * @throws StructureError when the tab or a column is missing; Error when columns are moved at each look
   */
  private fromTop(
    keysOf: (place: Place) => readonly string[],
    most: (keys: readonly string[]) => number = () => Number.POSITIVE_INFINITY,
    gap?: number,
  ): { place: Place; block: CellBlock; end: number } {
    let place = this.ground.place();
    for (let look = 0; look < mostLooks; look++) {
      const { firstRow, rows } = bodyOf(place);
      const keys = keysOf(place);
      const block = readFromTop(place, keys, Math.min(rows, most(keys)), gap);
      if (block) return { place, block, end: firstRow + rows };
      place = this.ground.placeAnew?.() ?? place;
    }
    throw new Error('columns were moved while they were read');
  }

  /** Rows may have moved since they were read: each is where its id stands now; one that is gone is left out (failures F06). */
  private placed(changes: readonly ComputedChange[]): Map<number, Partial<Values>> {
    const placed = new Map<number, Partial<Values>>();
    const wanted = new Map(changes.map((change) => [change.id, change]));
    const first = changes[0]?.row ?? 0;
    const rows = (changes[changes.length - 1]?.row ?? 0) - first + 1;
    const look = (ids: CellBlock) => {
      for (let index = 0; index < ids.rows; index++) {
        const change = wanted.get(readId(String(ids.cell(index, 'id'))));
        if (!change) continue;
        placed.set(ids.firstRow + index, change.set);
        wanted.delete(change.id);
      }
    };
    look(readBlock(this.ground.place(), ['id'], first, rows));
    if (wanted.size > 0) {
      const body = bodyOf(this.ground.place());
      look(readBlock(this.ground.place(), ['id'], body.firstRow, body.rows));
    }
    return placed;
  }

  private nextCells(place: Place, run: KeyRun, rows: Run, placed: ReadonlyMap<number, Partial<Values>>): NextCells {
    const { codec } = this.ground;
    const block = readBlock(place, run.keys, rows.first, lengthOf(rows));
    const changed: ChangedRow[] = [];
    const cells = Array.from({ length: block.rows }, (_, row) => {
      const set = placed.get(rows.first + row);
      let columns = 0;
      const next = run.keys.map((key, column) => {
        const cell = block.cell(row, key);
        if (!set || !(key in set)) return kept(cell);
        const written = codec.write(key, set[key]);
        if (codec.isSame(key, cell, written)) return kept(cell);
        columns |= 1 << column;
        return written;
      });
      if (columns !== 0) changed.push({ row, columns });
      return next;
    });
    return { run, firstRow: rows.first, cells, changed };
  }

  /** Writes the cells that differ, and those between them where only the product writes and it is cheaper. */
  private writeChanged(place: Place, block: NextCells): void {
    const { run, firstRow, cells, changed } = block;
    const isOurs = run.keys.every(this.ground.codec.isOurs);
    const labels = labelColumns(block, isOurs);
    for (const { at, byCell } of labels) {
      for (const [cell, rows] of byCell)
        writeLabel(
          place,
          run.column + at,
          cell,
          rows.map((row) => firstRow + row),
        );
    }
    const left = without(
      changed,
      labels.map(({ at }) => at),
    );
    const all = { first: 0, last: run.keys.length - 1 };
    const patches = isOurs
      ? patchesOf(left, run.keys.length, cellsAWrite)
      : runsOf(left.map(({ row }) => row)).map((rows) => ({ rows, columns: all }));
    for (const { rows, columns } of patches) {
      const patch = cells.slice(rows.first, rows.last + 1).map((row) => row.slice(columns.first, columns.last + 1));
      place.tab.write(firstRow + rows.first, run.column + columns.first, patch);
    }
  }

  private rowsWhere(key: string, matches: (cell: RawCell) => boolean): number[] {
    const { block } = this.fromTop(() => [key]);
    const { firstRow } = block;
    const found: number[] = [];
    for (let index = 0; index < block.rows; index++) if (matches(block.cell(index, key))) found.push(firstRow + index);
    return found;
  }

  private readRows(rows: readonly number[]): AnyStored[] {
    const place = this.ground.place();
    const wanted = new Set(rows);
    return runsOf(rows, cheapGap(this.ground.codec.keys.length), mostReads)
      .flatMap((run) => this.rowsOf(place, run.first, lengthOf(run)))
      .filter(({ row }) => wanted.has(row));
  }

  private wholeKeys(place: Place): readonly string[] {
    return withOthers(place, this.ground.codec.keys);
  }

  private rowsOf(place: Place, firstRow: number, rows: number): AnyStored[] {
    const block = readBlock(place, this.wholeKeys(place), firstRow, rows);
    return this.read(block, this.ground.codec.keys, place);
  }

  private read(block: CellBlock, keys: readonly string[], place: Place): AnyStored[] {
    const found: AnyStored[] = [];
    this.visit(block, keys, place, (row) => found.push(row));
    return found;
  }

  /** Rows in which one of these columns holds something. */
  private visit(
    block: CellBlock,
    keys: readonly string[],
    { others }: Place,
    visit: (row: Scanned<Values>) => void,
    more?: MoreCells,
  ): void {
    const columns = keys.map((key) => block.column(key));
    const rowAt = this.ground.codec.reader(keys, block, more, Object.keys(others));
    for (let index = 0; index < block.rows; index++) {
      if (columns.some((cellAt) => !isEmpty(cellAt(index)))) visit(rowAt(index));
    }
  }
}

/** The port's types for one sheet, over the table that knows none. */
export function typedTable<K extends SheetKey>(ground: TableGround): Table<K> {
  return new SheetTable(ground) as unknown as Table<K> & Row<K>;
}

function rowsOfBlock(keys: readonly string[]): number {
  const { least, most } = rowsABlock;
  return Math.max(least, Math.min(most, Math.floor(cellsABlock / keys.length)));
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

/** From the first to the last row in which a column differs; columns that do not are left out. */
function differingSpans(
  keys: readonly string[],
  rows: number,
  isSame: (index: number, key: string) => boolean,
): Map<string, Run> {
  const spans = new Map<string, Run>();
  for (const key of keys) {
    let [first, last] = [0, rows - 1];
    while (first < rows && isSame(first, key)) first += 1;
    while (last > first && isSame(last, key)) last -= 1;
    if (first < rows) spans.set(key, { first, last });
  }
  return spans;
}

function spanOf(runs: readonly Run[]): Run {
  return { first: Math.min(...runs.map(({ first }) => first)), last: Math.max(...runs.map(({ last }) => last)) };
}

/**
 * Columns in which few labels come to stand in many cells, with the rows of each: these go out label by label. Of a column
 * of people's always so, since a person may be typing between two rows.
 */
function labelColumns({ run: { keys }, cells, changed }: NextCells, isOurs: boolean) {
  return keys.flatMap((_, at) => {
    const stripe = { first: at, last: at };
    const rows = rowsWith(changed, stripe);
    const byCell = rowsByCell(rows, (row) => cells[row]![at]!);
    const isCheaper = rows.length + byCell.size * cellsAWrite < costOf(changed, stripe, cellsAWrite);
    return (isOurs ? isCheaper : keys.length === 1) ? [{ at, byCell }] : [];
  });
}

function writeLabel({ tab }: Place, column: number, cell: RawCell, rows: readonly number[]): void {
  const [run, ...others] = runsOf(rows);
  if (others.length > 0) tab.writeAlike(rows, column, cell);
  else if (run)
    tab.write(
      run.first,
      column,
      rows.map(() => [cell]),
    );
}

function rowsByCell(rows: readonly number[], cellAt: (row: number) => RawCell): Map<RawCell, number[]> {
  const byCell = new Map<RawCell, number[]>();
  for (const row of rows) {
    const alike = byCell.get(cellAt(row));
    if (alike) alike.push(row);
    else byCell.set(cellAt(row), [row]);
  }
  return byCell;
}

/** What was read goes back as it is: a text keeps the mark that says it is none of the sheet's business. */
function kept(cell: RawCell): RawCell {
  return typeof cell === 'string' && /^[=+\-@\t\r']/.test(cell) ? `'${cell}` : cell;
}

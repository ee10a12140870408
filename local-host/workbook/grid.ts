import type { Area } from './area.ts';
import { type Cell, isFormula } from './cell.ts';

/** Rows of a block: the piece in which content is saved. */
export const BLOCK_ROWS = 5000;

type Row = Cell[];

/**
 * The contents of a sheet's cells. Rows come into being when something is written to them and end at their last
 * written cell; positions are 1-based. It knows nothing of the grid's size.
 */
export class Grid {
  private rows: (Row | undefined)[] = [];
  private readonly dirty = new Set<number>();
  private known: { lastRow: number; lastColumn: number } | undefined;
  /** cells that hold a formula, at least: a shortcut for the sheets that have none */
  private formulaCount = 0;

  get hasFormulas(): boolean {
    return this.formulaCount > 0;
  }

  get(row: number, column: number): Cell {
    return this.rows[row - 1]?.[column - 1] ?? '';
  }

  /** The cells of an area, '' for empty ones; the caller may keep and change the arrays. */
  read(area: Area): Cell[][] {
    const cells: Cell[][] = new Array(area.rows);
    for (let index = 0; index < area.rows; index++) {
      const taken = this.rows[area.row - 1 + index]?.slice(area.column - 1, area.column - 1 + area.columns) ?? [];
      while (taken.length < area.columns) taken.push('');
      cells[index] = taken;
    }
    return cells;
  }

  /** @param cells one row a row of the area, at the area's width */
  write(row: number, column: number, cells: readonly (readonly Cell[])[]): void {
    for (let index = 0; index < cells.length; index++) {
      const from = cells[index] as readonly Cell[];
      const to = this.rowAt(row + index);
      while (to.length < column - 1) to.push('');
      for (let offset = 0; offset < from.length; offset++) {
        const cell = from[offset] as Cell;
        to[column - 1 + offset] = cell;
        if (isFormula(cell)) this.formulaCount++;
      }
    }
    this.touch(row, row + cells.length - 1);
  }

  clear(area: Area): void {
    const end = Math.min(area.row + area.rows - 1, this.rows.length);
    for (let row = area.row; row <= end; row++) {
      const cells = this.rows[row - 1];
      if (!cells) continue;
      if (area.column === 1 && area.columns >= cells.length) this.rows[row - 1] = undefined;
      else cells.fill('', area.column - 1, area.column - 1 + area.columns);
    }
    this.touch(area.row, end);
  }

  /** 0 for an empty sheet (S6). */
  get lastRow(): number {
    return this.bounds().lastRow;
  }

  get lastColumn(): number {
    return this.bounds().lastColumn;
  }

  insertRows(at: number, count: number): void {
    if (at > this.rows.length) return;
    this.rows = this.rows.slice(0, at - 1).concat(new Array(count).fill(undefined), this.rows.slice(at - 1));
    this.touch(at, this.rows.length);
  }

  deleteRows(at: number, count: number): void {
    if (at > this.rows.length) return;
    const before = this.rows.length;
    this.rows.splice(at - 1, count);
    this.touch(at, before);
  }

  /** Moves rows to stand before row `to`. */
  moveRows(from: number, count: number, to: number): void {
    while (this.rows.length < Math.max(from + count, to) - 1) this.rows.push(undefined);
    const taken = this.rows.splice(from - 1, count);
    const target = to > from ? to - count : to;
    this.rows = this.rows.slice(0, target - 1).concat(taken, this.rows.slice(target - 1));
    this.touch(Math.min(from, to), Math.max(from + count, to));
  }

  insertColumns(at: number, count: number): void {
    this.eachRow((row) => {
      if (row.length >= at) row.splice(at - 1, 0, ...new Array<Cell>(count).fill(''));
    });
  }

  deleteColumns(at: number, count: number): void {
    this.eachRow((row) => row.splice(at - 1, count));
  }

  moveColumns(from: number, count: number, to: number): void {
    const width = Math.max(from + count, to) - 1;
    this.eachRow((row) => {
      while (row.length < width) row.push('');
      const taken = row.splice(from - 1, count);
      row.splice((to > from ? to - count : to) - 1, 0, ...taken);
    });
  }

  /** Replaces formulas; a changed one is a new object, so that no remembered value belongs to it. */
  rewriteFormulas(rewrite: (formula: string) => string): void {
    if (!this.hasFormulas) return;
    for (const [index, row] of this.rows.entries()) {
      for (const [column, cell] of (row ?? []).entries()) {
        if (!isFormula(cell)) continue;
        const formula = rewrite(cell.formula);
        if (formula === cell.formula) continue;
        (row as Row)[column] = { formula };
        this.touch(index + 1, index + 1);
      }
    }
  }

  clone(): Grid {
    const copy = new Grid();
    copy.rows = this.rows.map((row) => row?.map((cell) => (isFormula(cell) ? { formula: cell.formula } : cell)));
    copy.formulaCount = this.formulaCount;
    copy.touch(1, copy.rows.length);
    return copy;
  }

  get blockCount(): number {
    return Math.ceil(this.rows.length / BLOCK_ROWS);
  }

  /** Numbers of the blocks that changed, also such as are gone or empty now. */
  dirtyBlocks(): number[] {
    return [...this.dirty].sort((a, b) => a - b);
  }

  /** A block as JSON text: one array a row, empty rows as 0, formulas as {f}. */
  blockJSON(block: number): string {
    const rows = this.rows.slice(block * BLOCK_ROWS, (block + 1) * BLOCK_ROWS);
    const encoded = Array.from(rows, (row) =>
      row ? row.map((cell) => (isFormula(cell) ? { f: cell.formula } : cell)) : 0,
    );
    return JSON.stringify(encoded);
  }

  loadBlock(block: number, json: string): void {
    const rows = JSON.parse(json) as ((string | number | boolean | { f: string })[] | 0)[];
    for (const [index, cells] of rows.entries()) {
      if (cells === 0) continue;
      const row = cells.map((cell): Cell => {
        if (typeof cell !== 'object') return cell;
        this.formulaCount++;
        return { formula: cell.f };
      });
      const position = block * BLOCK_ROWS + index;
      while (this.rows.length <= position) this.rows.push(undefined);
      this.rows[position] = row;
    }
    this.known = undefined;
  }

  markClean(): void {
    this.dirty.clear();
  }

  private rowAt(row: number): Row {
    while (this.rows.length < row) this.rows.push(undefined);
    let cells = this.rows[row - 1];
    if (!cells) {
      cells = [];
      this.rows[row - 1] = cells;
    }
    return cells;
  }

  private eachRow(change: (row: Row) => void): void {
    for (const row of this.rows) if (row) change(row);
    this.touch(1, this.rows.length);
  }

  private touch(from: number, to: number): void {
    this.known = undefined;
    for (let block = Math.floor((from - 1) / BLOCK_ROWS); block * BLOCK_ROWS < to; block++) this.dirty.add(block);
  }

  private bounds(): { lastRow: number; lastColumn: number } {
    if (this.known) return this.known;
    let lastRow = 0;
    let lastColumn = 0;
    for (const [index, row] of this.rows.entries()) {
      if (!row) continue;
      let length = row.length;
      while (length > 0 && row[length - 1] === '') length--;
      row.length = length; // an emptied end is not kept, nor saved
      if (length === 0) continue;
      lastRow = index + 1;
      lastColumn = Math.max(lastColumn, length);
    }
    this.rows.length = lastRow;
    this.known = { lastRow, lastColumn };
    return this.known;
  }
}

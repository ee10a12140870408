import type { Area } from './area.ts';
import { Runs, type RunsJSON } from './runs.ts';

/** As stored in JSON: [column, its runs] for the columns that have any. */
export type LayerJSON<J> = [number, RunsJSON<J>][];

/** One attribute of all cells of a sheet: each column holds its runs (see Runs), 1-based positions. */
export class Layer<T> {
  private columns: (Runs<T> | undefined)[] = [];

  get(row: number, column: number): T | undefined {
    return this.columns[column - 1]?.get(row);
  }

  column(column: number): Runs<T> | undefined {
    return this.columns[column - 1];
  }

  /** @param maxRows of the sheet: a column covered from end to end holds for rows added later too */
  set(area: Area, value: T | undefined, maxRows: number): void {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (area.row === 1 && area.rows >= maxRows) this.setWholeColumn(column, value);
      else if (value !== undefined || this.columns[column - 1]) {
        this.runsOf(column).set(area.row, area.row + area.rows - 1, value);
      }
    }
  }

  /** Writes one value a cell; neighbours of the same value are one run. */
  setMatrix(area: Area, values: readonly (readonly (T | undefined)[])[]): void {
    for (let offset = 0; offset < area.columns; offset++) {
      const runs = this.runsOf(area.column + offset);
      let start = 0;
      for (let index = 1; index <= area.rows; index++) {
        const value = values[start]?.[offset];
        if (index < area.rows && values[index]?.[offset] === value) continue;
        runs.set(area.row + start, area.row + index - 1, value);
        start = index;
      }
    }
  }

  insertRows(at: number, count: number, like?: number): void {
    for (const runs of this.columns) runs?.insert(at, count, like);
  }

  deleteRows(at: number, count: number): void {
    for (const runs of this.columns) runs?.delete(at, count);
  }

  moveRows(from: number, count: number, to: number): void {
    for (const runs of this.columns) runs?.move(from, count, to);
  }

  insertColumns(at: number, count: number, like?: number): void {
    if (like === undefined && at > this.columns.length) return;
    const source = like === undefined ? undefined : this.columns[like - 1];
    while (this.columns.length < at - 1) this.columns.push(undefined);
    this.columns.splice(at - 1, 0, ...Array.from({ length: count }, () => source?.clone()));
  }

  deleteColumns(at: number, count: number): void {
    this.columns.splice(at - 1, count);
  }

  moveColumns(from: number, count: number, to: number): void {
    const length = Math.max(this.columns.length, from + count - 1, to - 1);
    while (this.columns.length < length) this.columns.push(undefined);
    const taken = this.columns.splice(from - 1, count);
    this.columns.splice((to > from ? to - count : to) - 1, 0, ...taken);
  }

  /** Puts the rows of an area into a new order: `order[i]` is the offset of the row that comes to offset i. */
  reorderRows(area: Area, order: readonly number[]): void {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const runs = this.columns[column - 1];
      if (!runs || runs.segments(area.row, area.row + area.rows - 1).length < 2) continue;
      const values = order.map((offset) => [runs.get(area.row + offset)]);
      this.setMatrix({ ...area, column, columns: 1 }, values);
    }
  }

  some(test: (value: T) => boolean): boolean {
    return this.columns.some((runs) => runs?.some(test));
  }

  /** Replaces each distinct value, so that equal ones stay one object. */
  map(change: (value: T) => T): void {
    const changed = new Map<T, T>();
    const changeOnce = (value: T) => {
      const known = changed.get(value);
      if (known !== undefined) return known;
      const result = change(value);
      changed.set(value, result);
      return result;
    };
    for (const runs of this.columns) runs?.map(changeOnce);
  }

  toJSON<J>(encode: (value: T) => J): LayerJSON<J> {
    return this.columns.flatMap(
      (runs, index): LayerJSON<J> => (runs && !runs.isEmpty ? [[index + 1, runs.toJSON(encode)]] : []),
    );
  }

  static fromJSON<T, J>(json: LayerJSON<J>, decode: (value: J) => T): Layer<T> {
    const layer = new Layer<T>();
    for (const [column, runs] of json) {
      layer.runsOf(column);
      layer.columns[column - 1] = Runs.fromJSON(runs, decode);
    }
    return layer;
  }

  private setWholeColumn(column: number, value: T | undefined): void {
    if (value === undefined) this.columns[column - 1] = undefined;
    else this.runsOf(column).setAll(value);
  }

  private runsOf(column: number): Runs<T> {
    while (this.columns.length < column) this.columns.push(undefined);
    let runs = this.columns[column - 1];
    if (!runs) {
      runs = new Runs<T>();
      this.columns[column - 1] = runs;
    }
    return runs;
  }
}

import type { RawCell } from '../../domain/cells/rawCell.ts';
import { columnAt, type Place } from './tab.ts';

/** Keys whose columns stand side by side, from the left. */
export interface KeyRun {
  readonly column: number;
  readonly keys: readonly string[];
}

/** Columns in runs without another one between them: what people put there is not written along. */
export function keyRuns(
  place: Pick<Place, 'columns' | 'others'>,
  keys: readonly string[],
  most = Number.POSITIVE_INFINITY,
): KeyRun[] {
  const runs: { column: number; keys: string[] }[] = [];
  for (const key of [...keys].sort((a, b) => columnAt(place, a) - columnAt(place, b))) {
    const column = columnAt(place, key);
    const latest = runs[runs.length - 1];
    const isNext = latest && latest.column + latest.keys.length === column && latest.keys.length < most;
    if (isNext) latest.keys.push(key);
    else runs.push({ column, keys: [key] });
  }
  return runs;
}

/** Writes cells of adjacent rows: one write for each run of columns. */
export function writeRows(
  place: Place,
  keys: readonly string[],
  firstRow: number,
  rows: number,
  cellOf: (index: number, key: string) => RawCell,
): void {
  for (const run of keyRuns(place, keys)) {
    place.tab.write(
      firstRow,
      run.column,
      Array.from({ length: rows }, (_, index) => run.keys.map((key) => cellOf(index, key))),
    );
  }
}

/** Writes just these cells. Rows that lie one under the other and change the same columns go out together. */
export function writeSets<V>(
  place: Place,
  sets: readonly { readonly row: number; readonly set: Readonly<Record<string, V>> }[],
  cellOf: (key: string, value: V) => RawCell,
): void {
  const sorted = [...sets].sort((a, b) => a.row - b.row);
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const { row, set } = sorted[from]!;
    const keys = Object.keys(set);
    const shape = keys.join();
    for (to = from + 1; to < sorted.length; to++) {
      const next = sorted[to]!;
      if (next.row !== row + to - from || Object.keys(next.set).join() !== shape) break;
    }
    const start = from;
    writeRows(place, keys, row, to - from, (index, key) => cellOf(key, sorted[start + index]!.set[key]!));
  }
}

/** The row below the last one that holds anything. */
export function freeRow({ tab, headerRow }: Place): number {
  return Math.max(tab.lastRow(), headerRow) + 1;
}

/** Adds rows from a free row on. */
export function appendRows(
  { first, rows }: { readonly first: number; readonly rows: number },
  place: Place,
  { keys, bools }: { readonly keys: readonly string[]; readonly bools: readonly string[] },
  cellOf: (index: number, key: string) => RawCell,
): void {
  if (rows === 0) return;
  place.tab.growTo(first + rows - 1);
  // laying checkboxes sets their cells to false, so they come first; they stand only on rows that hold a record (S7)
  for (const run of keyRuns(place, bools)) place.tab.layCheckboxes(first, run.column, rows, run.keys.length, true);
  writeRows(place, keys, first, rows, cellOf);
}

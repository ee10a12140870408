import type { RawCell } from '../../domain/cells/rawCell.ts';
import type { Sheet } from '../appsScript.ts';
import { googleTab } from '../googleTab.ts';
import { lengthOf, type Run, runsOf } from '../table/runs.ts';

const blockRows = 10_000;
/** Runs of rows deleted under one lock: each is a call or two. */
const runsAtOnce = 200;

/** Rows and columns without anything at the end of the grid. */
export function spareOf(sheet: Sheet): { rows: number; columns: number } {
  return {
    rows: sheet.getMaxRows() - sheet.getLastRow(),
    columns: sheet.getMaxColumns() - sheet.getLastColumn(),
  };
}

/** Empty rows between filled ones, read over all columns, those that people added as well. */
export function emptyRunsOf(sheet: Sheet, headerRow: number): Run[] {
  const tab = googleTab(sheet);
  const [last, width] = [tab.lastRow(), sheet.getLastColumn()];
  const empty: number[] = [];
  for (let from = headerRow + 1; from <= last; from += blockRows)
    tab.read(from, 1, Math.min(blockRows, last - from + 1), width).forEach((cells, index) => {
      if (isEmpty(cells)) empty.push(from + index);
    });
  return runsOf(empty).slice(-runsAtOnce);
}

/**
 * Takes out rows that are still empty, and what lies at the end beyond `keep`. From below: what stands higher stays where it
 * is. The caller holds the lock.
 */
export function dropEmpty(sheet: Sheet, runs: readonly Run[], keep: { rows: number; columns: number }): void {
  const tab = googleTab(sheet);
  const width = sheet.getLastColumn();
  const spare = spareOf(sheet);
  if (spare.rows > keep.rows) sheet.deleteRows(sheet.getMaxRows() - spare.rows + keep.rows + 1, spare.rows - keep.rows);
  if (spare.columns > keep.columns) sheet.deleteColumns(width + 1, spare.columns);
  for (const run of [...runs].reverse()) {
    const cells = tab.read(run.first, 1, lengthOf(run), width);
    if (cells.length === lengthOf(run) && cells.every(isEmpty)) tab.deleteRows(run.first, lengthOf(run));
  }
}

/** An unticked checkbox is nothing. */
function isEmpty(cells: readonly RawCell[]): boolean {
  return cells.every((cell) => cell === '' || cell === false);
}

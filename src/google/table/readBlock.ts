import type { RawCell } from '../../domain/cells/rawCell.ts';
import { cheapGap, lengthOf, runsOf } from './runs.ts';
import { columnAt, type Place } from './tab.ts';

/** Cells of some columns over adjacent rows. */
export interface CellBlock {
  readonly firstRow: number;
  readonly rows: number;
  cell(index: number, key: string): RawCell;
  /** the cells of one column by index: who goes through a block looks up where a column lies once, not at each cell */
  column(key: string): (index: number) => RawCell;
}

/**
 * Reads columns over adjacent rows: one read for each run of columns with at most `gap` others between. The columns must
 * exist.
 */
export function readBlock(
  place: Place,
  keys: readonly string[],
  firstRow: number,
  rows: number,
  gap = cheapGap(rows),
): CellBlock {
  const { tab } = place;
  const at = new Map<string, { cells: RawCell[][]; offset: number }>();
  const runs = runsOf(
    keys.map((key) => columnAt(place, key)),
    gap,
  );
  if (rows > 0) {
    for (const run of runs) {
      const cells = tab.read(firstRow, run.first, rows, lengthOf(run));
      for (const key of keys) {
        const column = columnAt(place, key);
        if (column >= run.first && column <= run.last) at.set(key, { cells, offset: column - run.first });
      }
    }
  }
  const column = (key: string): ((index: number) => RawCell) => {
    const place = at.get(key);
    if (!place) return () => '';
    const { cells, offset } = place;
    return (index) => cells[index]?.[offset] ?? '';
  };
  return { firstRow, rows, column, cell: (index, key) => column(key)(index) };
}

/**
 * The same for the first rows below the headers, with these in the same read: null when a column lies no longer where the
 * place says, since somebody inserted or moved one meanwhile (failures F25).
 */
export function readFromTop(place: Place, keys: readonly string[], rows: number, gap?: number): CellBlock | null {
  const { headerRow, headers } = place;
  if (!headers || rows === 0) return readBlock(place, keys, headerRow + 1, rows, gap);
  const block = readBlock(place, keys, headerRow, rows + 1, gap ?? cheapGap(rows));
  if (keys.some((key) => String(block.cell(0, key)) !== headers[columnAt(place, key) - 1])) return null;
  const column = (key: string): ((index: number) => RawCell) => {
    const cellAt = block.column(key);
    return (index) => cellAt(index + 1);
  };
  return { firstRow: headerRow + 1, rows, column, cell: (index, key) => block.cell(index + 1, key) };
}

/** Cells that a spreadsheet may have, filled or not. */
export const mostCells = 10_000_000;

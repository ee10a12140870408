import type { Range, Sheet } from './appsScript.ts';

/**
 * Columns from a row down to the end of the grid, and whole rows: Google itself knows where that is at this moment (platform
 * S9). Between a look at the grid's size and its use somebody may have deleted a row.
 */
export function columnsFrom(sheet: Sheet, row: number, column: number, columns = 1): Range {
  const last = lettersOf(column + columns - 1);
  return sheet.getRange(row === 1 ? `${lettersOf(column)}:${last}` : `${lettersOf(column)}${row}:${last}`);
}

/** All columns of adjacent rows. */
export function wholeRows(sheet: Sheet, row: number, rows = 1): Range {
  return sheet.getRange(`${row}:${row + rows - 1}`);
}

/**
 * Rows that were there a moment ago; where the grid has become shorter since, those that are left of them, and null where
 * none is. The texts of Google's errors are in the user's language and tell nothing.
 */
export function rowsLeft(sheet: Sheet, row: number, column: number, rows: number, columns: number): Range | null {
  try {
    return sheet.getRange(row, column, rows, columns);
  } catch (error) {
    const last = sheet.getMaxRows();
    if (last >= row + rows - 1) throw error;
    return last < row ? null : columnsFrom(sheet, row, column, columns);
  }
}

/** Adds what the grid lacks: people take out empty rows and columns. */
export function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  const [presentRows, presentColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (presentRows < rows) sheet.insertRowsAfter(presentRows, rows - presentRows);
  if (presentColumns < columns) sheet.insertColumnsAfter(presentColumns, columns - presentColumns);
}

export function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

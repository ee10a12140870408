import { type SheetKey, schemaOf } from '../../schema/sheets.ts';
import type { Protection } from '../appsScript.ts';
import { type Book, columnMark, headerRowOf, isBlockReport, tabMark } from '../book.ts';
import { listMark } from '../workingList.ts';
import { markColumns, markTab, protectHeaders } from './layTab.ts';

/** Takes the warnings over our headers off; people's own protections stay. */
export function takeOffWarnings(keys: readonly SheetKey[], book: Book): void {
  const headerRows = new Map(keys.map((key) => [book.find(key)?.sheet.getSheetId(), headerRowOf(key)]));
  const { RANGE } = SpreadsheetApp.ProtectionType;
  for (const protection of book.spreadsheet.getProtections(RANGE)) {
    if (isOurs(protection, headerRows)) protection.remove();
  }
}

/** Takes off what tabs and columns are known by once people rename and move them. */
export function takeOffMarks(book: Book): void {
  for (const mark of [columnMark, tabMark, listMark]) {
    for (const entry of marksIn(book, mark)) entry.remove();
  }
}

/** Puts back on tabs that were there all the time what was taken off. */
export function putBack(keys: readonly SheetKey[], book: Book): void {
  const marked = new Set(marksIn(book, tabMark).map((entry) => entry.getValue()));
  for (const key of keys) {
    const found = book.find(key);
    if (!found) continue;
    const { sheet, placed } = found;
    if (!marked.has(key)) {
      markTab(sheet, key);
      markColumns(sheet, key, placed.columns);
    }
    if (isBlockReport(key) || schemaOf(key).kind === 'packed') continue;
    protectHeaders(sheet, key, Math.max(...Object.values(placed.columns)));
  }
}

function marksIn(book: Book, mark: string) {
  return book.spreadsheet.createDeveloperMetadataFinder().withKey(mark).find();
}

/** A warning over a row of headers, without words of a person's. */
function isOurs(protection: Protection, headerRows: ReadonlyMap<number | undefined, number>): boolean {
  if (!protection.isWarningOnly() || protection.getDescription() !== '') return false;
  const range = protection.getRange();
  return range.getNumRows() === 1 && headerRows.get(range.getSheet().getSheetId()) === range.getRow();
}

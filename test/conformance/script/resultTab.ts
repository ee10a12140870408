import type { Json } from '../case.ts';
import { canonical, type Result } from '../result.ts';
import { names } from './names.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const header = ['case', 'what it is about', 'source', 'waits for', 'expected', 'got', 'ok'];
/** below the 50,000 characters of a cell */
const longestText = 49_000;

/** A fresh one; that of an earlier run is replaced. Text cells throughout: nothing that a case got becomes a formula. */
export function makeResultTab(book: GoogleAppsScript.Spreadsheet.Spreadsheet): Sheet {
  const old = book.getSheetByName(names.resultTab);
  const sheet = book.insertSheet(`${names.resultTab} new`);
  if (old) book.deleteSheet(old);
  sheet.setName(names.resultTab).setFrozenRows(1);
  sheet.getRange(1, 1, sheet.getMaxRows(), header.length).setNumberFormat('@');
  sheet.getRange(1, 1, 1, header.length).setValues([header]).setFontWeight('bold');
  return sheet;
}

export function resultTab(book: GoogleAppsScript.Spreadsheet.Spreadsheet): Sheet {
  return book.getSheetByName(names.resultTab) ?? makeResultTab(book);
}

export function appendResult(sheet: Sheet, { key, about, source, unsure, expected, got, isSame }: Result): void {
  const verdict = isSame ? 'ok' : unsure === '' ? 'DIFFERS' : 'reported';
  const texts = [canonical(expected), canonical(got)].map(shortened);
  sheet
    .getRange(sheet.getLastRow() + 1, 1, 1, header.length)
    .setValues([[key, about, source, unsure, ...texts, verdict]]);
  SpreadsheetApp.flush();
}

/** JSON that a cell takes: of a longer one its beginning, as a text. */
function shortened(json: string): string {
  return json.length > longestText ? JSON.stringify(`${json.slice(0, 1000)}…`) : json;
}

export function resultsOf(sheet: Sheet): Result[] {
  const rows = sheet.getLastRow() - 1;
  if (rows < 1) return [];
  const cells = sheet.getRange(2, 1, rows, header.length).getValues() as string[][];
  return cells.map(([key = '', about = '', source = '', unsure = '', expected = '', got = '', verdict]) => ({
    key,
    about,
    source,
    unsure,
    expected: JSON.parse(expected) as Json,
    got: JSON.parse(got) as Json,
    isSame: verdict === 'ok',
  }));
}

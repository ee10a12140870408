import type { Zone } from '../domain/cells/zone.ts';
import type { WorkingList } from '../ports.ts';
import type { Sheet } from './appsScript.ts';
import type { Book } from './book.ts';
import { makeRoom, wholeRows } from './grid.ts';
import { formatOf, padded, rawOf, textCell } from './reportCells.ts';
import { freeName } from './structure/freeName.ts';

/** On the tab, with its person's address: the tab may be renamed and moved. */
export const listMark = 'cdt.list';

/** Writes a person's list into the tab that is marked as theirs, or into a new one at the end, and shows it. */
export function workingList({ of, tab, header, rows }: WorkingList, book: Book, zone: Zone): string {
  const sheet = markedFor(of, book) ?? madeFor(of, tab, book);
  const [lines, width] = [rows.length + 1, header.length];
  makeRoom(sheet, lines, width);
  const last = sheet.getLastRow();
  if (last > 0) wholeRows(sheet, 1, last).clearContent();
  const range = sheet.getRange(1, 1, lines, width);
  // laid each time: the run that made the tab may have died before it did
  sheet.getRange(1, 1, 1, width).setFontWeight('bold');
  sheet.setFrozenRows(1);
  range.setNumberFormats([padded(['@'], width, '@'), ...rows.map((row) => row.map(formatOf))]);
  range.setValues([header.map(textCell), ...rows.map((row) => row.map((cell) => rawOf(cell, zone)))]);
  sheet.showSheet();
  sheet.activate();
  return sheet.getName();
}

function markedFor(person: string, book: Book): Sheet | null {
  const marks = book.spreadsheet.createDeveloperMetadataFinder().withKey(listMark).find();
  return (
    marks
      .find((entry) => entry.getValue() === person)
      ?.getLocation()
      .getSheet() ?? null
  );
}

function madeFor(person: string, tab: string, book: Book): Sheet {
  const sheet = book.spreadsheet.insertSheet(freeName(tab, book), book.sheets().length);
  sheet.addDeveloperMetadata(listMark, person, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  book.forget();
  return sheet;
}

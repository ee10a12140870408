import type { Scene } from '../case.ts';
import { names } from './names.ts';

export interface OpenScene extends Scene {
  close(): void;
}

/** @param row of the common tab, which is this case's own */
export function openScene(book: GoogleAppsScript.Spreadsheet.Spreadsheet, row: number): OpenScene {
  const undoing: (() => void)[] = [];
  let cells = 0;
  let sheets = 0;
  return {
    book,
    sheet() {
      sheets += 1;
      const sheet = book.insertSheet(`${names.scratchTab} ${row}-${sheets}`);
      undoing.push(() => book.deleteSheet(sheet));
      return sheet;
    },
    cell() {
      cells += 1;
      return commonTab(book).getRange(row, cells);
    },
    person: () => Session.getEffectiveUser().getEmail(),
    afterwards: (undo) => undoing.push(undo),
    close() {
      for (const undo of undoing.reverse()) undo();
    },
  };
}

function commonTab(book: GoogleAppsScript.Spreadsheet.Spreadsheet): GoogleAppsScript.Spreadsheet.Sheet {
  return book.getSheetByName(names.commonTab) ?? book.insertSheet(names.commonTab);
}

import { cellText } from '../domain/cells/rawCell.ts';
import type { Zone } from '../domain/cells/zone.ts';
import type { OtherTabs } from '../ports.ts';
import { sheetKeys } from '../schema/sheets.ts';
import type { Sheet } from './appsScript.ts';
import type { Book } from './book.ts';
import { parseLayout } from './layout/layout.ts';
import type { PropertyStore } from './propertyStore.ts';

/** The tabs of the spreadsheet that the product did not make. */
export function otherTabs(book: Book, zone: Zone, store: PropertyStore): OtherTabs {
  const foreign = () => {
    const ours = new Set(sheetKeys.map((key) => parseLayout(store.get(`layout.${key}`))?.gid));
    return book.sheets().filter((sheet) => !ours.has(sheet.getSheetId()));
  };
  const texts = (sheet: Sheet, row: number, rows: number) =>
    sheet
      .getRange(row, 1, rows, sheet.getLastColumn())
      .getValues()
      .map((cells) => cells.map((cell) => cellText(cell, 'stamp', zone).trim()));
  const named = (name: string) => foreign().find((sheet) => sheet.getName() === name);
  return {
    names: () => foreign().map((sheet) => sheet.getName()),
    part(name, from, rows) {
      const sheet = named(name);
      if (!sheet) return null;
      const total = sheet.getLastRow();
      const wanted = Math.min(rows, total - from);
      return { lines: wanted > 0 ? texts(sheet, from + 1, wanted) : [], total };
    },
    read(name, mostRows) {
      const sheet = named(name);
      if (!sheet) return null;
      const last = sheet.getLastRow();
      if (last === 0) return { headers: [], rows: [] };
      const rows = Math.min(mostRows, last - 1);
      return { headers: texts(sheet, 1, 1)[0] ?? [], rows: rows > 0 ? texts(sheet, last - rows + 1, rows) : [] };
    },
  };
}

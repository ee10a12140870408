import { cellText } from '../domain/cells/rawCell.ts';
import type { Zone } from '../domain/cells/zone.ts';
import type { OtherTabs } from '../ports.ts';
import { sheetKeys } from '../schema/sheets.ts';
import type { Book } from './book.ts';
import { parseLayout } from './layout/layout.ts';
import type { PropertyStore } from './propertyStore.ts';

/** The tabs of the spreadsheet that the product did not make. */
export function otherTabs(book: Book, zone: Zone, store: PropertyStore): OtherTabs {
  const foreign = () => {
    const ours = new Set(sheetKeys.map((key) => parseLayout(store.get(`layout.${key}`))?.gid));
    return book.sheets().filter((sheet) => !ours.has(sheet.getSheetId()));
  };
  return {
    names: () => foreign().map((sheet) => sheet.getName()),
    read(name, mostRows) {
      const sheet = foreign().find((one) => one.getName() === name);
      if (!sheet) return null;
      const [last, width] = [sheet.getLastRow(), sheet.getLastColumn()];
      if (last === 0) return { headers: [], rows: [] };
      const texts = (row: number, rows: number) =>
        sheet
          .getRange(row, 1, rows, width)
          .getValues()
          .map((cells) => cells.map((cell) => cellText(cell, 'stamp', zone).trim()));
      const rows = Math.min(mostRows, last - 1);
      return { headers: texts(1, 1)[0] ?? [], rows: rows > 0 ? texts(last - rows + 1, rows) : [] };
    },
  };
}

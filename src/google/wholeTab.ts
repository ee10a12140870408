import { plainCell } from '../domain/cells/rawCell.ts';
import type { Zone } from '../domain/cells/zone.ts';
import type { TabPart } from '../ports.ts';
import { type SheetKey, schemaOf } from '../schema/sheets.ts';
import { type Book, headerRowOf } from './book.ts';
import { googleTab } from './googleTab.ts';

/** Reads rows of a tab with all its columns, those that people added too; `from` counts from the first row below the headers. */
export function wholeTab(book: Book, zone: Zone) {
  return (key: SheetKey, from: number, rows: number): TabPart | null => {
    const found = book.find(key);
    if (!found) return null;
    const tab = googleTab(found.sheet);
    const headerRow = headerRowOf(key);
    const total = Math.max(0, tab.lastRow() - headerRow);
    const width = found.sheet.getLastColumn();
    const wanted = Math.min(rows, total - from);
    const [headers = []] = width > 0 ? tab.read(headerRow, 1, 1, width) : [];
    const keys = new Map(Object.entries(found.placed.columns).map(([name, column]) => [column, name]));
    const columns = headers.map((header, index) => ({ key: keys.get(index + 1) ?? null, header: String(header) }));
    const cells = wanted > 0 && width > 0 ? tab.read(headerRow + 1 + from, 1, wanted, width) : [];
    const kinds = columns.map((column) => schemaOf(key).columns[column.key ?? '']?.kind ?? 'text');
    return { columns, total, rows: cells.map((row) => row.map((cell, index) => plainCell(cell, kinds[index]!, zone))) };
  };
}

import { columnKeys, tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import type { CellValue } from '../../local-host/workbook/cell.ts';
import type { Column } from '../../src/schema/column.ts';
import { type SheetKey, schemaOf } from '../../src/schema/sheets.ts';
import { listTexts } from '../../templates/lists.ts';
import type { Rows } from './bookRows.ts';
import { serialOf } from './days.ts';

/** Puts rows into the grid below what stands there, past the add-on: 200,000 rows take seconds. */
export function fillTab<K extends SheetKey>(host: Host, key: K, rows: Rows<K>): void {
  const tab = tabNamed(host, key);
  const { sheet } = tab;
  const places = columnKeys(host, tab);
  const { columns } = schemaOf(key);
  const first = Math.max(sheet.lastRow, schemaOf(key).headerRow ?? 1) + 1;
  const missing = first + rows.length - 1 - sheet.maxRows;
  if (missing > 0) sheet.insertRows(sheet.maxRows + 1, missing, sheet.maxRows);
  const width = Math.max(...places.keys());
  const readers = Array.from({ length: width }, (_, index) => {
    const name = places.get(index + 1);
    const column = name === undefined ? undefined : columns[name];
    return (row: Readonly<Record<string, unknown>>) => (name && column ? cellOf(column, row[name]) : '');
  });
  sheet.writeCells(
    first,
    1,
    rows.map((row) => readers.map((read) => read(row as Readonly<Record<string, unknown>>))),
  );
}

/** What an English workbook's cell holds for a value. */
export function cellOf({ kind, list }: Column, value: unknown): CellValue {
  if (value === null || value === undefined) return '';
  if (kind === 'day' || kind === 'stamp') return serialOf(String(value));
  if (kind === 'money') return Number(value) / 100;
  if (kind === 'choice' && list) {
    const texts: Readonly<Record<string, { readonly en: string }>> = listTexts[list];
    return texts[String(value)]?.en ?? String(value);
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

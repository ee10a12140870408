import type { Host } from '../host/host.ts';
import type { CellValue } from '../workbook/cell.ts';
import { localMs } from '../workbook/zone.ts';
import { columnKeys, keysByLabel, tabNamed } from './tabs.ts';

/** Displayed values as CSV, UTF-8 with BOM. Texts that a spreadsheet would take for formulas get an apostrophe. */
export function tabAsCsv(host: Host, name: string): string {
  const { sheet } = tabNamed(host, name);
  const area = { row: 1, column: 1, rows: sheet.lastRow, columns: sheet.lastColumn };
  const rows = sheet.lastRow === 0 ? [] : sheet.displayValues(area, true);
  return `\ufeff${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}

function csvField(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d\s().,%-]+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}

/**
 * Typed values by column key: numbers, booleans, days as `YYYY-MM-DD`, moments as `YYYY-MM-DDTHH:mm`, empty as null.
 * Columns that are not ours go by their header. The header row is the one whose texts stand over the keyed columns; in a
 * tab of blocks each has its own, and each row says as `block` in which it stands.
 */
export function tabAsJson(host: Host, name: string): Record<string, unknown>[] {
  const tab = tabNamed(host, name);
  const { sheet } = tab;
  if (sheet.lastRow === 0) return [];
  const values = sheet.typedValues({ row: 1, column: 1, rows: sheet.lastRow, columns: sheet.lastColumn });
  // Churn risk has a heading too, but above one table, whose headers are frozen
  if (tab.key !== null && sheet.frozenRows === 0 && isTitle(values[0])) return blocksAsJson(host, tab.key, values);
  const keys = columnKeys(host, tab);
  const headerRow = headerRowOf(host, tab.key);
  const headers = values[headerRow - 1] ?? [];
  return values.slice(headerRow).flatMap((row) => {
    if (row.every(isEmpty)) return [];
    const fields = row.map(
      (value, index) => [keys.get(index + 1) ?? String(headers[index] ?? index + 1), jsonOf(value, host)] as const,
    );
    return [Object.fromEntries(fields.filter(([key]) => key !== ''))];
  });
}

/** Frozen rows end with the header row; ours are all frozen there. */
function headerRowOf(host: Host, key: string | null): number {
  return key === null ? 1 : Math.max(1, tabNamed(host, key).sheet.frozenRows);
}

function jsonOf(value: CellValue | Date, host: Host): unknown {
  if (value === '') return null;
  if (!(value instanceof Date)) return value;
  const text = new Date(localMs(host.book.timeZone, value.getTime())).toISOString();
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : text.slice(0, 16);
}

type Values = readonly (readonly (CellValue | Date)[])[];

/** A title stands alone in its row, above the headers of its block. */
function isTitle(row: Values[number] = []): boolean {
  return row[0] !== '' && row.slice(1).every(isEmpty);
}

function isEmpty(value: CellValue | Date): boolean {
  return value === '' || value === false;
}

/** Blocks are parted by empty rows; each is a title, headers, rows. */
function blocksAsJson(host: Host, key: string, values: Values): Record<string, unknown>[] {
  const labels = keysByLabel(key);
  const rows: Record<string, unknown>[] = [];
  let start = 0;
  values.forEach((row, index) => {
    if (row.every(isEmpty)) start = index + 1;
    const [title, headers] = [values[start], values[start + 1]];
    if (index < start + 2 || !isTitle(title) || !headers) return;
    const fields = headers.flatMap((header, column) =>
      header === '' ? [] : [[labels.get(String(header)) ?? String(header), jsonOf(row[column] ?? '', host)] as const],
    );
    rows.push({ block: title?.[0], ...Object.fromEntries(fields) });
  });
  return rows;
}

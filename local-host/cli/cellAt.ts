import type { Host } from '../host/host.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { UsageError } from './arguments.ts';
import { tabNamed } from './tabs.ts';

/** Reads `'Sheet'!A1` or `Sheet!A1`. @throws UsageError for an unreadable place or one outside the grid */
export function cellAt(host: Host, place: string): { sheet: Sheet; row: number; column: number } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([A-Za-z]{1,3})([1-9]\d*)$/.exec(place.trim());
  if (!match) throw new UsageError(`"${place}" is no cell. Write 'Sheet'!A1.`);
  const { sheet } = tabNamed(host, (match[1] ?? match[2] ?? '').replace(/''/g, "'"));
  const row = Number(match[4]);
  const column = [...(match[3] ?? '').toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (row > sheet.maxRows || column > sheet.maxColumns) {
    throw new UsageError(`${place} lies outside "${sheet.name}" (${sheet.maxRows} rows, ${sheet.maxColumns} columns).`);
  }
  return { sheet, row, column };
}

import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import type { ExportCell, ExportColumn } from '../../src/contract/exports.ts';
import { crc32 } from '../../src/domain/packed/crc32.ts';
import { writeXlsx, type XlsxCell } from './writeXlsx.ts';

/** A tab as it was taken out of the workbook. */
export interface TakenTab {
  readonly key: string;
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
}

/** UTF-8 with its mark, CRLF, and an apostrophe before what a spreadsheet would take for a formula. */
export function csvOf({ columns, rows }: TakenTab): string {
  const fields = columns.map(({ header }) => header);
  const data = rows.map((cells) =>
    cells.map((cell) => (typeof cell === 'boolean' ? String(cell).toUpperCase() : cell)),
  );
  return (
    '\uFEFF' + Papa.unparse({ fields, data }, { escapeFormulae: /^[=+\-@\t\r](?![\d\s().,%-]*$)/, newline: '\r\n' })
  );
}

export function xlsxOf(tabs: readonly TakenTab[]): Uint8Array {
  return writeXlsx(
    tabs.map(({ name, columns, rows }) => ({
      name,
      headers: columns.map(({ header }) => header),
      rows: rows.map((cells) => cells.map((cell, index) => xlsxCell(cell, columns[index]!))),
    })),
  );
}

function xlsxCell(cell: ExportCell, { isDay, isStamp }: ExportColumn): XlsxCell {
  if (typeof cell !== 'string') return cell;
  if (isDay && /^\d{4}-\d\d-\d\d$/.test(cell)) return { day: cell };
  if (isStamp && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(cell)) return { stamp: cell.slice(0, 16) };
  return cell;
}

/** What an archive says of itself: the sheets by key with their columns, and a checksum of each file. */
export interface ArchiveFacts {
  readonly version: string;
  readonly timeZone: string;
  readonly language: string;
  readonly takenAt: string;
}

/**
 * The whole workbook as one zip: `archive.json`, and of each tab a JSON file with the cells as they stand, so that not even
 * a leading zero is lost, and a CSV file for people.
 */
export function archiveOf(tabs: readonly TakenTab[], facts: ArchiveFacts): Uint8Array {
  const files = Object.fromEntries(
    tabs.map(({ key, columns, rows }) => [
      `${key}.json`,
      JSON.stringify({ columns: columns.map(({ key: ours, header }) => ({ key: ours, header })), rows }),
    ]),
  );
  const listed = tabs.map(({ key, name, rows }) => ({
    key,
    name,
    rows: rows.length,
    sum: crc32(files[`${key}.json`]!),
  }));
  return zipSync(
    {
      'archive.json': strToU8(JSON.stringify({ ...facts, tabs: listed }, null, 2)),
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
      ...Object.fromEntries(tabs.map((tab) => [`csv/${tab.key}.csv`, strToU8(csvOf(tab))])),
    },
    { level: 6 },
  );
}

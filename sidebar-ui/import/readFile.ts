import { readXlsx } from '../files/readXlsx.ts';
import { decodeCsv } from './decodeCsv.ts';
import { type CsvTable, parseCsv, tableOf } from './readCsv.ts';

/** A file that was chosen, dropped or pasted, as it was read. */
export interface ReadFile extends CsvTable {
  readonly name: string;
  /** the sheet of a workbook, '' where a file has no sheets */
  readonly sheet: string;
  /** rows that hold anything */
  readonly filled: number;
  /** in capitals, as people know it; '' for pasted text */
  readonly encoding: string;
}

/** A workbook of before 2007, which has to be saved anew. */
export class OldWorkbookError extends Error {}

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

/**
 * What is in a file, by its content whatever its name says: the sheets of an XLSX file, else one table of text.
 *
 * @throws OldWorkbookError for an XLS file; Error for a broken XLSX file
 */
export function readTables(bytes: Uint8Array, name: string): ReadFile[] {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new OldWorkbookError(name);
  if (!startsWith(bytes, [0x50, 0x4b, 3, 4])) {
    const { text, encoding } = decodeCsv(bytes);
    return [readText(text, name, encoding.toUpperCase())];
  }
  return readXlsx(bytes).map((sheet) => counted({ ...tableOf(sheet.rows), delimiter: '' }, name, 'XLSX', sheet.name));
}

export function readText(text: string, name: string, encoding: string): ReadFile {
  return counted(parseCsv(text), name, encoding, '');
}

/** A tab of this spreadsheet, by its lines. */
export function readLines(lines: readonly (readonly string[])[], name: string): ReadFile {
  return counted({ ...tableOf(lines), delimiter: '' }, name, 'Google Sheets', '');
}

function counted(table: CsvTable, name: string, encoding: string, sheet: string): ReadFile {
  const filled = table.rows.filter((cells) => cells.some((cell) => cell !== '')).length;
  return { ...table, name, sheet, filled, encoding };
}

/** Up to three values of a column that differ. */
export function samplesOf({ rows }: ReadFile, column: number): string[] {
  const samples = new Set<string>();
  for (const cells of rows) {
    const cell = cells[column] ?? '';
    if (cell !== '') samples.add(cell);
    if (samples.size === 3) break;
  }
  return [...samples];
}

import { splitLines } from './splitLines.ts';

/** A file as rows of text, each with as many cells as there are headers. */
export interface CsvTable {
  readonly headers: string[];
  /** row `i` stands on line `firstLine + i` of the file: empty lines, and lines inside a quoted cell, are empty rows */
  readonly rows: string[][];
  readonly delimiter: string;
  /** 2 where the headers stand on line 1 */
  readonly firstLine: number;
}

/**
 * Splits a file's text into headers and rows; the separator (`,` `;` tab `|`) is found. Short rows are filled up, a row
 * longer than the headers gets headers that are empty, empty lines at the end are left out.
 */
export function parseCsv(text: string): CsvTable {
  const { lines, separator } = splitLines(text.replace(/^\uFEFF/, ''));
  return { ...tableOf(lines), delimiter: separator };
}

/** What stands in rows and not in headers: numbers, days, addresses. */
const isEntry = /\d{3}|\d[.,:/-]\d|@/;
/** How many filled lines may stand above the headers: a title, a day, groups of columns. */
const mostTitles = 5;
const totals =
  /^(?:(?:合计|总计|小计|共计|汇总|合計|總計)(?:金额|数量|人数)?|(?:total|totals|grand total|sum|subtotal)(?: amount| quantity)?|[共合]计?\s*\d+\s*[条項项行笔人家]|\d+ (?:rows|records))\s*[:：。.]?$/i;

/**
 * Finds the headers in the lines of a file: below titles and groups of columns, which fill fewer cells. Last lines of
 * totals are none of the rows, nor are headers that come again where files were put together.
 */
export function tableOf(lines: readonly (readonly string[])[]): Omit<CsvTable, 'delimiter'> {
  const filled = lines.flatMap((cells, line) => (cells.some((cell) => cell !== '') ? [line] : []));
  const head = headOf(lines, filled);
  if (head === undefined) return { headers: [], rows: [], firstLine: 2 };
  const isTotal = (line: number) => totals.test(lines[line]?.find((cell) => cell !== '') ?? '');
  while (filled[filled.length - 1]! > head && isTotal(filled[filled.length - 1]!)) filled.pop();
  const kept = lines.slice(head, filled[filled.length - 1]! + 1);
  while (kept.length > 1 && kept[kept.length - 1]!.every((cell) => cell === '')) kept.pop();
  const width = kept.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const [headers = [], ...all] = kept.map((cells) => [...cells, ...new Array<string>(width - cells.length).fill('')]);
  const isHeaders = (cells: readonly string[]) => cells.every((cell, index) => cell === headers[index]);
  const rows = all.map((cells) => (isHeaders(cells) ? new Array<string>(width).fill('') : cells));
  return { headers, rows, firstLine: head + 2 };
}

function headOf(lines: readonly (readonly string[])[], filled: readonly number[]): number | undefined {
  const cellsOf = (line: number) => (lines[line] ?? []).filter((cell) => cell !== '');
  let [head] = filled;
  for (const [index, line] of filled.slice(1, mostTitles).entries()) {
    const [above, below] = [cellsOf(head!), cellsOf(line)];
    // headers are words; a first row of cells holds numbers or addresses
    const isWords = below.every((cell) => !isEntry.test(cell));
    // of two cells only the rows below tell that they are headers
    const isTold =
      below.length > 2 || (below.length === 2 && cellsOf(filled[index + 2] ?? -1).some((cell) => isEntry.test(cell)));
    const isHead = isWords && isTold;
    if (isHead && above.length * 2 <= below.length) head = line;
  }
  return head;
}

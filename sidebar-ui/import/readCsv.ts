import Papa from 'papaparse';

export type Encoding = 'utf-8' | 'gbk' | 'big5' | 'windows-1252' | 'utf-16le' | 'utf-16be';

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
 * The text of a file: by its byte order mark, as UTF-16 where every other byte is zero, as UTF-8 where it is valid, else
 * as GBK or Big5, which is what spreadsheets in China save, or as what they save in the West, where letters such as é
 * stand alone.
 */
export function decodeCsv(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes);
  // GB 18030 holds GBK and what was added later, ¥ among it; browsers read GBK so, Node does not
  const text = new TextDecoder(encoding === 'gbk' ? 'gb18030' : encoding).decode(bytes);
  return { text: text.replace(/^\uFEFF/, ''), encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 1000);
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]! += 1;
  if (zeros[1]! > sample.length / 8) return 'utf-16le';
  if (zeros[0]! > sample.length / 8) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    if (isBig5(bytes)) return 'big5';
    return hasLoneLetters(bytes) ? 'windows-1252' : 'gbk';
  }
}

/**
 * Of GBK the common characters have a second byte of 161 and more, of Big5 that of every second one is below 127; and
 * most begin with a byte below 192, where Western letters with accents begin.
 */
function isBig5(bytes: Uint8Array): boolean {
  let [low, early, all] = [0, 0, 0];
  for (let at = 0; at < bytes.length - 1; at++) {
    const lead = bytes[at]!;
    if (lead < 128) continue;
    if (lead < 161) return false;
    all += 1;
    if (lead < 192) early += 1;
    if (bytes[at + 1]! < 127) low += 1;
    at += 1;
  }
  if (low <= all / 8 || early <= all / 3) return false;
  try {
    new TextDecoder('big5', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Chinese characters take two bytes, mostly both of 128 and more: such bytes seldom stand alone, as é does between ASCII. */
function hasLoneLetters(bytes: Uint8Array): boolean {
  let [alone, together] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const start = at;
    while (bytes[at]! >= 128) at++;
    if (at - start === 1) alone += 1;
    else if (at > start) together += 1;
  }
  return alone > together;
}

/**
 * Splits a file's text into headers and rows; the separator (`,` `;` tab `|`) is found. Short rows are filled up, a row
 * longer than the headers gets headers that are empty, empty lines at the end are left out.
 */
export function parseCsv(text: string): CsvTable {
  const { data, meta } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: '',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  return { ...tableOf(data.flatMap(withItsLines)), delimiter: meta.delimiter };
}

/** How many filled lines may stand above the headers: a title, a day, groups of columns. */
const mostTitles = 5;
const totals = /^(?:合计|总计|小计|共计|汇总|合計|總計|total|totals|grand total|sum|subtotal)\s*[:：]?$/i;

/**
 * Finds the headers in the lines of a file: below titles and groups of columns, which fill fewer cells. A last line of
 * totals is none of the rows.
 */
export function tableOf(lines: readonly (readonly string[])[]): Omit<CsvTable, 'delimiter'> {
  const filled = lines.flatMap((cells, line) => (cells.some((cell) => cell !== '') ? [line] : []));
  const head = headOf(lines, filled);
  const last = filled[filled.length - 1];
  if (head === undefined || last === undefined) return { headers: [], rows: [], firstLine: 2 };
  const isTotal = last > head && totals.test(lines[last]?.find((cell) => cell !== '') ?? '');
  const kept = lines.slice(head, isTotal ? last : last + 1);
  while (kept.length > 1 && kept[kept.length - 1]!.every((cell) => cell === '')) kept.pop();
  const width = kept.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const [headers = [], ...rows] = kept.map((cells) => [...cells, ...new Array<string>(width - cells.length).fill('')]);
  return { headers, rows, firstLine: head + 2 };
}

function headOf(lines: readonly (readonly string[])[], filled: readonly number[]): number | undefined {
  const cellsOf = (line: number) => (lines[line] ?? []).filter((cell) => cell !== '');
  let [head] = filled;
  for (const line of filled.slice(1, mostTitles)) {
    const [above, below] = [cellsOf(head!), cellsOf(line)];
    // headers are words; a first row of cells holds numbers or addresses
    const isHead = below.length > 2 && below.every((cell) => !/\d{3}|@/.test(cell));
    if (isHead && above.length * 2 <= below.length) head = line;
  }
  return head;
}

/** The row, and an empty one for each line break inside its cells. */
function withItsLines(cells: readonly string[]): string[][] {
  const breaks = cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
  return [cells.map((cell) => unguarded(cell.trim())), ...Array.from({ length: breaks }, () => [])];
}

/** Exports put an apostrophe before what a spreadsheet would take for a formula. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/, '');
}

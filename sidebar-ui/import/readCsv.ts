import Papa from 'papaparse';

export type Encoding = 'utf-8' | 'gbk' | 'windows-1252' | 'utf-16le' | 'utf-16be';

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
 * as GBK, which is what spreadsheets in China save, or as what they save in the West, where letters such as é stand alone.
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
    return hasLoneLetters(bytes) ? 'windows-1252' : 'gbk';
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
 * Splits a file's text into headers and rows; the separator (`,` `;` tab) is found. Short rows are filled up, a row
 * longer than the headers gets headers that are empty, empty lines at the end are left out.
 */
export function parseCsv(text: string): CsvTable {
  const { data, meta } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: '',
    delimitersToGuess: [',', ';', '\t'],
  });
  const lines = data.flatMap(withItsLines);
  const isFilled = (cells: readonly string[]) => cells.some((cell) => cell !== '');
  const head = lines.findIndex(isFilled);
  const end = lines.length - [...lines].reverse().findIndex(isFilled);
  if (head < 0) return { headers: [], rows: [], delimiter: meta.delimiter, firstLine: 2 };
  const width = lines.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const [headers = [], ...rows] = lines
    .slice(head, end)
    .map((cells) => [...cells, ...new Array<string>(width - cells.length).fill('')]);
  return { headers, rows, delimiter: meta.delimiter, firstLine: head + 2 };
}

/** The row, and an empty one for each line break inside its cells. */
function withItsLines(cells: readonly string[]): string[][] {
  const breaks = cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
  return [cells.map((cell) => cell.trim()), ...Array.from({ length: breaks }, () => [])];
}

import { strFromU8, unzipSync } from 'fflate';
import { elementsOf, fromXml } from './xml.ts';

/** A sheet of a workbook as texts: what a person would type to get the same cells. */
export interface XlsxSheet {
  readonly name: string;
  /** row `i` is line `i + 1` of the sheet; all as long as the longest */
  readonly rows: readonly (readonly string[])[];
}

/** A file beyond this is no list of customers, and its text would not fit into memory. */
const largestPart = 200_000_000;

/**
 * The sheets of an XLSX file (ISO/IEC 29500, SpreadsheetML) that hold anything, hidden ones last. Numbers come without
 * thousands and exponent, days as `2026-03-05`, moments as `2026-03-05 09:30`, formulas as their last result.
 *
 * @throws Error when it is no such file
 */
export function readXlsx(bytes: Uint8Array): XlsxSheet[] {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => /\.(?:xml|rels)$/.test(name) && originalSize < largestPart,
  });
  const textOf = (path: string) => (files[path] ? strFromU8(files[path]) : '');
  const workbook = textOf('xl/workbook.xml');
  if (workbook === '') throw new Error('no workbook');
  const targets = new Map(
    elementsOf(textOf('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  );
  const reading = {
    strings: elementsOf(textOf('xl/sharedStrings.xml'), 'si').map(({ inside }) => plainText(inside)),
    isDate: dateStyles(textOf('xl/styles.xml')),
    is1904: /<(?:\w+:)?workbookPr[^>]*date1904="(?:1|true)"/.test(workbook),
  };
  const isHidden = (state = '') => /hidden/i.test(state);
  const sheets = elementsOf(workbook, 'sheet').map(({ attributes: { name = '', id, state } }) => ({
    state,
    name,
    rows: rowsOf(textOf(pathOf(targets.get(id) ?? '')), reading),
  }));
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const inOrder = [...filled].sort((a, b) => Number(isHidden(a.state)) - Number(isHidden(b.state)));
  return inOrder.map(({ name, rows }) => ({ name, rows }));
}

interface Reading {
  readonly strings: readonly string[];
  readonly isDate: readonly boolean[];
  readonly is1904: boolean;
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function rowsOf(sheet: string, reading: Reading): string[][] {
  const rows: string[][] = [];
  let next = 0;
  for (const { attributes, inside } of elementsOf(sheet, 'row')) {
    const line = attributes.r ? Number(attributes.r) - 1 : next;
    const cells: string[] = [];
    for (const cell of elementsOf(inside, 'c')) {
      const at = cell.attributes.r ? columnOf(cell.attributes.r) : cells.length;
      while (cells.length < at) cells.push('');
      cells[at] = cellText(cell.attributes, cell.inside, reading).trim();
    }
    next = line + 1;
    if (cells.every((cell) => cell === '')) continue;
    while (rows.length < line) rows.push([]);
    rows.push(cells);
  }
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  return rows.map((cells) => [...cells, ...new Array<string>(width - cells.length).fill('')]);
}

/** 0 for A, 27 for AB. */
function columnOf(address: string): number {
  const letters = address.replace(/[^A-Z]/g, '');
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText({ t = 'n', s = '0' }: Readonly<Record<string, string>>, inside: string, reading: Reading): string {
  if (t === 'inlineStr') return plainText(inside);
  const value = fromXml(elementsOf(inside, 'v')[0]?.inside ?? '');
  if (value === '') return '';
  switch (t) {
    case 's':
      return reading.strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return reading.isDate[Number(s)] ? dateText(Number(value), reading.is1904) : numberText(value);
    default:
      return value;
  }
}

/** Runs of a text are put together; how it is read aloud (`rPh`) is no part of it. */
function plainText(xml: string): string {
  const spoken = xml.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, '');
  return elementsOf(spoken, 't')
    .map(({ inside }) => fromXml(inside))
    .join('');
}

/** The shortest decimal of a double, without thousands and exponent: 15 digits are what spreadsheets keep. */
function numberText(value: string): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const short = Number(number.toPrecision(15));
  return short.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20, maximumSignificantDigits: 15 });
}

/** By index of `cellXfs`, whether its number format shows a date: by number (ECMA-376 18.8.30), else by its code. */
function dateStyles(styles: string): boolean[] {
  const codes = new Map(
    elementsOf(styles, 'numFmt').map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? '']),
  );
  const [formats] = elementsOf(styles, 'cellXfs');
  return elementsOf(formats?.inside ?? '', 'xf').map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    const code = codes.get(id);
    if (code === undefined) return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);
    return /[ymdhs年月日]/i.test(code.replace(/"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\./gi, ''));
  });
}

const dayMs = 86_400_000;

/** Days since 30 December 1899, which makes up for the 29 February 1900 that spreadsheets believe in. */
function dateText(serial: number, is1904: boolean): string {
  const minutes = Math.round((serial + (is1904 ? 1462 : 0)) * 1440);
  if (!Number.isFinite(minutes)) return '';
  const text = new Date(Date.UTC(1899, 11, 30) + (minutes / 1440) * dayMs).toISOString();
  if (serial < 1) return text.slice(11, 16);
  return text.slice(11, 16) === '00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}

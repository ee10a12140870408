import { type Area, lastColumnOf, lastRowOf } from './area.ts';

/** 1 → 'A', 27 → 'AA'. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 'A' → 1, 'AA' → 27. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export interface GridSize {
  rows: number;
  columns: number;
}

/** What an address leaves open: 'A:C' has no rows of its own, '2:3' no columns; a whole sheet has neither. */
export type Extent = 'cells' | 'rows' | 'columns' | 'sheet';

/** As Range.getA1Notation answers: 'B2:C4', 'B:C', '2:4', '' for a sheet as a whole. */
export function a1Notation(area: Area, extent: Extent = 'cells'): string {
  const first = columnLetters(area.column);
  const last = columnLetters(lastColumnOf(area));
  if (extent === 'sheet') return '';
  if (extent === 'columns') return `${first}:${last}`;
  if (extent === 'rows') return `${area.row}:${lastRowOf(area)}`;
  const start = `${first}${area.row}`;
  return area.rows === 1 && area.columns === 1 ? start : `${start}:${last}${lastRowOf(area)}`;
}

/** @param address without its sheet */
export function extentOf(address: string): Extent {
  if (/^\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}$/.test(address.trim())) return 'columns';
  return /^\$?\d+:\$?\d+$/.test(address.trim()) ? 'rows' : 'cells';
}

const corner = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?$/;

interface Corner {
  row: number | undefined;
  column: number | undefined;
}

function parseCorner(text: string): Corner | null {
  const byNumbers = /^R(\d{1,8})C(\d{1,5})$/i.exec(text);
  if (byNumbers) {
    const [row, column] = [Number(byNumbers[1]), Number(byNumbers[2])];
    return row > 0 && column > 0 ? { row, column } : null;
  }
  const match = corner.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const row = match[2] === undefined ? undefined : Number(match[2]);
  if (row === 0) return null;
  return { row, column: match[1] === undefined ? undefined : columnNumber(match[1]) };
}

/**
 * Reads an address without its sheet: 'A1', 'A1:B2', 'A:A', '2:3', 'A2:F' (open at the last grid row), 'R1C1:R2C3'.
 *
 * @returns null when it is no address; the area may lie outside the grid
 */
export function parseArea(text: string, size: GridSize): Area | null {
  const [startText = '', endText, ...more] = text.trim().split(':');
  if (more.length > 0) return null;
  const start = parseCorner(startText);
  const end = endText === undefined ? start : parseCorner(endText);
  if (!start || !end) return null;
  const isSingle = endText === undefined;
  if (isSingle && (start.row === undefined || start.column === undefined)) return null;
  const open = [
    start.row === undefined && end.row !== undefined,
    start.column === undefined && end.column !== undefined,
  ];
  if (open.some(Boolean)) return null; // 'A:B3' and '2:B3' are no addresses
  const rows = [start.row ?? 1, end.row ?? size.rows];
  const columns = [start.column ?? 1, end.column ?? size.columns];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** Splits "'My tab'!A1" into the sheet's name and the address; without `!` the name is undefined. */
export function splitSheetName(text: string): { sheetName: string | undefined; address: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(text);
  if (quoted) return { sheetName: quoted[1]?.replaceAll("''", "'"), address: quoted[2] ?? '' };
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { sheetName: undefined, address: text };
  return { sheetName: text.slice(0, mark), address: text.slice(mark + 1) };
}

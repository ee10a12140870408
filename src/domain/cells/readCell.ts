import type { Column } from '../../schema/column.ts';
import { isDay, isStamp } from '../../schema/day.ts';
import { readId } from '../ids.ts';
import { halfWidth } from '../import/halfWidth.ts';
import { parseCents, parseNumber } from '../import/parseAmount.ts';
import { parseDay, parseStamp } from '../import/parseDay.ts';
import type { CellContext } from './cellContext.ts';
import { cellText, isDate, type RawCell } from './rawCell.ts';
import { dayOfSerial, stampOfSerial } from './zone.ts';

/** What a reader answers for a cell that cannot be read as its type: the cell stays, calculations take it as empty. */
export const unreadable = Symbol('unreadable');

export type CellReader = (cell: RawCell) => unknown;

/** The value that stands in an empty cell of a column. */
export function emptyValue({ kind }: Column): unknown {
  if (kind === 'bool') return false;
  if (kind === 'tags') return [];
  return kind === 'id' ? '' : null;
}

/** The reader of a column's cells, lenient about how people type (workbook.md 1.1). */
export function cellReader(column: Column, context: CellContext): CellReader {
  const read = readers[column.kind](column, context);
  return (cell) => (cell === '' || (typeof cell === 'string' && cell.trim() === '') ? emptyValue(column) : read(cell));
}

const asText: ReaderOf =
  ({ kind }, { zone }) =>
  (cell) =>
    typeof cell === 'string' ? cell : cellText(cell, kind, zone);

const trimmed: ReaderOf = (column, context) => {
  const read = asText(column, context);
  return (cell) => String(read(cell)).trim();
};

const identifier: ReaderOf = (column, context) => {
  const read = trimmed(column, context);
  return (cell) => readId(String(read(cell)));
};

type ReaderOf = (column: Column, context: CellContext) => CellReader;

const readers: Readonly<Record<Column['kind'], ReaderOf>> = {
  id: identifier,
  link: identifier,
  text: asText,
  long: asText,
  packed: asText,
  phone: trimmed,
  email: trimmed,
  url: (column, context) => {
    const read = trimmed(column, context);
    return (cell) => {
      const address = String(read(cell));
      return /^https?:\/\//i.test(address) ? address : unreadable;
    };
  },
  day:
    (_, { zone }) =>
    (cell) => {
      if (isDate(cell)) return Number.isNaN(cell.getTime()) ? unreadable : zone.dayOf(cell.getTime());
      // 20260305 typed into a cell is a number, and no serial number of a day
      const day = isSerial(cell) ? dayOfSerial(cell) : parseDay(String(cell), 'ymd');
      return isDay(day) ? day : unreadable;
    },
  stamp:
    (_, { zone }) =>
    (cell) => {
      if (isDate(cell)) return Number.isNaN(cell.getTime()) ? unreadable : zone.stampOf(cell.getTime());
      const stamp = isSerial(cell) ? stampOfSerial(cell) : parseStamp(String(cell), 'ymd');
      return isStamp(stamp) ? stamp : unreadable;
    },
  money: () => (cell) => {
    if (typeof cell !== 'number' && typeof cell !== 'string') return unreadable;
    return (typeof cell === 'number' ? centsOf(cell) : parseCents(cell)) ?? unreadable;
  },
  number: () => (cell) => numberIn(cell) ?? unreadable,
  int: () => (cell) => {
    const number = numberIn(cell);
    return number !== null && Number.isInteger(number) ? number : unreadable;
  },
  percent: () => (cell) => {
    const share = typeof cell === 'string' ? /^(.+?)\s*%$/.exec(halfWidth(cell).trim()) : null;
    const number = numberIn(share ? share[1]! : cell);
    if (number === null) return unreadable;
    return share ? Number(`${number}e-2`) : number;
  },
  bool: () => (cell) => {
    if (typeof cell === 'boolean') return cell;
    const word = isDate(cell) ? '' : halfWidth(String(cell)).trim().toLowerCase();
    if (yes.includes(word)) return true;
    return no.includes(word) ? false : unreadable;
  },
  choice: (column, context) => {
    const read = asText(column, context);
    return (cell) => context.keyOf(column.list!, String(read(cell))) ?? unreadable;
  },
  tags: (column, context) => {
    const read = asText(column, context);
    return (cell) => [
      ...new Set(
        String(read(cell))
          .split(tagSeparators)
          .map((label) => context.tagOf(label))
          .filter(Boolean),
      ),
    ];
  },
  person: (column, context) => {
    const read = asText(column, context);
    return (cell) => context.personOf(String(read(cell)));
  },
};

const tagSeparators = /[,，;；、\n]/;
const yes = ['true', 'yes', 'y', '1', '是', '√', '✓'];
const no = ['false', 'no', 'n', '0', '否'];

function isSerial(cell: RawCell): cell is number {
  return typeof cell === 'number' && cell > -700_000 && cell < 3_000_000;
}

function numberIn(cell: RawCell): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? parseNumber(cell) : null;
}

/** Whole cents, half away from zero; through the decimal text, since 1.005 × 100 is 100.49999…. */
function centsOf(number: number): number | null {
  const cents = Math.round(number * 100);
  // a number that is the nearest one to some cents is those cents
  if (cents / 100 === number) return Number.isSafeInteger(cents) ? cents : null;
  return parseCents(String(number));
}

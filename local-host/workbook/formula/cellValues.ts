import type { CellValue } from '../cell.ts';

/** An error that a cell shows, such as '#REF!'. */
export class CellError extends Error {
  constructor(readonly text: string) {
    super(text);
  }
}

const errorText = /^#(?:N\/A|REF!|ERROR!|VALUE!|NAME\?|NUM!|DIV\/0!)$/;

/** @throws CellError when the value is an error, or a number that is none */
export function checked(value: CellValue): CellValue {
  if (typeof value === 'string' && errorText.test(value)) throw new CellError(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new CellError('#NUM!');
  return value;
}

/** @throws CellError '#VALUE!' */
export function numberOf(value: CellValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = Number(value);
  if (Number.isNaN(number)) throw new CellError('#VALUE!');
  return number;
}

export const textOf = (value: CellValue): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value);

const rank = (value: CellValue) => ['number', 'string', 'boolean'].indexOf(typeof value);
const zeroLike = (value: CellValue) => (typeof value === 'boolean' ? false : 0);

/** Numbers before texts before truth values; texts without regard to case. An empty cell equals 0 and ''. */
export function compared(left: CellValue, right: CellValue): number {
  const [a, b] = [
    left === '' && rank(right) !== 1 ? zeroLike(right) : left,
    right === '' && rank(left) !== 1 ? zeroLike(left) : right,
  ];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string')
    return a.toLowerCase() < String(b).toLowerCase() ? -1 : Number(a.toLowerCase() !== String(b).toLowerCase());
  return Number(a) - Number(b);
}

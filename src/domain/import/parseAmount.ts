import { halfWidth } from './halfWidth.ts';

/**
 * Reads a number as people write it: `1,200`, `1.200,50`, `1 200,50`, `¥1,200`, `1200元`, `1.2万`, `(12.50)`, full
 * width. Of two kinds of separators the last is the decimal one; a lone comma before exactly three digits groups thousands.
 *
 * @returns null when the text is no number; `1.38E+10` is none: its digits are lost
 */
export function parseNumber(text: string): number | null {
  const bare = halfWidth(text)
    .replace(/CNY|RMB|USD|EUR|GBP|JPY|HKD|元|[A-Z]{0,2}[¥￥$€£]/gi, '')
    .replace(/[\s'’]/g, '')
    .replace('−', '-');
  const bracketed = /^\((.+)\)$/.exec(bare);
  const match = /^([+-]?)(\d[\d.,]*|\.\d+)(万?)(-?)$/.exec(bracketed?.[1] ?? bare);
  if (!match) return null;
  const digits = withDecimalPoint(match[2] ?? '');
  if (digits === null) return null;
  const negative = match[1] === '-' || match[4] === '-' || bracketed !== null;
  return Number(digits) * (match[3] ? 10_000 : 1) * (negative ? -1 : 1);
}

/** Whole cents, rounded half away from zero; null when the text is no amount. */
export function parseCents(text: string): number | null {
  const number = parseNumber(text);
  if (number === null) return null;
  // rounding the decimal text, not the product: 1.005 × 100 is 100.49999…
  const cents = Math.round(Number(`${Math.abs(number)}e2`));
  return Number.isSafeInteger(cents) ? cents * Math.sign(number) || 0 : null;
}

function withDecimalPoint(digits: string): string | null {
  const [commas, dots] = [digits.split(',').length - 1, digits.split('.').length - 1];
  const decimal = decimalSign(digits, commas, dots);
  const grouping = decimal === '.' ? ',' : '.';
  const [whole = '', fraction = ''] = decimal === '' ? [digits] : splitAtLast(digits, decimal);
  const groups = whole.split(decimal === '' ? /[.,]/ : grouping);
  if (groups.length > 1 && !groups.slice(1).every((group) => /^\d{2,4}$/.test(group))) return null;
  if (!/^\d*$/.test(groups.join('')) || !/^\d*$/.test(fraction)) return null;
  return `${groups.join('') || '0'}.${fraction || '0'}`;
}

/** Which sign stands before the fraction, '' when none does. */
function decimalSign(digits: string, commas: number, dots: number): '.' | ',' | '' {
  if (commas > 0 && dots > 0) return digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
  if (dots === 1) return '.';
  return commas === 1 && !/^\d{1,3},\d{3}$/.test(digits) ? ',' : '';
}

function splitAtLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign);
  return [text.slice(0, at), text.slice(at + 1)];
}

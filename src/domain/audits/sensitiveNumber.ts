import type { AuditRule } from './audit.ts';
import { columnsOf } from './columnsOf.ts';

/** An identity card or bank card number in a note: all but its last four digits are masked when asked for. */
export const sensitiveNumber = {
  id: 'A56',
  severity: 'warning',
  lookAt: (sheet, _book, report) => {
    const notes = columnsOf(sheet, ({ kind }) => kind === 'long').map(([field]) => field);
    if (notes.length === 0) return null;
    return {
      row: (row) => {
        for (const field of notes) {
          const value = row.values[field] as string | null;
          if (value === null || value.length < shortest || !longNumber.test(value)) continue;
          const masked = value.replace(numbers, (found) => (isSensitive(found) ? mask(found) : found));
          if (masked !== value)
            report({ row, field, value: masked, fix: { set: { [field]: masked }, shown: masked.slice(0, 100) } });
        }
      },
    };
  },
} as const satisfies AuditRule;

const shortest = 16;
const longNumber = /\d[\d -]{14,}/;
const numbers = /(?<!\d)\d(?:[ -]?\d){14,18}[\dXx]?(?!\d)/g;

function isSensitive(text: string): boolean {
  const digits = text.replace(/[ -]/g, '').toUpperCase();
  return isIdentityCard(digits) || (/^\d{16,19}$/.test(digits) && passesLuhn(digits));
}

/** Source: GB 11643-1999; the last sign checks the seventeen before, modulo 11. */
function isIdentityCard(text: string): boolean {
  if (!/^[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dX]$/.test(text)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17];
}

/** Source: ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function mask(text: string): string {
  return text.slice(0, -4).replace(/\d/g, '*') + text.slice(-4);
}

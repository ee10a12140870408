import type { SheetKey } from '../../schema/sheets.ts';
import { lostDigits } from '../import/parsePhone.ts';
import type { AuditBook, AuditRow, AuditRule } from './audit.ts';
import { columnsOf } from './columnsOf.ts';

/** A Chinese mobile, or an American number with its country code: neither begins with a zero. */
const wholeNumber = /^1\d{10}$/;

/**
 * A phone that the spreadsheet took for a number: a zero or a plus may be lost. Eleven digits from a 1 on lost nothing; of
 * others what stood there last night is offered, where it has the digits that are left.
 */
export const phoneIsNumber = {
  id: 'A13',
  severity: 'error',
  hourly: true,
  lookAt: (sheet, book, report) => {
    const phones = columnsOf(sheet, ({ kind }) => kind === 'phone').map(([field]) => field);
    if (phones.length === 0) return null;
    return {
      row: (row) => {
        for (const field of phones) {
          const value = row.values[field] as string | null;
          if (value === null || !isNumber(row, field, value)) continue;
          const whole = wholeNumber.test(value) ? value : formerPhone(sheet, row, field, value, book);
          report({ row, field, value, ...(whole !== null && { fix: { set: { [field]: whole }, shown: whole } }) });
        }
      },
    };
  },
} as const satisfies AuditRule;

/** The night that follows takes the number into the snapshot: from then on the finding itself tells what stood there. */
function formerPhone(
  sheet: SheetKey,
  { values }: AuditRow,
  field: string,
  value: string,
  book: AuditBook,
): string | null {
  const id = String(values.id ?? '');
  if (id === '') return null;
  const isIt = (text: string | null): text is string => text !== null && !lostDigits(text) && hasDigitsOf(text, value);
  const lastNight = book.cellLastNight(sheet, id, field);
  if (isIt(lastNight) && lastNight !== value) return lastNight;
  const proposed = book.proposedFor(phoneIsNumber.id, sheet, id, field);
  return isIt(proposed) ? proposed : null;
}

/** Whether a phone can be what a number was made of: `010 8888` of 108888, any that begins with 138 of 1.38E+10. */
function hasDigitsOf(phone: string, number: string): boolean {
  const digits = phone.replace(/\D/g, '').replace(/^0+/, '');
  if (!lostDigits(number)) return digits === number.replace(/\.0*$/, '');
  const [mantissa = ''] = number.toUpperCase().split('E');
  return digits.startsWith(mantissa.replace(/\D/g, '').replace(/0+$/, ''));
}

function isNumber(row: AuditRow, field: string, value: string): boolean {
  if (lostDigits(value)) return true;
  return /^\d+(\.\d+)?$/.test(value) && typeof row.raw()[field] === 'number';
}

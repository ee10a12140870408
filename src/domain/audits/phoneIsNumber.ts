import { lostDigits } from '../import/parsePhone.ts';
import type { AuditRow, AuditRule } from './audit.ts';
import { columnsOf } from './columnsOf.ts';

/** A Chinese mobile, or an American number with its country code: neither begins with a zero. */
const wholeNumber = /^1\d{10}$/;

/** A phone that the spreadsheet took for a number: a zero or a plus may be lost. Eleven digits from a 1 on lost nothing. */
export const phoneIsNumber = {
  id: 'A13',
  severity: 'error',
  hourly: true,
  lookAt: (sheet, _book, report) => {
    const phones = columnsOf(sheet, ({ kind }) => kind === 'phone').map(([field]) => field);
    if (phones.length === 0) return null;
    return {
      row: (row) => {
        for (const field of phones) {
          const value = row.values[field] as string | null;
          if (value === null || !isNumber(row, field, value)) continue;
          const isWhole = wholeNumber.test(value);
          report({ row, field, value, ...(isWhole && { fix: { set: { [field]: value }, shown: value } }) });
        }
      },
    };
  },
} as const satisfies AuditRule;

function isNumber(row: AuditRow, field: string, value: string): boolean {
  if (lostDigits(value)) return true;
  return /^\d+(\.\d+)?$/.test(value) && typeof row.raw()[field] === 'number';
}

import { halfWidth } from '../import/halfWidth.ts';
import { lostDigits } from '../import/parsePhone.ts';
import { phoneKey } from '../keys/phoneKey.ts';
import type { AuditRule } from './audit.ts';
import { columnsOf } from './columnsOf.ts';

/** The longest number that the world's phone plan allows. */
const mostDigits = 15;

/** A phone with too few or too many digits to be called. */
export const badPhone = {
  id: 'A12',
  severity: 'warning',
  hourly: true,
  lookAt: (sheet, book, report) => {
    const phones = columnsOf(sheet, ({ kind }) => kind === 'phone').map(([field]) => field);
    if (phones.length === 0) return null;
    return {
      row: (row) => {
        for (const field of phones) {
          const value = row.values[field] as string | null;
          if (value === null || field in row.bad || lostDigits(value)) continue;
          const key = phoneKey(value, book.config.settings.phone_region);
          if (key === null || digitsOf(key) > mostDigits) report({ row, field, value });
        }
      },
    };
  },
} as const satisfies AuditRule;

function digitsOf(text: string): number {
  return halfWidth(text).replace(/\D/g, '').length;
}

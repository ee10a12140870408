import { lostDigits } from '../import/parsePhone.ts';
import { isPhone } from '../keys/phoneKey.ts';
import type { AuditRule } from './audit.ts';
import { columnsOf } from './columnsOf.ts';

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
          if (!isPhone(value, book.config.settings.phone_region)) report({ row, field, value });
        }
      },
    };
  },
} as const satisfies AuditRule;

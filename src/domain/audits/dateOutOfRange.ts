import { addDays } from '../day.ts';
import type { AuditRule } from './audit.ts';
import { columnsOf } from './columnsOf.ts';

/** A day before 1900 or more than twenty years ahead is a slip of the keys. */
export const dateOutOfRange = {
  id: 'A17',
  severity: 'warning',
  lookAt: (sheet, book, report) => {
    const days = columnsOf(sheet, ({ kind }) => kind === 'day' || kind === 'stamp').map(([field]) => field);
    if (days.length === 0) return null;
    const latest = addDays(book.today, book.config.settings.A17_years * 366);
    return {
      row: (row) => {
        for (const field of days) {
          const value = row.values[field] as string | null;
          if (value !== null && (value < '1900-01-01' || value.slice(0, 10) > latest))
            report({ row, field, value: value.replace('T', ' ') });
        }
      },
    };
  },
} as const satisfies AuditRule;

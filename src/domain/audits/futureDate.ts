import { addDays, type Stamp } from '../day.ts';
import type { AuditRule } from './audit.ts';

const hourMs = 3_600_000;

/** A conversation or an order that has not happened yet: more than an hour, or a day, ahead. */
export const futureDate = {
  id: 'A19',
  severity: 'error',
  lookAt: (sheet, book, report) => {
    const field = sheet === 'interactions' || sheet === 'feedback' ? 'at' : sheet === 'orders' ? 'ordered_on' : null;
    if (!field) return null;
    const inAnHour = new Date(Date.parse(`${book.now}Z`) + hourMs).toISOString().slice(0, 19) as Stamp;
    const latest = field === 'at' ? inAnHour : addDays(book.today, 1);
    return {
      row: (row) => {
        const value = row.values[field] as string | null;
        if (value !== null && value > latest) report({ row, field, value: value.replace('T', ' ') });
      },
    };
  },
} as const satisfies AuditRule;

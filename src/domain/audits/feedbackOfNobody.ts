import { type Day, daysBetween } from '../day.ts';
import type { AuditRule } from './audit.ts';

/** Feedback of which nobody said within two days whose it is. */
export const feedbackOfNobody = {
  id: 'A30',
  severity: 'warning',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'feedback') return null;
    return {
      row: (row) => {
        const { customer, at, status } = row.values as Record<string, string | null>;
        if (customer || !at || status === 'closed' || status === 'rejected') return;
        if (daysBetween(at.slice(0, 10) as Day, book.today) > book.config.settings.A30_days)
          report({ row, field: 'customer', value: '' });
      },
    };
  },
} as const satisfies AuditRule;

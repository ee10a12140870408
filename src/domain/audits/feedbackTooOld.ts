import { hoursBetween, type Stamp } from '../day.ts';
import type { AuditRule } from './audit.ts';

/** Feedback that is open for more than twice the time in which it should be settled. */
export const feedbackTooOld = {
  id: 'A32',
  severity: 'warning',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'feedback') return null;
    return {
      row: (row) => {
        const { at, due_fix_at, status } = row.values as Record<string, Stamp | null>;
        if (!at || !due_fix_at || !['new', 'doing'].includes(status ?? '')) return;
        if (hoursBetween(at, book.now) > book.config.settings.A32_times * hoursBetween(at, due_fix_at))
          report({ row, field: 'status', value: due_fix_at.replace('T', ' ') });
      },
    };
  },
} as const satisfies AuditRule;

import type { AuditRule } from './audit.ts';

/** Somebody who asked to be erased was entered again. */
export const suppressedPerson = {
  id: 'A60',
  severity: 'error',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'customers' && sheet !== 'contacts') return null;
    return {
      row: (row) => {
        const { phone, email } = row.values as Record<string, string | null>;
        const field = book.suppressed({ phone, email });
        if (field) report({ row, field, value: '' });
      },
    };
  },
} as const satisfies AuditRule;

import type { AuditRule } from './audit.ts';

/** Feedback answered or resolved before it came in. */
export const timesContradict = {
  id: 'A31',
  severity: 'error',
  lookAt: (sheet, _book, report) => {
    if (sheet !== 'feedback') return null;
    return {
      row: (row) => {
        const { at } = row.values as Record<string, string | null>;
        for (const field of ['first_reply_at', 'resolved_at']) {
          const value = row.values[field] as string | null;
          if (at && value && value < at) report({ row, field, value: value.replace('T', ' ') });
        }
      },
    };
  },
} as const satisfies AuditRule;

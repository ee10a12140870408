import type { AuditRule } from './audit.ts';

/** Feedback that is resolved without a word on what was done. */
export const noResolution = {
  id: 'A29',
  severity: 'warning',
  lookAt: (sheet, _book, report) => {
    if (sheet !== 'feedback') return null;
    return {
      row: (row) => {
        const { status, resolution } = row.values as Record<string, string | null>;
        if (status === 'resolved' && !resolution) report({ row, field: 'resolution', value: '' });
      },
    };
  },
} as const satisfies AuditRule;

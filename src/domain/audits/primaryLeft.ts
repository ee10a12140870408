import type { AuditRule } from './audit.ts';

/** The primary contact has left the customer: the next one is offered by the rule on primary contacts. */
export const primaryLeft = {
  id: 'A38',
  severity: 'warning',
  lookAt: (sheet, _book, report) => {
    if (sheet !== 'contacts') return null;
    return {
      row: (row) => {
        const { status, primary, name } = row.values as {
          status: string | null;
          primary: boolean;
          name: string | null;
        };
        if (status === 'left' && primary)
          report({ row, field: 'primary', value: name ?? '', fix: { set: { primary: false }, shown: 'FALSE' } });
      },
    };
  },
} as const satisfies AuditRule;

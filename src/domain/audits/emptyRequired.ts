import type { AuditRule } from './audit.ts';
import { columnsOf } from './columnsOf.ts';

/** A required cell is empty; one that holds something unreadable is the business of the rules on types. */
export const emptyRequired = {
  id: 'A07',
  severity: 'error',
  hourly: true,
  lookAt: (sheet, _book, report) => {
    const required = columnsOf(sheet, ({ required }) => required === true).map(([field]) => field);
    if (required.length === 0) return null;
    return {
      row: (row) => {
        for (const field of required) {
          const value = row.values[field];
          if ((value === null || value === '') && !(field in row.bad)) report({ row, field, value: '' });
        }
      },
    };
  },
} as const satisfies AuditRule;

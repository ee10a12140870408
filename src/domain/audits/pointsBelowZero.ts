import type { AuditRule } from './audit.ts';

/** More points were spent than the customer had. */
export const pointsBelowZero = {
  id: 'A58',
  severity: 'error',
  lookAt: (sheet, _book, report) => {
    if (sheet !== 'customers') return null;
    return {
      row: (row) => {
        const points = row.values.points as number | null;
        if (points !== null && points < 0) report({ row, field: 'points', value: String(points) });
      },
    };
  },
} as const satisfies AuditRule;

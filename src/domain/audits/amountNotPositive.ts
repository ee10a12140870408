import type { AuditRule } from './audit.ts';

/** An order that counts and brings nothing. */
export const amountNotPositive = {
  id: 'A25',
  severity: 'warning',
  lookAt: (sheet, _book, report) => {
    if (sheet !== 'orders') return null;
    return {
      row: (row) => {
        const { amount, status } = row.values as { amount: number | null; status: string | null };
        if (amount !== null && amount <= 0 && (status === 'confirmed' || status === 'delivered'))
          report({ row, field: 'amount', value: (amount / 100).toFixed(2) });
      },
    };
  },
} as const satisfies AuditRule;

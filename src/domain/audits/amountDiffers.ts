import { lineAmount } from '../orders/lineAmount.ts';
import type { AuditRule } from './audit.ts';

/** An amount that is not quantity × price − discount, by more than a cent. */
export const amountDiffers = {
  id: 'A24',
  severity: 'warning',
  hourly: true,
  lookAt: (sheet, _book, report) => {
    if (sheet !== 'orders') return null;
    return {
      row: (row) => {
        const { amount, qty, unit_price, discount } = row.values as Record<string, number | null>;
        if (amount == null || unit_price == null || 'qty' in row.bad || 'discount' in row.bad) return;
        const right = lineAmount(qty ?? 1, unit_price, discount ?? 0);
        if (Math.abs(amount - right) <= 1) return;
        const shown = (right / 100).toFixed(2);
        report({ row, field: 'amount', value: (amount / 100).toFixed(2), fix: { set: { amount: right }, shown } });
      },
    };
  },
} as const satisfies AuditRule;

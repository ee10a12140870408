import { lineAmount } from '../orders/lineAmount.ts';
import type { AuditRule } from './audit.ts';

/** More was paid than was ordered. */
export const paidTooMuch = {
  id: 'A27',
  severity: 'warning',
  lookAt: (sheet, _book, report) => {
    if (sheet !== 'orders') return null;
    return {
      row: (row) => {
        const { amount, paid, qty, unit_price, discount } = row.values as Record<string, number | null>;
        if (amount == null || paid == null || paid <= Math.max(0, amount)) return;
        // an amount that does not add up is A24: what was paid may well be right
        const isRight = unit_price == null || Math.abs(amount - lineAmount(qty ?? 1, unit_price, discount ?? 0)) <= 1;
        if (isRight) report({ row, field: 'paid', value: (paid / 100).toFixed(2) });
      },
    };
  },
} as const satisfies AuditRule;

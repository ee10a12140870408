import type { Order } from '../../schema/sheets/orders.ts';
import { addDays, type Day } from '../day.ts';
import { owedCents } from '../figures/foldRows.ts';
import type { AuditRule } from './audit.ts';

/** Delivered and not paid, and no day on which the money is due: thirty days are offered. */
export const noPaymentDay = {
  id: 'A28',
  severity: 'hint',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'orders') return null;
    return {
      row: (row) => {
        const { status, due_on, delivered_on, ordered_on } = row.values as Record<string, Day | null>;
        if ((status as string | null) !== 'delivered' || due_on || 'due_on' in row.bad) return;
        if (owedCents(row.values as unknown as Order) <= 0) return;
        const from = delivered_on ?? ordered_on;
        const due = from && addDays(from, book.config.settings.A28_days);
        report({ row, field: 'due_on', value: '', ...(due && { fix: { set: { due_on: due }, shown: due } }) });
      },
    };
  },
} as const satisfies AuditRule;

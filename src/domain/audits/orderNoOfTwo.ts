import type { AuditRule } from './audit.ts';

/** One order number with two customers. */
export const orderNoOfTwo = {
  id: 'A22',
  severity: 'error',
  lookAt: (sheet, _book, report) => {
    if (sheet !== 'orders') return null;
    const customerOf = new Map<string, string>();
    return {
      row: (row) => {
        const { order_no, customer } = row.values as Record<string, string | null>;
        if (!order_no || !customer) return;
        const first = customerOf.get(order_no);
        if (first === undefined) customerOf.set(order_no, customer);
        else if (first !== customer) report({ row, field: 'order_no', value: order_no });
      },
    };
  },
} as const satisfies AuditRule;

import type { AuditRule } from './audit.ts';

/** Delivered or paid before it was ordered, or ordered long before the customer was known. */
export const datesContradict = {
  id: 'A20',
  severity: 'warning',
  lookAt: (sheet, book, report) => {
    if (sheet !== 'orders') return null;
    return {
      row: (row) => {
        const { ordered_on, delivered_on, paid_on, customer } = row.values as Record<string, string | null>;
        if (!ordered_on || ordered_on > book.today) return; // a day that has not come is A19
        if (delivered_on && delivered_on < ordered_on) report({ row, field: 'delivered_on', value: delivered_on });
        if (paid_on && paid_on < ordered_on) report({ row, field: 'paid_on', value: paid_on });
        const known = customer ? book.customer(customer)?.created_at : null;
        if (known && Number(known.slice(0, 4)) - Number(ordered_on.slice(0, 4)) > mostYears)
          report({ row, field: 'ordered_on', value: ordered_on });
      },
    };
  },
} as const satisfies AuditRule;

const mostYears = 20;

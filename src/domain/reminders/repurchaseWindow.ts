import { addDays, daysBetween, isoWeekOf } from '../day.ts';
import type { ReminderRule } from './book.ts';
import { responsibleFor } from './receivers.ts';

/** The customer's own rhythm says that the next order is about due. */
export const repurchaseWindow = {
  id: 'R07',
  find: (book) =>
    [...book.customers.values()].flatMap((customer) => {
      const { gap_days: gap, last_order_on: last, band } = customer;
      if (!gap || !last || (band !== 'stable' && band !== 'watch')) return [];
      const silent = daysBetween(last, book.today);
      if (silent < 0.9 * gap || silent > 1.5 * gap) return [];
      return [
        {
          rule: 'R07' as const,
          key: `R07|${customer.id}|${last}|${isoWeekOf(book.today)}`,
          ref: '',
          customer: customer.id,
          receivers: responsibleFor(customer.owner, book),
          places: { gap, n: silent },
          dueOn: addDays(last, gap),
          late: null,
          priority: 'low' as const,
        },
      ];
    }),
} as const satisfies ReminderRule;

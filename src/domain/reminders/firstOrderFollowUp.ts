import { daysBetween } from '../day.ts';
import type { ReminderRule } from './book.ts';
import { responsibleFor } from './receivers.ts';

/** A week after the first order somebody asks how it was; makes a task. */
export const firstOrderFollowUp = {
  id: 'R06',
  makesTask: true,
  find: (book) =>
    [...book.customers.values()].flatMap((customer) => {
      if (customer.orders_n !== 1 || !customer.first_order_on) return [];
      const age = daysBetween(customer.first_order_on, book.today);
      if (age < 7 || age > 14) return [];
      return [
        {
          rule: 'R06' as const,
          key: `R06|${customer.id}|${customer.first_order_on}`,
          ref: '',
          customer: customer.id,
          receivers: responsibleFor(customer.owner, book),
          places: { day: customer.first_order_on },
          dueOn: book.today,
          late: 0,
          priority: 'normal' as const,
        },
      ];
    }),
} as const satisfies ReminderRule;

import { workdaysBetween } from '../calendar/workdays.ts';
import { dayOfStamp, daysBetween } from '../day.ts';
import type { ReminderRule } from './book.ts';
import { managerOf, responsibleFor } from './receivers.ts';

/** A customer entered within the week, a working day ago or more, whom nobody has contacted. Imported ones have no author. */
export const firstTouch = {
  id: 'R05',
  find: (book) =>
    [...book.customers.values()].flatMap((customer) => {
      if (!customer.created_at || !customer.created_by || customer.last_contact_on) return [];
      const created = dayOfStamp(customer.created_at);
      const age = daysBetween(created, book.today);
      if (age > 7 || workdaysBetween(created, book.today, book.settings) < 1) return [];
      return [
        {
          rule: 'R05' as const,
          key: `R05|${customer.id}|${book.today}`,
          ref: '',
          customer: customer.id,
          receivers: customer.owner ? responsibleFor(customer.owner, book) : managerOf(customer.created_by, book),
          places: { n: age },
          dueOn: book.today,
          late: null,
          priority: 'normal' as const,
        },
      ];
    }),
} as const satisfies ReminderRule;

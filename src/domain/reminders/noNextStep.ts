import { daysBetween, isoWeekOf } from '../day.ts';
import type { ReminderRule } from './book.ts';
import { responsibleFor } from './receivers.ts';

const livingStages = ['engaged', 'first', 'repeat', 'loyal', 'at_risk', 'won_back'];

/** An owned customer with whom nothing is planned. */
export const noNextStep = {
  id: 'R03',
  find: (book) =>
    [...book.customers.values()].flatMap((customer) => {
      if (!customer.owner || !livingStages.includes(customer.stage ?? '')) return [];
      if (book.openTasks.has(customer.id)) return [];
      const lastContact = customer.last_contact_on;
      if (lastContact && daysBetween(lastContact, book.today) <= 3) return [];
      return [
        {
          rule: 'R03' as const,
          key: `R03|${customer.id}|${isoWeekOf(book.today)}`,
          ref: '',
          customer: customer.id,
          receivers: responsibleFor(customer.owner, book),
          places: { day: lastContact ?? '' },
          dueOn: null,
          late: null,
          priority: 'low' as const,
        },
      ];
    }),
} as const satisfies ReminderRule;

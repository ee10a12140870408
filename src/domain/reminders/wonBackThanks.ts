import type { ReminderRule } from './book.ts';
import { responsibleFor } from './receivers.ts';

/** Somebody who had left has ordered again; makes a task to say thanks. */
export const wonBackThanks = {
  id: 'R17',
  makesTask: true,
  find: (book) =>
    book.wonBack.flatMap(({ customer: id, orderedOn }) => {
      const customer = book.customers.get(id);
      if (customer?.stage !== 'won_back') return [];
      return [
        {
          rule: 'R17' as const,
          key: `R17|${id}|${orderedOn}`,
          ref: '',
          customer: id,
          receivers: responsibleFor(customer.owner, book),
          places: { day: orderedOn },
          dueOn: book.today,
          late: 0,
          priority: 'normal' as const,
        },
      ];
    }),
} as const satisfies ReminderRule;

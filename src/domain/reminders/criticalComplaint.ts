import { dayOfStamp } from '../day.ts';
import type { Reminder, ReminderRule } from './book.ts';
import { managerOf, responsibleFor } from './receivers.ts';

/** A critical complaint that nobody has answered yet: its handler, their manager and the customer's owner act at once. */
export const criticalComplaint = {
  id: 'R15',
  find: (book) =>
    book.feedback.flatMap((feedback): Reminder[] => {
      const { id, at, customer, kind, severity, status, owner, text } = feedback;
      if (!at || kind !== 'complaint' || severity !== 'critical' || status !== 'new') return [];
      const known = customer ? book.customers.get(customer) : undefined;
      if (customer && !known) return [];
      const owners = known ? responsibleFor(known.owner, book) : [];
      return [
        {
          rule: 'R15',
          key: `R15|${id}|once`,
          ref: id,
          customer,
          receivers: [...new Set([...responsibleFor(owner, book), ...managerOf(owner, book), ...owners])],
          places: { summary: text ?? '' },
          dueOn: dayOfStamp(at),
          late: null,
          priority: 'high',
        },
      ];
    }),
} as const satisfies ReminderRule;

import { daysBetween, isoWeekOf } from '../day.ts';
import type { ReminderBook, ReminderRule } from './book.ts';
import { isLeftAlone } from './leftAlone.ts';
import { responsibleFor } from './receivers.ts';

/** Stages in which a customer should have a next step. */
export const livingStages = ['engaged', 'first', 'repeat', 'loyal', 'at_risk', 'won_back'];

/** How many customers of each person have nothing planned, however lately somebody talked to them. */
export function unplannedByOwner(book: ReminderBook): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id, owner, stage } of book.customers.values()) {
    const isPlanned = book.openTasks.has(id) || isLeftAlone(id, book) || !livingStages.includes(stage ?? '');
    if (owner && !isPlanned) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return counts;
}

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

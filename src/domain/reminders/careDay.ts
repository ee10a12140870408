import { addDays, daysBetween } from '../day.ts';
import type { ReminderRule } from './book.ts';
import { responsibleFor } from './receivers.ts';

/** A festival or an anniversary comes near: one line a care day and owner, with the number of customers. */
export const careDay = {
  id: 'R09',
  find: (book) =>
    book.greetings
      .filter(({ day, lead }) => book.today >= addDays(day, -lead) && book.today <= day)
      .map(({ care, name, owner, day, n }) => ({
        rule: 'R09' as const,
        key: `R09|${care}|${owner}|${day}`,
        ref: '',
        customer: null,
        receivers: responsibleFor(owner, book),
        places: { festival: name, n, m: daysBetween(book.today, day), day },
        dueOn: day,
        late: daysBetween(day, book.today),
        priority: 'normal' as const,
      })),
} as const satisfies ReminderRule;

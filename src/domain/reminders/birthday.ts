import { addDays, daysBetween } from '../day.ts';
import type { ReminderRule } from './book.ts';
import { responsibleFor } from './receivers.ts';

/** A birthday comes near, of a customer or a contact, and nobody has talked to them out of care since it did. */
export const birthday = {
  id: 'R08',
  find: (book) =>
    book.birthdays.flatMap(({ row, customer: id, name, day, year, cal, lead }) => {
      const customer = book.customers.get(id);
      const from = addDays(day, -lead);
      if (!customer || book.today < from || book.today > day) return [];
      if (book.careTalks.some((talk) => talk.customer === id && talk.on >= from)) return [];
      return [
        {
          rule: 'R08' as const,
          // the year is the birthday's own: two lunar ones may fall into one solar year
          key: `R08|${row}|${year}|${day}`,
          ref: '',
          customer: id,
          receivers: responsibleFor(customer.owner, book),
          places: { name, day, cal, n: daysBetween(book.today, day) },
          dueOn: day,
          late: daysBetween(day, book.today),
          priority: 'normal' as const,
        },
      ];
    }),
} as const satisfies ReminderRule;

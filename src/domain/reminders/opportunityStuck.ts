import { daysBetween, isoWeekOf } from '../day.ts';
import type { ReminderRule } from './book.ts';
import { responsibleFor } from './receivers.ts';

const stuckDays = 14;

/** An open opportunity that has not moved for two weeks in which nobody talked to the customer, or whose day has passed. */
export const opportunityStuck = {
  id: 'R13',
  find: (book) =>
    book.opportunities.flatMap(({ id, title, customer, stage, stage_since, expected_on, owner }) => {
      const { today } = book;
      const since = stage_since ?? today;
      const contact = book.customers.get(customer ?? '')?.last_contact_on ?? since;
      const isStuck = [since, contact].every((day) => daysBetween(day, today) >= stuckDays);
      if (!isStuck && !(expected_on !== null && expected_on < today)) return [];
      return [
        {
          rule: 'R13' as const,
          key: `R13|${id}|${stage}|${isoWeekOf(today)}`,
          ref: id,
          customer,
          receivers: responsibleFor(owner, book),
          places: {
            title: title ?? id,
            opp_stage: stage ?? 'new',
            n: daysBetween(since, today),
            late: expected_on ? daysBetween(expected_on, today) : 0,
          },
          dueOn: expected_on ?? today,
          late: expected_on !== null && expected_on < today ? daysBetween(expected_on, today) : null,
          priority: 'normal' as const,
        },
      ];
    }),
} as const satisfies ReminderRule;

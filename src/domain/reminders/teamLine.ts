import { receiversOf } from '../teamRules/teamTasks.ts';
import type { ReminderRule } from './book.ts';

/** A rule of the team asks for a line: it stands until somebody has done it, or nobody waits for it any more. */
export const teamLine = {
  id: 'RT',
  find: (book) =>
    book.teamHits.flatMap((hit) => {
      const customer = book.customers.get(hit.customer);
      if (hit.action !== 'line' || !customer) return [];
      return [
        {
          rule: 'RT' as const,
          key: `RT|${hit.key}|once`,
          ref: '',
          customer: customer.id,
          receivers: receiversOf(hit, customer, book),
          places: { text: hit.text ?? '', name: hit.name ?? '' },
          dueOn: book.today,
          late: null,
          priority: 'normal' as const,
        },
      ];
    }),
} as const satisfies ReminderRule;

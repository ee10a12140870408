import type { ReminderRule } from './book.ts';
import { responsibleFor } from './receivers.ts';

/** Somebody came into a stage: its playbook is proposed, until it is taken, put off, or the stage is left. */
export const stageEntered = {
  id: 'RU',
  find: (book) =>
    book.entered.flatMap(({ customer: id, stage, on, plays }) => {
      const customer = book.customers.get(id);
      if (customer?.stage !== stage) return [];
      return [
        {
          rule: 'RU' as const,
          key: `RU|${id}|${stage}|${on}`,
          ref: '',
          customer: id,
          receivers: responsibleFor(customer.owner, book),
          places: { stage, plays, since: on },
          dueOn: book.today,
          late: null,
          priority: 'low' as const,
        },
      ];
    }),
} as const satisfies ReminderRule;

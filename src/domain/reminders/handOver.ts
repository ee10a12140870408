import type { ReminderRule } from './book.ts';
import { restsWithCustomer } from './leftAlone.ts';
import { isAtWork, memberNamed } from './receivers.ts';

/** Somebody is away: their deputy hears how many of their tasks fall due meanwhile. */
export const handOver = {
  id: 'R26',
  find: (book) =>
    book.team.flatMap(({ name, active, away_until: until, deputy }) => {
      const receiver = memberNamed(deputy, book.team);
      if (!name || !active || !until || until < book.today || !receiver?.name || !isAtWork(receiver, book.today))
        return [];
      const due = book.tasks.filter(
        (task) =>
          task.status === 'open' &&
          task.owner === name &&
          task.due_on !== null &&
          task.due_on <= until &&
          !restsWithCustomer(task, book),
      );
      if (due.length === 0) return [];
      return [
        {
          rule: 'R26' as const,
          key: `R26|${name}|${until}`,
          ref: '',
          customer: null,
          receivers: [receiver.name],
          places: { person: name, n: due.length, day: until },
          dueOn: book.today,
          late: null,
          priority: 'normal' as const,
        },
      ];
    }),
} as const satisfies ReminderRule;

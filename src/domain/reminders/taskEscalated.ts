import { workdaysBetween } from '../calendar/workdays.ts';
import { daysBetween } from '../day.ts';
import type { ReminderRule } from './book.ts';
import { restsWithCustomer } from './leftAlone.ts';
import { managerOf } from './receivers.ts';

/** A task that matters and is days late goes to the owner's manager as well. */
export const taskEscalated = {
  id: 'R02',
  find: (book) =>
    book.tasks.flatMap((task) => {
      if (task.status !== 'open' || !task.due_on || task.due_on >= book.today) return [];
      if (restsWithCustomer(task, book)) return [];
      const daysLate = workdaysBetween(task.due_on, book.today, book.settings);
      const tier = task.customer ? book.customers.get(task.customer)?.tier : null;
      const matters = task.priority === 'high' || tier === 'vip' || tier === 'key';
      if (!matters || daysLate < book.settings.escalate_days) return [];
      const receivers = managerOf(task.owner, book).filter((name) => name !== task.owner);
      if (receivers.length === 0) return [];
      return [
        {
          rule: 'R02' as const,
          key: `${task.id}|${task.due_on}`,
          ref: task.id,
          customer: task.customer,
          receivers,
          places: { person: task.owner ?? '', title: task.title ?? '', n: daysLate },
          dueOn: task.due_on,
          late: daysBetween(task.due_on, book.today),
          priority: 'high' as const,
        },
      ];
    }),
} as const satisfies ReminderRule;

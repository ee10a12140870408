import { addDays, daysBetween } from '../day.ts';
import type { ReminderRule } from './book.ts';
import { restsWithCustomer } from './leftAlone.ts';
import { memberNamed, responsibleFor } from './receivers.ts';

/** An open task whose day has come, or comes within the lead. */
export const taskDue = {
  id: 'R01',
  find: (book) =>
    book.tasks.flatMap((task) => {
      if (task.status !== 'open' || !task.due_on || restsWithCustomer(task, book)) return [];
      if (addDays(task.due_on, -book.settings.lead_followup) > book.today) return [];
      const late = daysBetween(task.due_on, book.today);
      const helper = memberNamed(task.helper, book.team)?.active ? [task.helper ?? ''] : [];
      return [
        {
          rule: 'R01' as const,
          key: `${task.id}|${task.due_on}|${book.today}`,
          ref: task.id,
          customer: task.customer,
          receivers: [...new Set([...responsibleFor(task.owner, book), ...helper])],
          places: {
            title: task.title ?? '',
            n: Math.max(late, 0),
            meant: task.owner ?? '',
            contact: book.customers.get(task.customer ?? '')?.last_contact_on ?? '',
            time: task.due_time ?? '',
            occasion: task.rule ?? '',
            since: task.rule_key?.split('|').pop() ?? '',
          },
          dueOn: task.due_on,
          late,
          priority: task.priority ?? 'normal',
        },
      ];
    }),
} as const satisfies ReminderRule;

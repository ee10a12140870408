import type { ReminderRule } from './book.ts';
import { responsibleFor } from './receivers.ts';

/** Rows of the Inbox that need a person: one line for who sent them, or for who receives what is nobody's. */
export const inboxWaiting = {
  id: 'R25',
  find: (book) => {
    const counts = new Map<string, number>();
    for (const [sender, n] of book.inbox)
      for (const name of responsibleFor(sender || null, book)) counts.set(name, (counts.get(name) ?? 0) + n);
    return [...counts].map(([name, n]) => ({
      rule: 'R25' as const,
      key: `R25|${name}|${book.today}`,
      ref: '',
      customer: null,
      receivers: [name],
      places: { n },
      dueOn: null,
      late: null,
      priority: 'normal' as const,
    }));
  },
} as const satisfies ReminderRule;

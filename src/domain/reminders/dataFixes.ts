import { isoWeekOf } from '../day.ts';
import type { ReminderRule } from './book.ts';
import { responsibleFor } from './receivers.ts';

/** Errors that the audit found in somebody's rows: one line a person. */
export const dataFixes = {
  id: 'R21',
  find: (book) => {
    const counts = new Map<string, number>();
    for (const [owner, n] of book.errors)
      for (const name of responsibleFor(owner || null, book)) counts.set(name, (counts.get(name) ?? 0) + n);
    return [...counts].map(([name, n]) => ({
      rule: 'R21' as const,
      key: `R21|${name}|${isoWeekOf(book.today)}`,
      ref: '',
      customer: null,
      receivers: [name],
      places: { n },
      dueOn: null,
      late: null,
      priority: 'low' as const,
    }));
  },
} as const satisfies ReminderRule;

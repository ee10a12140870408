import type { ReminderBook, ReminderRule } from './book.ts';
import { responsibleFor } from './receivers.ts';

interface Counted {
  readonly rule: 'R21' | 'R25';
  /** when the same may be said again */
  readonly again: string;
  readonly priority: 'normal' | 'low';
}

/** One line a person with how many things wait. @param owners by whose they are, '' for nobody's */
export function onePerPerson(
  owners: Iterable<readonly [string, number]>,
  { rule, again, priority }: Counted,
  book: ReminderBook,
): ReturnType<ReminderRule['find']> {
  const counts = new Map<string, number>();
  for (const [owner, n] of owners)
    for (const name of responsibleFor(owner || null, book)) counts.set(name, (counts.get(name) ?? 0) + n);
  return [...counts].map(([name, n]) => ({
    rule,
    key: `${rule}|${name}|${again}`,
    ref: '',
    customer: null,
    receivers: [name],
    places: { n },
    dueOn: null,
    late: null,
    priority,
  }));
}

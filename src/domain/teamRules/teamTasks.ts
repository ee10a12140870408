import { addDays, type Day } from '../day.ts';
import type { ReminderBook } from '../reminders/book.ts';
import { managerOf, responsibleFor } from '../reminders/receivers.ts';
import type { TeamHit } from './teamNotes.ts';

export interface TeamTask {
  readonly hit: TeamHit;
  readonly owner: string;
  readonly dueOn: Day;
}

/** The tasks that the team's rules ask for and that do not exist yet, in whatever state: a finished one is not made again. */
export function teamTasks(book: ReminderBook): TeamTask[] {
  const settled = new Set(book.tasks.flatMap(({ rule_key }) => rule_key ?? []));
  return book.teamHits.flatMap((hit) => {
    const customer = book.customers.get(hit.customer);
    if (!customer || customer.stage === 'closed' || settled.has(hit.key)) return [];
    const [owner] =
      hit.to === 'manager'
        ? managerOf(customer.owner, book)
        : responsibleFor(hit.to === 'person' ? hit.person : customer.owner, book);
    return owner ? [{ hit, owner, dueOn: addDays(book.today, hit.days ?? 0) }] : [];
  });
}

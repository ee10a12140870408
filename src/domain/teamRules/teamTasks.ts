import { addDays, type Day } from '../day.ts';
import type { ReminderBook, ReminderCustomer } from '../reminders/book.ts';
import { isLeftAlone } from '../reminders/leftAlone.ts';
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
    if ((hit.action ?? 'task') !== 'task' || !customer || isLeftAlone(customer.id, book) || settled.has(hit.key))
      return [];
    const [owner] = receiversOf(hit, customer, book);
    return owner ? [{ hit, owner, dueOn: addDays(book.today, hit.days ?? 0) }] : [];
  });
}

/** Whom a rule of the team means. */
export function receiversOf({ to, person }: TeamHit, { owner }: ReminderCustomer, book: ReminderBook): string[] {
  return to === 'manager' ? managerOf(owner, book) : responsibleFor(to === 'person' ? person : owner, book);
}

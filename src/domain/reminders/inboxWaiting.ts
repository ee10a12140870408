import type { ReminderRule } from './book.ts';
import { onePerPerson } from './onePerPerson.ts';

/** Rows of the Inbox that need a person: one line for who sent them, or for who receives what is nobody's. */
export const inboxWaiting = {
  id: 'R25',
  find: (book) => onePerPerson(book.inbox, { rule: 'R25', again: book.today, priority: 'normal' }, book),
} as const satisfies ReminderRule;

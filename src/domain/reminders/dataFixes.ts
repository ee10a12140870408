import { isoWeekOf } from '../day.ts';
import type { ReminderRule } from './book.ts';
import { onePerPerson } from './onePerPerson.ts';

/** Errors that the audit found in somebody's rows: one line a person. */
export const dataFixes = {
  id: 'R21',
  find: (book) => onePerPerson(book.errors, { rule: 'R21', again: isoWeekOf(book.today), priority: 'low' }, book),
} as const satisfies ReminderRule;

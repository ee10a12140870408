import type { ReminderBook, ReminderTask } from './book.ts';

/** What is still owed on either side, and so goes on (rules.md 1, collisions). */
export const beyondClosing: readonly string[] = ['R11', 'R12', 'R14'];

/** Whether a customer was closed by hand, or wants no service notices. */
export function isLeftAlone(customer: string | null, { customers, noService }: ReminderBook): boolean {
  return customer !== null && (customers.get(customer)?.stage === 'closed' || noService.has(customer));
}

/** Whether nobody is reminded of a task because of its customer; a line of what is owed that was moved to a day goes on. */
export function restsWithCustomer({ customer, rule }: ReminderTask, book: ReminderBook): boolean {
  return isLeftAlone(customer, book) && !beyondClosing.includes(rule ?? '');
}

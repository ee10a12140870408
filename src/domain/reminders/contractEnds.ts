import { type Day, daysBetween } from '../day.ts';
import type { Reminder, ReminderBook, ReminderCustomer, ReminderRule, ReminderTask } from './book.ts';
import { managerOf, responsibleFor } from './receivers.ts';

/** Days before the end from which the manager looks on as well. */
const managerDays = 7;

/** A contract comes to its end within the lead, or came to it so lately; makes a task for its renewal. */
export const contractEnds = {
  id: 'R10',
  makesTask: true,
  find: (book) => renewals(book, book.settings.lead_contract),
} as const satisfies ReminderRule;

/** That task stands open although the contract ends within the week, or has ended: the owner's manager hears of it. */
export const contractNear = {
  id: 'R10',
  find: (book) =>
    renewals(book, Math.max(managerDays, book.settings.lead_contract)).flatMap((renewal): Reminder[] => {
      const { contract_end: end = null } = book.customers.get(renewal.customer ?? '') ?? {};
      if (!end || daysBetween(book.today, end) > managerDays) return [];
      const isOpen = book.openTasks.get(renewal.customer ?? '')?.some(({ rule_key }) => rule_key === renewal.key);
      if (!isOpen) return [];
      const owner = book.customers.get(renewal.customer ?? '')?.owner ?? null;
      const receivers = managerOf(owner, book).filter((name) => !renewal.receivers.includes(name));
      return [{ ...renewal, key: `${renewal.key}|manager`, receivers, priority: 'high' }];
    }),
} as const satisfies ReminderRule;

/** Whether the contract of which a task asks the renewal ends on another day by now. */
export function isRenewed({ rule, rule_key, customer }: ReminderTask, { customers }: ReminderBook): boolean {
  const known = rule === 'R10' && customer ? customers.get(customer) : undefined;
  return known !== undefined && rule_key !== keyOf(known.id, known.contract_end);
}

function renewals(book: ReminderBook, leadDays: number): Reminder[] {
  return [...book.customers.values()].flatMap((customer) => {
    const { contract_end: end } = customer;
    return end && Math.abs(daysBetween(book.today, end)) <= leadDays ? [renewalOf(customer, end, book)] : [];
  });
}

function renewalOf({ id, owner }: ReminderCustomer, end: Day, book: ReminderBook): Reminder {
  return {
    rule: 'R10',
    key: keyOf(id, end),
    ref: '',
    customer: id,
    receivers: responsibleFor(owner, book),
    places: { day: end },
    dueOn: book.today,
    late: null,
    priority: 'normal',
  };
}

function keyOf(customer: string, end: Day | null): string {
  return `R10|${customer}|${end ?? ''}`;
}

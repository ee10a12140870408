import type { Reminder, ReminderBook, ReminderRule } from './book.ts';
import { churnAlert } from './churnAlert.ts';
import { firstOrderFollowUp } from './firstOrderFollowUp.ts';
import { firstTouch } from './firstTouch.ts';
import { noNextStep } from './noNextStep.ts';
import { repurchaseWindow } from './repurchaseWindow.ts';
import { silentCustomer } from './silentCustomer.ts';
import { taskDue } from './taskDue.ts';
import { taskEscalated } from './taskEscalated.ts';

export const reminderRules: readonly ReminderRule[] = [
  taskDue,
  taskEscalated,
  noNextStep,
  silentCustomer,
  firstTouch,
  firstOrderFollowUp,
  repurchaseWindow,
  churnAlert,
];

/** For one customer the rule on the left falls silent when one on the right holds. */
const silencedBy: Readonly<Partial<Record<string, readonly string[]>>> = {
  R07: ['R16'],
  R04: ['R03', 'R16'],
  R03: ['R05'],
};

/** Reminders of today, without those that a stronger one for the same customer covers. */
export function remindersOf(book: ReminderBook): Reminder[] {
  const found = foundBy(
    reminderRules.filter((rule) => !rule.makesTask),
    book,
  );
  const rulesOf = new Map<string, Set<string>>();
  for (const { customer, rule } of found) {
    if (customer) rulesOf.set(customer, (rulesOf.get(customer) ?? new Set()).add(rule));
  }
  return found.filter(({ customer, rule }) => {
    const others = customer ? rulesOf.get(customer) : undefined;
    return !silencedBy[rule]?.some((stronger) => others?.has(stronger));
  });
}

/** Tasks that rules ask for and that do not exist yet, in whatever state: a finished one is not made again. */
export function tasksToMake(book: ReminderBook): Reminder[] {
  return foundBy(
    reminderRules.filter((rule) => rule.makesTask),
    book,
  );
}

/** What the rules find, without what somebody did or moved already and what nobody can receive. */
function foundBy(rules: readonly ReminderRule[], book: ReminderBook): Reminder[] {
  const settled = new Set(book.tasks.flatMap((task) => task.rule_key ?? []));
  return rules
    .flatMap((rule) => rule.find(book))
    .filter((reminder) => !settled.has(reminder.key) && reminder.receivers.length > 0 && !isLeftAlone(reminder, book));
}

/**
 * A customer closed by hand is not contacted, though its tasks stay. A line moved to a day is an open task of its rule:
 * until then the rule is quiet even where its key has changed with the week.
 */
function isLeftAlone({ customer, rule }: Reminder, { customers, openTasks }: ReminderBook): boolean {
  if (customer === null || rule === 'R01' || rule === 'R02') return false;
  return (
    customers.get(customer)?.stage === 'closed' ||
    (openTasks.get(customer)?.some((task) => task.rule === rule) ?? false)
  );
}

import { isRuleOn } from '../settings/modulesOn.ts';
import { birthday } from './birthday.ts';
import type { Reminder, ReminderBook, ReminderRule, ReminderTask } from './book.ts';
import { careDay } from './careDay.ts';
import { churnAlert } from './churnAlert.ts';
import { contractEnds, contractNear, isRenewed } from './contractEnds.ts';
import { criticalComplaint } from './criticalComplaint.ts';
import { dataFixes } from './dataFixes.ts';
import { dataRefresh } from './dataRefresh.ts';
import { deliveryDue } from './deliveryDue.ts';
import { feedbackDue } from './feedbackDue.ts';
import { firstOrderFollowUp } from './firstOrderFollowUp.ts';
import { firstTouch } from './firstTouch.ts';
import { handOver } from './handOver.ts';
import { inboxWaiting } from './inboxWaiting.ts';
import { beyondClosing, isLeftAlone } from './leftAlone.ts';
import { monthlyReview } from './monthlyReview.ts';
import { noNextStep } from './noNextStep.ts';
import { opportunityStuck } from './opportunityStuck.ts';
import { paymentDue } from './paymentDue.ts';
import { repurchaseWindow } from './repurchaseWindow.ts';
import { silentCustomer } from './silentCustomer.ts';
import { stageEntered } from './stageEntered.ts';
import { taskDue } from './taskDue.ts';
import { taskEscalated } from './taskEscalated.ts';
import { teamLine } from './teamLine.ts';
import { trainingDue } from './trainingDue.ts';
import { wonBackThanks } from './wonBackThanks.ts';

export const reminderRules: readonly ReminderRule[] = [
  taskDue,
  taskEscalated,
  noNextStep,
  silentCustomer,
  firstTouch,
  firstOrderFollowUp,
  repurchaseWindow,
  birthday,
  careDay,
  contractEnds,
  contractNear,
  paymentDue,
  deliveryDue,
  opportunityStuck,
  feedbackDue,
  criticalComplaint,
  churnAlert,
  wonBackThanks,
  dataRefresh,
  dataFixes,
  monthlyReview,
  inboxWaiting,
  handOver,
  trainingDue,
  stageEntered,
  teamLine,
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

/** Tasks of rules that nobody has to do any more: the contract was renewed. */
export function tasksToCancel(book: ReminderBook): ReminderTask[] {
  return book.tasks.filter((task) => task.status === 'open' && isRenewed(task, book));
}

/** What the rules that are switched on find, without what somebody did or moved already and what nobody can receive. */
function foundBy(rules: readonly ReminderRule[], book: ReminderBook): Reminder[] {
  const settled = new Set(book.tasks.flatMap((task) => task.rule_key ?? []));
  const moved = new Set(
    book.tasks.flatMap((task) => (task.status === 'open' && task.rule_key ? timeless(task.rule_key) : [])),
  );
  return rules
    .filter(({ id }) => isRuleOn(id, book.settings))
    .flatMap((rule) => rule.find(book))
    .filter(({ key, receivers }) => receivers.length > 0 && !settled.has(key) && !moved.has(timeless(key)))
    .filter((reminder) => !isUnwanted(reminder, book));
}

/** A line moved to a day is an open task of its rule: until then the rule is quiet even where its key has changed with the week. */
function timeless(key: string): string {
  return key.slice(0, key.lastIndexOf('|'));
}

/** Rules that choose among a customer's tasks themselves. */
const aboutTasks: readonly string[] = ['R01', 'R02'];

function isUnwanted({ customer, rule }: Reminder, book: ReminderBook): boolean {
  if (customer === null) return false;
  return book.gone.has(customer) || (isLeftAlone(customer, book) && ![...aboutTasks, ...beyondClosing].includes(rule));
}

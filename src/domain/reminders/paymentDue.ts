import { addDays, type Day, daysBetween, isoWeekOf } from '../day.ts';
import { owedCents } from '../figures/foldRows.ts';
import type { Reminder, ReminderBook, ReminderRule } from './book.ts';
import { type DueTogether, dueTogether, isPaymentDue, orderOf } from './dueLines.ts';
import { responsibleForOrder } from './receivers.ts';

/** Money that falls due within the lead, or is late: the lines of one order with one due day together. */
export const paymentDue = {
  id: 'R11',
  find: (book) => {
    const until = addDays(book.today, book.settings.lead_payment);
    const lines = book.lines.filter(
      (line) => line.customer && book.customers.has(line.customer) && isPaymentDue(line, until, book.today),
    );
    return dueTogether(lines, ({ due_on }) => due_on).map((claim) => reminderOf(claim, book));
  },
} as const satisfies ReminderRule;

function reminderOf(lines: DueTogether, book: ReminderBook): Reminder {
  const [first] = lines;
  const dueOn = first.due_on as Day; // a claim is due
  const late = daysBetween(dueOn, book.today);
  const owner = book.customers.get(first.customer ?? '')?.owner ?? null;
  return {
    rule: 'R11',
    key: `R11|${orderOf(first)}|${dueOn}|${late > 0 ? isoWeekOf(book.today) : 'before'}`,
    ref: first.id,
    customer: first.customer,
    receivers: responsibleForOrder(first.by, owner, book),
    places: { amount: lines.reduce((sum, line) => sum + owedCents(line), 0), day: dueOn, n: Math.max(late, 0) },
    dueOn,
    late,
    priority: late > 0 ? 'high' : 'normal',
  };
}

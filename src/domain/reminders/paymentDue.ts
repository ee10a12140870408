import { addDays, type Day, daysBetween, isoWeekOf } from '../day.ts';
import { owedCents } from '../figures/foldRows.ts';
import type { Reminder, ReminderBook, ReminderRule } from './book.ts';
import { type DueLine, isPaymentDue } from './dueLines.ts';
import { responsibleForOrder } from './receivers.ts';

/** Money that falls due within the lead, or is late: the lines of one order with one due day together. */
export const paymentDue = {
  id: 'R11',
  find: (book) => [...claims(book).values()].map((lines) => reminderOf(lines, book)),
} as const satisfies ReminderRule;

type Claim = readonly [DueLine, ...DueLine[]];

function claims(book: ReminderBook): Map<string, Claim> {
  const until = addDays(book.today, book.settings.lead_payment);
  const found = new Map<string, Claim>();
  for (const line of book.lines) {
    if (!line.customer || !book.customers.has(line.customer) || !isPaymentDue(line, until, book.today)) continue;
    const key = [line.customer, orderOf(line), line.due_on].join('|');
    found.set(key, [...(found.get(key) ?? []), line] as unknown as Claim);
  }
  return found;
}

function reminderOf(lines: Claim, book: ReminderBook): Reminder {
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

function orderOf({ order_no, id }: DueLine): string {
  return order_no ?? id;
}

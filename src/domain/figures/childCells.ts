import type { Settings } from '../../schema/settings.ts';
import type { Contact } from '../../schema/sheets/contacts.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Feedback } from '../../schema/sheets/feedback.ts';
import type { Interaction } from '../../schema/sheets/interactions.ts';
import type { Order } from '../../schema/sheets/orders.ts';
import { nextBirthday } from '../care/careNotes.ts';
import type { Day } from '../day.ts';
import { lineAmount } from '../orders/lineAmount.ts';
import { payStatus } from '../orders/payStatus.ts';
import { fixDue, replyDue } from './feedbackDue.ts';
import { secondsBetween } from './numberOfDay.ts';

/** Computed cells of a child row that differ from what stands there; null when none does. */
export type Differences<R> = Partial<R> | null;

export function nameCells<R extends { customer_name: string | null }>(row: R, name: string | null): Differences<R> {
  return row.customer_name === name ? null : ({ customer_name: name } as Partial<R>);
}

export function contactCells(row: Contact, name: string | null, today: Day, settings: Settings): Differences<Contact> {
  const next_birthday = nextBirthday(row, { today, settings })?.day ?? null;
  return row.customer_name === name && row.next_birthday === next_birthday
    ? null
    : { customer_name: name, next_birthday };
}

export function interactionCells(row: Interaction, name: string | null): Differences<Interaction> {
  const lag_h =
    row.at && row.created_at ? Math.max(0, Math.round(secondsBetween(row.at, row.created_at) / 360) / 10) : null;
  if (row.customer_name === name && row.lag_h === lag_h) return null;
  return { customer_name: name, lag_h };
}

/** An amount is filled in where a price stands; what was typed stays. */
export function orderCells(row: Order, name: string | null, today: Day, hasBadAmount: boolean): Differences<Order> {
  const amount =
    row.amount === null && row.unit_price !== null && !hasBadAmount
      ? lineAmount(row.qty ?? 1, row.unit_price, row.discount ?? 0)
      : row.amount;
  const pay_status = amount === null ? null : payStatus({ ...row, amount }, today);
  if (row.customer_name === name && row.amount === amount && row.pay_status === pay_status) return null;
  return { customer_name: name, pay_status, ...(row.amount !== amount && { amount }) };
}

/** Deadlines are set where there are none, and follow what was changed while the feedback is worked on. */
export function feedbackCells(
  row: Feedback,
  customer: Pick<Customer, 'name' | 'tier'> | null,
  settings: Settings,
): Differences<Feedback> {
  const customer_name = customer ? customer.name : null;
  const isWorkedOn = row.status === 'new' || row.status === 'doing';
  const due_reply_at =
    row.at && (row.due_reply_at === null || (isWorkedOn && row.first_reply_at === null))
      ? replyDue(row.at, customer?.tier ?? null, settings)
      : row.due_reply_at;
  const due_fix_at =
    row.at && (row.due_fix_at === null || isWorkedOn) ? fixDue(row.at, row.severity, settings) : row.due_fix_at;
  const isSame =
    row.customer_name === customer_name && row.due_reply_at === due_reply_at && row.due_fix_at === due_fix_at;
  return isSame ? null : { customer_name, due_reply_at, due_fix_at };
}

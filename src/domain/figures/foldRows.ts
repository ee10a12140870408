import type { Contact } from '../../schema/sheets/contacts.ts';
import type { Feedback } from '../../schema/sheets/feedback.ts';
import type { Interaction } from '../../schema/sheets/interactions.ts';
import type { Opportunity } from '../../schema/sheets/opportunities.ts';
import type { Order } from '../../schema/sheets/orders.ts';
import type { Task } from '../../schema/sheets/tasks.ts';
import type { Day, Stamp } from '../day.ts';
import { phoneKey } from '../keys/phoneKey.ts';
import { contactKinds, type Fold, feedbackFlags, opportunityEnds } from './fold.ts';
import { numberOfDay } from './numberOfDay.ts';

export const orderFigureColumns = [
  'id',
  'order_no',
  'customer',
  'ordered_on',
  'amount',
  'status',
  'due_on',
  'paid',
  'state',
] as const satisfies readonly (keyof Order)[];
type OrderRow = Pick<Order, (typeof orderFigureColumns)[number]>;
type InteractionRow = Pick<Interaction, 'at' | 'direction' | 'outcome' | 'state'>;
type FeedbackRow = Pick<
  Feedback,
  | 'at'
  | 'kind'
  | 'csat'
  | 'nps'
  | 'status'
  | 'due_fix_at'
  | 'due_reply_at'
  | 'first_reply_at'
  | 'resolved_at'
  | 'topic'
  | 'cause'
  | 'state'
>;
type TaskRow = Pick<Task, 'status' | 'done_at' | 'due_on' | 'owner' | 'state'>;
type ContactRow = Pick<Contact, 'primary' | 'status' | 'phone' | 'updated_at' | 'state'>;

/** A row typed by hand has no state yet and counts. */
export function isActive(state: string | null): boolean {
  return state === null || state === 'active';
}

/** Confirmed or delivered, with a readable day that is not later than today. */
export function isValidOrder(order: Pick<Order, 'ordered_on' | 'status' | 'state'>, today: Day): boolean {
  return (
    (order.status === 'confirmed' || order.status === 'delivered') &&
    order.ordered_on !== null &&
    order.ordered_on <= today &&
    isActive(order.state)
  );
}

/** Cents of one line not paid yet, 0 where the amount is unknown. */
export function owedCents(order: Pick<Order, 'amount' | 'paid'>): number {
  return Math.max(0, balanceCents(order));
}

function balanceCents({ amount, paid }: Pick<Order, 'amount' | 'paid'>): number {
  return amount === null ? 0 : amount - (paid ?? 0);
}

/** Numbers order lines: those of one customer with the same order number are one order. */
export function orderNumbers(): (customer: number, orderNo: string | null) => number {
  const known = new Map<string, number>();
  let last = 0;
  return (customer, orderNo) => {
    if (orderNo === null) return ++last;
    const key = `${customer}|${orderNo}`;
    const number = known.get(key) ?? ++last;
    known.set(key, number);
    return number;
  };
}

export function foldOrder(
  { orders }: Pick<Fold, 'orders'>,
  customer: number,
  order: OrderRow,
  today: Day,
  numberOf: ReturnType<typeof orderNumbers>,
): void {
  if (!isValidOrder(order, today)) return;
  const owed = balanceCents(order);
  orders.customer.push(customer);
  orders.day.push(numberOfDay(order.ordered_on!));
  orders.cents.push(order.amount ?? Number.NaN);
  orders.owedCents.push(owed);
  orders.dueDay.push(owed > 0 && order.due_on ? numberOfDay(order.due_on) : 0);
  orders.order.push(numberOf(customer, order.order_no));
}

export function foldInteraction(
  { contacts }: Pick<Fold, 'contacts'>,
  customer: number,
  { at, direction, outcome, state }: InteractionRow,
): void {
  if (direction === 'internal' || !at || !isActive(state)) return;
  contacts.customer.push(customer);
  contacts.day.push(numberOfDay(at));
  contacts.kind.push(direction === 'in' ? contactKinds.inbound : kindOfOutcome(outcome));
}

function kindOfOutcome(outcome: Interaction['outcome']): number {
  return outcome === null || outcome === 'noanswer' || outcome === 'later'
    ? contactKinds.notReached
    : contactKinds.reached;
}

const openStatuses: readonly (string | null)[] = ['new', 'doing', 'waiting'] satisfies Feedback['status'][];

export function foldFeedback(
  { feedback }: Pick<Fold, 'feedback'>,
  customer: number,
  row: FeedbackRow,
  clock: ServiceClock | null = null,
): void {
  const { at, kind, csat, nps, status, due_fix_at, state } = row;
  if (!at || !isActive(state)) return;
  feedback.customer.push(customer);
  feedback.day.push(numberOfDay(at));
  feedback.csat.push(csat ?? 0);
  feedback.nps.push(nps ?? -1);
  feedback.flags.push(
    (openStatuses.includes(status) ? feedbackFlags.open : 0) + (kind === 'complaint' ? feedbackFlags.complaint : 0),
  );
  feedback.fixDay.push(due_fix_at ? numberOfDay(due_fix_at) : 0);
  if (clock) foldService(feedback, row, at, clock);
}

/** Measures how long answers take. Left out for one customer alone, whose figures name none of it. */
export interface ServiceClock {
  readonly hours: (from: Stamp, to: Stamp) => number;
  readonly now: Stamp;
}

function foldService(feedback: Fold['feedback'], row: FeedbackRow, at: Stamp, { hours, now }: ServiceClock): void {
  const { first_reply_at, due_reply_at, resolved_at } = row;
  feedback.replyHours.push(hours(at, first_reply_at ?? now));
  feedback.replyDueDay.push(due_reply_at ? numberOfDay(due_reply_at) : 0);
  feedback.inTime.push(due_reply_at && (first_reply_at ?? now) <= due_reply_at ? 1 : 0);
  feedback.resolvedDay.push(resolved_at ? numberOfDay(resolved_at) : 0);
  feedback.fixHours.push(resolved_at ? hours(at, resolved_at) : -1);
  feedback.topic.push(row.topic ?? '');
  feedback.cause.push(row.cause?.trim() ?? '');
}

export function foldOpportunity(
  { opportunities }: Pick<Fold, 'opportunities'>,
  customer: number,
  { stage, closed_on }: Pick<Opportunity, 'stage' | 'closed_on'>,
): void {
  const end = stage === 'won' || stage === 'lost' ? opportunityEnds[stage] : opportunityEnds.open;
  opportunities.customer.push(customer);
  opportunities.end.push(end);
  opportunities.closedDay.push(end !== opportunityEnds.open && closed_on ? numberOfDay(closed_on) : 0);
}

/** @param customer -1 for a task without one */
export function foldTask(
  { deeds, tasks }: Pick<Fold, 'deeds' | 'tasks'>,
  customer: number,
  { status, done_at, due_on, owner, state }: TaskRow,
): void {
  if (status === 'cancelled' || !isActive(state)) return;
  const isDone = status === 'done' && done_at !== null;
  if (due_on) {
    tasks.customer.push(customer);
    tasks.dueDay.push(numberOfDay(due_on));
    tasks.doneDay.push(isDone ? numberOfDay(done_at) : 0);
    tasks.owner.push(owner ?? '');
  }
  if (!isDone || customer < 0) return;
  deeds.customer.push(customer);
  deeds.day.push(numberOfDay(done_at));
}

export function foldContact(
  { departures, people }: Pick<Fold, 'departures' | 'people'>,
  customer: number,
  { primary, status, phone, updated_at, state }: ContactRow,
  phoneRegion: string,
): void {
  if (!isActive(state)) return;
  if (status !== 'left') {
    people.customer.push(customer);
    people.hasPhone.push(phone !== null && phoneKey(phone, phoneRegion) !== null ? 1 : 0);
    people.isPrimary.push(primary ? 1 : 0);
    return;
  }
  if (!primary || !updated_at) return;
  departures.customer.push(customer);
  departures.day.push(numberOfDay(updated_at));
}

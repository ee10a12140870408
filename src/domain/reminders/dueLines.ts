import type { Order } from '../../schema/sheets/orders.ts';
import type { Day } from '../day.ts';
import { isActive, isValidOrder, owedCents } from '../figures/foldRows.ts';

const columns = [
  'id',
  'order_no',
  'customer',
  'ordered_on',
  'product',
  'amount',
  'status',
  'delivery_on',
  'delivered_on',
  'due_on',
  'paid',
  'by',
  'state',
] as const satisfies readonly (keyof Order)[];

/** An order line that is to be paid or delivered. */
export type DueLine = Pick<Order, (typeof columns)[number]>;

/** The line's columns for the reminders, null where neither money nor goods fall due until a day. */
export function dueLineOf(order: Order, until: Day): DueLine | null {
  if (!isPaymentDue(order, until, until) && !isDeliveryDue(order, until)) return null;
  return Object.fromEntries(columns.map((key) => [key, order[key]])) as DueLine;
}

export function isPaymentDue(line: DueLine, until: Day, today: Day): boolean {
  return line.due_on !== null && line.due_on <= until && isValidOrder(line, today) && owedCents(line) > 0;
}

export function isDeliveryDue({ status, delivery_on, delivered_on, state }: DueLine, until: Day): boolean {
  return (
    status === 'confirmed' && delivery_on !== null && delivery_on <= until && delivered_on === null && isActive(state)
  );
}

/** Lines of one order that fall due on one day: they are said once. */
export type DueTogether = readonly [DueLine, ...DueLine[]];

export function dueTogether(lines: readonly DueLine[], dayOf: (line: DueLine) => Day | null): DueTogether[] {
  const found = new Map<string, [DueLine, ...DueLine[]]>();
  for (const line of lines) {
    const key = [line.customer, orderOf(line), dayOf(line)].join('|');
    const others = found.get(key);
    if (others) others.push(line);
    else found.set(key, [line]);
  }
  return [...found.values()];
}

/** The order's number, of a line without one the line itself. */
export function orderOf({ order_no, id }: DueLine): string {
  return order_no ?? id;
}

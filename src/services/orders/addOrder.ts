import { formatMoney } from '../../../templates/format.ts';
import type { Input, Output, Refusal, Value } from '../../contract/call.ts';
import type { addOrder as contract } from '../../contract/entries.ts';
import { addDays, hoursBetween } from '../../domain/day.ts';
import { lineAmount } from '../../domain/orders/lineAmount.ts';
import { payStatus, sharesOfPayment } from '../../domain/orders/payStatus.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Change, Ports, Stored } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Order } from '../../schema/sheets/orders.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { activeCustomer, isActive } from '../common/active.ts';
import { checksOf } from '../common/checksOf.ts';
import { figuresWithOrders } from '../common/figuresWithOrders.ts';
import { type FieldErrors, invalid } from '../common/invalid.ts';
import { saved } from '../common/saved.ts';
import { type History, historyOf } from '../history/historyOf.ts';
import { freeOrderNo, mayBeTaken } from '../history/orderNumbers.ts';

type Entry = Input<typeof contract>;
type Line = Partial<Order> & Pick<Order, 'id' | 'amount' | 'ordered_on' | 'status'>;
type NumberRefusal = Refusal<'order-no-taken' | 'order-exists' | 'same-order-again'>;

/** Within this time the same order again is more likely a second click than a second order. */
const againHours = 5 / 60;

/** Enters an order of one or more lines; the customer's figures, stage, tags and open alert follow in the same operation. */
export function addOrder(input: Entry, ports: Ports): Output<typeof contract> {
  const found = activeCustomer(input.customer, input.row, ports);
  if (!found) return { ok: false, code: 'customer-not-found' };
  const ordered = orderOf(input, found, ports);
  if ('code' in ordered) return ordered;
  return saved({ kind: 'addOrder', about: found.values.name, changes: ordered.changes }, ordered.value, ports);
}

/** What an order writes, or why it may not be entered. */
export function orderOf(
  input: Entry,
  found: Stored<Customer>,
  ports: Ports,
):
  | Refusal<'invalid' | 'over-credit'>
  | NumberRefusal
  | { readonly changes: readonly Change[]; readonly value: Value<typeof contract> } {
  const customer = found.values;
  const refusal = invalid(entryFaults(input, ports), ...input.lines.map(lineFaults));
  if (refusal) return refusal;
  const history = historyOf(customer.id, ports);
  const earlier = history.rows('orders').filter(isActive);
  const lines = linesOf(input, customer, ports);
  const figures = figuresWithOrders(found, [...earlier, ...lines], ports);
  const refused =
    overCredit(input, customer, figures.owed ?? 0) ??
    numberRefusal(input, customer.id, earlier, ports) ??
    sameOrderAgain(input, lines, earlier, ports);
  if (refused) return refused;
  const alert = countsAtOnce(lines, ports) ? openAlertOf(history) : null;
  const changes: Change[] = [
    ...lines.map((values): Change => ({ kind: 'append', sheet: 'orders', values })),
    { kind: 'update', sheet: 'customers', id: customer.id, row: found.row, set: figures },
    ...(alert ? [closing(alert, ports)] : []),
  ];
  const value = {
    ids: lines.map(({ id }) => id),
    orderNo: lines[0]?.order_no ?? '',
    amountCents: lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    stage: figures.stage ?? customer.stage ?? '',
    band: figures.band ?? customer.band ?? '',
    ordersN: figures.orders_n ?? 0,
    recovered: alert !== null,
  };
  return { changes, value };
}

function linesOf(input: Entry, customer: Customer, ports: Ports): Line[] {
  const amounts = input.lines.map(amountOf);
  const paid = input.paidCents == null ? null : sharesOfPayment(input.paidCents, amounts);
  const orderNo = input.orderNo ?? freeOrderNo(ports);
  return input.lines.map((line, index) => {
    const money = { amount: amounts[index] ?? 0, paid: paid?.[index] ?? null, due_on: input.dueOn ?? null };
    return {
      ...money,
      id: ports.ids.next('O'),
      order_no: orderNo,
      customer: customer.id,
      customer_name: customer.name,
      ordered_on: input.orderedOn,
      product: line.product,
      model: line.model,
      qty: line.qty ?? 1,
      unit_price: line.unitPriceCents ?? null,
      discount: line.discountCents ?? null,
      status: input.status as Order['status'],
      delivery_on: input.deliveryOn ?? null,
      pay_status: payStatus(money, ports.clock.today()),
      channel: input.channel ?? null,
      by: ports.user.member?.name ?? null,
      note: input.note,
    };
  });
}

function amountOf({ amountCents, qty, unitPriceCents, discountCents }: Entry['lines'][number]): number {
  return amountCents ?? lineAmount(qty ?? 1, unitPriceCents ?? 0, discountCents ?? 0);
}

function entryFaults(input: Entry, ports: Ports): FieldErrors {
  const { orderedOn, deliveryOn, status, channel, note } = input;
  const cells = { status, channel: channel ?? null, note };
  const late = deliveryOn != null && deliveryOn < orderedOn;
  return {
    ...faultsOf(schemaOf('orders'), cells, checksOf(ports.config), { partial: true }),
    ...(orderedOn > addDays(ports.clock.today(), 1) && { orderedOn: { code: 'in-future' } }),
    ...(late && { deliveryOn: { code: 'before-order' } }),
    ...((input.paidCents ?? 0) < 0 && { paidCents: { code: 'too-small', places: { min: 0 } } }),
  };
}

/** Faults of a line, by `lines.<index>.<field>`. */
function lineFaults(
  { qty, unitPriceCents, discountCents, amountCents }: Entry['lines'][number],
  index: number,
): FieldErrors {
  const gross = Math.abs(lineAmount(qty ?? 1, unitPriceCents ?? 0, 0));
  const at = (field: string) => `lines.${index}.${field}`;
  return {
    ...(qty === 0 && { [at('qty')]: { code: 'zero' } }),
    ...((unitPriceCents ?? 0) < 0 && { [at('unitPriceCents')]: { code: 'too-small', places: { min: 0 } } }),
    ...((discountCents ?? 0) < 0 && { [at('discountCents')]: { code: 'too-small', places: { min: 0 } } }),
    ...(unitPriceCents != null &&
      (discountCents ?? 0) > gross && { [at('discountCents')]: { code: 'discount-too-large' } }),
    ...(amountCents == null && unitPriceCents == null && { [at('amountCents')]: { code: 'amount-missing' } }),
  };
}

/** Whether the number typed belongs to another order; a number that is left open is always free. */
function numberRefusal(input: Entry, customer: string, earlier: readonly Order[], ports: Ports): NumberRefusal | null {
  if (input.orderNo === null) return null;
  const holder = mayBeTaken(input.orderNo, ports) ? holderOf(input.orderNo, customer, ports) : undefined;
  const places = { orderNo: input.orderNo };
  if (holder) {
    return {
      ok: false,
      code: 'order-no-taken',
      places: { ...places, name: holder.values.customer_name ?? '' },
      details: { next: freeOrderNo(ports) },
    };
  }
  const own = earlier.find(({ order_no }) => order_no === input.orderNo);
  if (!own || input.addToOrder) return null;
  return { ok: false, code: 'order-exists', places: { ...places, day: own.ordered_on ?? '' } };
}

function holderOf(orderNo: string, customer: string, ports: Ports): Stored<Order> | undefined {
  return ports
    .table('orders')
    .where('order_no', orderNo)
    .find(({ values }) => values.customer !== customer && isActive(values));
}

function sameOrderAgain(
  input: Entry,
  lines: readonly Line[],
  earlier: readonly Order[],
  ports: Ports,
): NumberRefusal | null {
  if (input.again || input.addToOrder) return null;
  const now = ports.clock.now();
  const recent = earlier.filter(({ created_at }) => created_at && hoursBetween(created_at, now) <= againHours);
  const entered = new Set(recent.map(contentOf));
  return lines.every((line) => entered.has(contentOf(line))) ? { ok: false, code: 'same-order-again' } : null;
}

/** Told once, with the figures; whoever has confirmed anything about this order has seen it. */
function overCredit(input: Entry, { credit_limit: limit }: Customer, owed: number): Refusal<'over-credit'> | null {
  if (limit === null || input.overCredit || input.again || input.addToOrder || owed <= limit) return null;
  return { ok: false, code: 'over-credit', places: { owed: formatMoney(owed), credit: formatMoney(limit) } };
}

function contentOf({ ordered_on, product, model, qty, amount }: Partial<Order>): string {
  return JSON.stringify([ordered_on, product, model, qty, amount]);
}

function countsAtOnce(lines: readonly Line[], ports: Ports): boolean {
  const today = ports.clock.today();
  return lines.some(
    ({ status, ordered_on }) =>
      (status === 'confirmed' || status === 'delivered') && ordered_on !== null && ordered_on <= today,
  );
}

function openAlertOf(history: History) {
  return history.rows('alerts').find((alert) => alert.closed_on === null && isActive(alert)) ?? null;
}

/** An order closes an alert; its outcome is decided on the horizon day (rules.md 4.5). */
function closing({ row, id }: NonNullable<ReturnType<typeof openAlertOf>>, ports: Ports): Change {
  return { kind: 'update', sheet: 'alerts', id, row, set: { closed_on: ports.clock.today() } };
}

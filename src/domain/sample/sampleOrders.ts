import type { Order } from '../../schema/sheets/orders.ts';
import { addDays } from '../day.ts';
import { dayBefore, enteredBy, type SampleContext, type SampleCustomer, stampAt } from './context.ts';

const linesInAll = 240;
const firstNumber = 1001;
/** Days after the order: agreed delivery, delivery, payment, day by which it must be paid. */
const afterOrder = { promised: 5, delivered: 4, paid: 20, due: 30 };
/** Orders that never counted, in days before today. */
const setAside = [
  { age: 60, status: 'cancelled' },
  { age: 33, status: 'returned' },
  { age: 2, status: 'draft' },
] as const;

interface PlannedOrder {
  readonly customer: SampleCustomer;
  readonly age: number;
  readonly status: Order['status'];
  lines: number;
}

type OrderRow = Partial<Order> & { id: string };

/** 240 lines: one for each order day, three that were set aside, and a second line for some until the number is reached. */
export function sampleOrders(customers: readonly SampleCustomer[], context: SampleContext): OrderRow[] {
  const planned = plannedOrders(customers).sort((a, b) => b.age - a.age);
  // one customer has gone quiet and has not paid the last order
  const unpaid = planned.filter(({ customer }) => customer.plan.kind === 'L').pop();
  return planned.flatMap((order, place) =>
    Array.from({ length: order.lines }, (_, line) =>
      rowOf(order, firstNumber + place, line, order === unpaid, context),
    ),
  );
}

function plannedOrders(customers: readonly SampleCustomer[]): PlannedOrder[] {
  const counted = customers.flatMap((customer) =>
    customer.plan.orderAges.map(
      (age): PlannedOrder => ({ customer, age, status: age > 6 ? 'delivered' : 'confirmed', lines: 1 }),
    ),
  );
  const regulars = customers.filter(({ plan }) => plan.kind === 'S');
  const others = setAside.map(({ age, status }, place) => ({ customer: regulars[place + 2]!, age, status, lines: 1 }));
  const missing = linesInAll - counted.length - others.length;
  for (let extra = 0; extra < missing; extra++) counted[(extra * 7) % counted.length]!.lines++;
  return [...counted, ...others];
}

function rowOf(
  order: PlannedOrder,
  number: number,
  line: number,
  isUnpaid: boolean,
  { words, random, today, nextId }: SampleContext,
): OrderRow {
  const { customer, age, status } = order;
  const orderedOn = dayBefore(today, age);
  const [product, model, price] =
    words.products[(customer.index + line * 5 + random.between(0, 2)) % words.products.length]!;
  const qty = random.between(1, 3) * sizeOf(customer);
  const discount = random.between(1, 4) === 1 ? Math.round((qty * price) / 20) : 0;
  const amount = qty * price - discount;
  const isPaid = status === 'delivered' && age > afterOrder.paid && !isUnpaid;
  return {
    id: nextId('O'),
    order_no: `SO-${number}`,
    customer: customer.row.id,
    customer_name: customer.row.name,
    ordered_on: orderedOn,
    product,
    model,
    qty,
    unit_price: price,
    discount,
    amount,
    status,
    delivery_on: addDays(orderedOn, afterOrder.promised),
    delivered_on: status === 'delivered' || status === 'returned' ? addDays(orderedOn, afterOrder.delivered) : null,
    due_on: addDays(orderedOn, afterOrder.due),
    paid: isPaid ? amount : null,
    paid_on: isPaid ? addDays(orderedOn, afterOrder.paid) : null,
    channel: customer.row.type === 'individual' ? 'shop' : 'phone',
    by: customer.row.owner,
    ...enteredBy(customer.row.owner, stampAt(orderedOn, 17, random.between(0, 59))),
  };
}

/** How much a customer buys at a time: the first most, private persons least. */
function sizeOf({ index, row }: SampleCustomer): number {
  if (index === 0) return 16;
  if (row.type === 'individual') return 1;
  return [8, 5, 4, 3, 2][index % 5] ?? 2;
}

import { choice, dayColumn, id, link, long, money, number, person, text } from '../column.ts';
import { defineSheet, type RowOf } from '../defineSheet.ts';

/** One row an order line; lines with the same customer and order number are one order. */
export const orders = defineSheet(
  'orders',
  { kind: 'records', prefix: 'O', colour: 'work', visible: true },
  {
    id: id('O'),
    order_no: text(),
    customer: link('C', { required: true }),
    customer_name: text({ who: 'computed' }),
    ordered_on: dayColumn({ required: true }),
    product: text(),
    model: text(),
    qty: number(),
    unit_price: money({ min: 0 }),
    discount: money({ min: 0 }),
    amount: money({ required: true, who: 'shared' }),
    status: choice('order_status', { required: true }),
    delivery_on: dayColumn(),
    delivered_on: dayColumn(),
    due_on: dayColumn(),
    paid: money({ min: 0 }),
    paid_on: dayColumn(),
    pay_status: choice('pay_status', { who: 'computed' }),
    channel: choice('source'),
    by: person(),
    offer: text({ hidden: true }),
    ext_code: text(),
    note: long(),
  },
);
export type Order = RowOf<(typeof orders)['columns']>;

import { describe, expect, it } from '@jest/globals';
import { aRow } from '../../../test/builders.ts';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { addOrder as contract } from '../../contract/entries.ts';
import { dayOf, stampOf } from '../../domain/day.ts';
import { addOrder } from './addOrder.ts';
import { nextOrderNo } from './nextOrderNo.ts';

const tea = { product: 'Tea', qty: 20, unitPriceCents: 16_800, discountCents: 6_000 };
const input = (fields: Record<string, unknown> = {}) =>
  contract.input.parse({ customer: 'C-1', orderedOn: '2026-11-24', lines: [tea], ...fields });
const aBook = () =>
  aWorkbook({
    customers: [{ id: 'C-1', name: 'Larkfield Tea', owner: 'Tom Reyes' }],
    orders: [
      {
        id: 'O-1',
        order_no: 'SO-0041',
        customer: 'C-1',
        customer_name: 'Larkfield Tea',
        ordered_on: dayOf('2026-06-01'),
        qty: 1,
        amount: 5000,
        paid: 5000,
        status: 'delivered',
      },
      {
        id: 'O-2',
        order_no: 'SO-0042',
        customer: 'C-2',
        customer_name: 'Quillmoor',
        ordered_on: dayOf('2026-06-02'),
        qty: 1,
        amount: 900,
        status: 'delivered',
      },
    ],
  });

describe('addOrder', () => {
  it('enters lines under the next free number and brings the customer’s figures up to date', () => {
    const book = aBook();
    const answer = addOrder(
      input({ lines: [tea, { product: 'Pot', amountCents: 4_000 }], paidCents: 331_000 }),
      book.ports,
    );
    expect(answer).toMatchObject({
      ok: true,
      value: { orderNo: 'SO-0043', amountCents: 334_000, ordersN: 2, recovered: false },
    });
    expect(book.rows('orders').slice(2)).toMatchObject([
      {
        order_no: 'SO-0043',
        amount: 330_000,
        qty: 20,
        paid: 330_000,
        pay_status: 'paid',
        status: 'confirmed',
        by: 'Ivy Tran',
      },
      { order_no: 'SO-0043', amount: 4_000, qty: 1, paid: 1_000, pay_status: 'part' },
    ]);
    expect(book.rows('customers')[0]).toMatchObject({
      orders_n: 2,
      first_order_on: '2026-06-01',
      last_order_on: '2026-11-24',
      revenue: 339_000,
      owed: 3_000,
    });
    expect(book.ports.operations.recent(9)).toHaveLength(1);
  });

  it('gives the tag of a first order, and takes it back with the second', () => {
    const book = aBook();
    book.rows('orders').length = 0;
    book.rows('tags').push(
      aRow('tags', {
        id: 'G-1',
        zh: '首单',
        en: 'First order',
        dim: 'transaction',
        rule: 'orders_n = 1',
        active: true,
        state: 'active',
      }),
    );
    addOrder(input({ orderedOn: '2026-11-01' }), book.ports);
    expect(book.rows('customers')[0]).toMatchObject({ tags: ['First order'], stage: 'first', orders_n: 1 });
    addOrder(input(), book.call('Z-2'));
    expect(book.rows('customers')[0]).toMatchObject({ tags: [], stage: 'repeat', orders_n: 2 });
  });

  it('takes back that a customer was given up by hand', () => {
    const book = aBook();
    Object.assign(book.rows('customers')[0]!, { stage_set: 'closed', stage: 'closed', last_order_on: '2026-06-01' });
    expect(addOrder(input(), book.ports)).toMatchObject({ value: { stage: 'repeat' } });
    expect(book.rows('customers')[0]?.stage_set).toBeNull();
  });

  it('refuses a number of somebody else’s order and says which is free', () => {
    const book = aBook();
    expect(addOrder(input({ orderNo: 'SO-0042' }), book.ports)).toMatchObject({
      code: 'order-no-taken',
      places: { orderNo: 'SO-0042', name: 'Quillmoor' },
      details: { next: 'SO-0043' },
    });
    expect(book.rows('orders')).toHaveLength(2);
  });

  it('asks before it adds lines to an order that is there', () => {
    const book = aBook();
    expect(addOrder(input({ orderNo: 'SO-0041' }), book.ports)).toMatchObject({
      code: 'order-exists',
      places: { day: '2026-06-01' },
    });
    expect(addOrder(input({ orderNo: 'SO-0041', addToOrder: true }), book.ports)).toMatchObject({
      value: { orderNo: 'SO-0041' },
    });
  });

  it('gives the second of two people who were proposed one number the next', () => {
    const book = aBook();
    expect(nextOrderNo({}, book.ports)).toEqual({ ok: true, value: { orderNo: 'SO-0043' } });
    addOrder(input(), book.ports);
    expect(addOrder(input({ lines: [{ amountCents: 100 }] }), book.call('Z-2'))).toMatchObject({
      value: { orderNo: 'SO-0044' },
    });
  });

  it('asks whether the same order a moment later is meant twice', () => {
    const book = aBook();
    addOrder(input(), book.ports);
    book.at('2026-11-24T10:04:00');
    expect(addOrder(input(), book.call('Z-2'))).toMatchObject({ code: 'same-order-again' });
    expect(addOrder(input({ again: true }), book.call('Z-2')).ok).toBe(true);
    book.at('2026-11-24T10:20:00');
    expect(addOrder(input(), book.call('Z-3')).ok).toBe(true);
  });

  it('closes the alert of a customer who orders again', () => {
    const book = aBook();
    book.rows('alerts').push({
      ...book.rows('alerts')[0]!,
      id: 'A-1',
      customer: 'C-1',
      closed_on: null,
      state: 'active',
      created_at: stampOf('2026-11-01T03:00:00'),
    });
    expect(addOrder(input({ status: 'draft' }), book.ports)).toMatchObject({ value: { recovered: false } });
    expect(addOrder(input({ again: true }), book.call('Z-2'))).toMatchObject({ value: { recovered: true } });
    expect(book.rows('alerts')[0]?.closed_on).toBe('2026-11-24');
  });

  it.each([
    ['orderedOn', { orderedOn: '2026-11-26' }, 'in-future'],
    ['deliveryOn', { deliveryOn: '2026-11-20' }, 'before-order'],
    ['status', { status: 'lost' }, 'unknown-choice'],
    ['paidCents', { paidCents: -1 }, 'too-small'],
    ['lines.0.qty', { lines: [{ ...tea, qty: 0 }] }, 'zero'],
    ['lines.0.unitPriceCents', { lines: [{ ...tea, unitPriceCents: -5 }] }, 'too-small'],
    ['lines.0.discountCents', { lines: [{ ...tea, discountCents: 999_999_999 }] }, 'discount-too-large'],
    ['lines.1.amountCents', { lines: [tea, { product: 'Pot' }] }, 'amount-missing'],
  ])('refuses %s beside the field', (field, fields, code) => {
    const book = aBook();
    expect(addOrder(input(fields), book.ports)).toMatchObject({ code: 'invalid', fields: { [field]: { code } } });
    expect(book.rows('orders')).toHaveLength(2);
  });

  it('does not know a customer who is gone', () => {
    expect(addOrder(input({ customer: 'C-404' }), aBook().ports)).toMatchObject({ code: 'customer-not-found' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { addOrder as contract } from '../../contract/entries.ts';
import { addDays, dayOf, stampOf } from '../../domain/day.ts';
import type { Row } from '../../schema/sheets.ts';
import { keptDueRows } from '../hour/dueRows.ts';
import { addOrder } from '../orders/addOrder.ts';
import { recomputeFigures } from './figuresJob.ts';
import { runNight } from './nightly.ts';

const today = dayOf('2026-11-24');
const entered = [
  'first_order_on',
  'last_order_on',
  'orders_n',
  'gap_days',
  'revenue',
  'revenue_12m',
  'owed',
  'risk',
  'band',
  'why',
  'stage',
] as const satisfies readonly (keyof Row<'customers'>)[];

/** Forty customers with one to five orders three weeks apart, the last one some days ago. */
function aShop() {
  const customers = Array.from({ length: 40 }, (_, c) => ({ id: `C-${c}`, name: `Customer ${c}` }));
  const orders = customers.flatMap(({ id }, c) =>
    Array.from({ length: 1 + (c % 5) }, (_, i) => ({
      id: `O-${c}-${i}`,
      customer: id,
      ordered_on: addDays(today, -(c * 9) - 21 * i - 1),
      amount: 5_000 + 700 * i + c,
      status: 'delivered' as const,
    })),
  );
  return aWorkbook({ customers, orders });
}

describe('recomputeFigures', () => {
  it.each([
    ['today', today],
    ['some days ago', addDays(today, -5)],
    ['before all others', addDays(today, -700)],
  ])('computes what entering an order of %s has written', (_, orderedOn) => {
    const book = aShop();
    recomputeFigures(book.ports);
    for (const customer of ['C-4', 'C-13', 'C-38'])
      addOrder(
        contract.input.parse({ customer, orderedOn, lines: [{ product: 'Tea', amountCents: 9_900 }] }),
        book.call(`Z-${customer}`),
      );
    const written = cellsOf(book);
    recomputeFigures(book.ports);
    expect(cellsOf(book)).toEqual(written);
    expect(written.every(({ risk }) => risk !== null)).toBe(true);
  });

  it('writes nothing when run again', () => {
    const book = aShop();
    expect(recomputeFigures(book.ports).done).toBe(true);
    const once = structuredClone(book.rows('customers'));
    recomputeFigures(book.ports);
    expect(book.rows('customers')).toEqual(once);
  });

  it('shows the tiers that the next night keeps, also on the day of the first night', () => {
    const book = aShop();
    runNight(book.ports);
    const tiers = () => book.rows('customers').map(({ tier }) => tier);
    const first = tiers();
    for (const row of book.rows('orders')) row.amount = 1_000_000 - (row.amount ?? 0) * 10;
    recomputeFigures(book.ports);
    const shown = tiers();
    expect(shown).not.toEqual(first);
    book.at('2026-11-25T02:00:00');
    runNight(book.call('Z-OP2'));
    expect(tiers()).toEqual(shown);
  });

  it('fills in amounts, and notes what is owed or to be delivered, though it does not look at all of each row', () => {
    const line = { customer: 'C-1', ordered_on: today, product: 'Tea', by: 'Ivy', qty: 3, unit_price: 1_000 };
    const book = aWorkbook({
      customers: [{ id: 'C-1', name: 'Quillmoor' }],
      orders: [
        { ...line, id: 'O-priced', status: 'delivered' },
        { ...line, id: 'O-owed', status: 'delivered', amount: 500, due_on: today },
        { ...line, id: 'O-late', status: 'confirmed', amount: 700, paid: 700, delivery_on: today },
        { ...line, id: 'O-paid', status: 'delivered', amount: 900, paid: 900, due_on: today },
      ],
      interactions: [{ id: 'I-1', customer: 'C-1', at: stampOf('2026-11-23T09:00:00'), purpose: 'care' }],
    });
    runNight(book.ports);
    book.rows('orders')[0]!.amount = null;
    recomputeFigures(book.call('Z-OP2'));
    expect(book.rows('orders')[0]).toMatchObject({ amount: 3_000, customer_name: 'Quillmoor' });
    expect(book.rows('customers')[0]).toMatchObject({ revenue: 5_100, owed: 3_500, last_contact_on: '2026-11-23' });
    const due = keptDueRows(book.ports);
    expect(due.orders).toEqual([
      expect.objectContaining({ id: 'O-owed', product: 'Tea', by: 'Ivy' }),
      expect.objectContaining({ id: 'O-late', product: 'Tea', delivery_on: today }),
    ]);
    expect(due.careTalks).toEqual([{ customer: 'C-1', on: '2026-11-23' }]);
  });

  it('knows from the night who entered something on which day', () => {
    const entered = { created_by: 'Ivy Tran', created_at: stampOf('2026-11-23T09:00:00') };
    const book = aWorkbook({
      customers: [{ id: 'C-1', created_by: null }],
      interactions: [{ id: 'I-1', customer: 'C-1', at: entered.created_at, ...entered }],
      goals: [
        { id: 'G-1', kpi: 'usage', scope: 'team', from: dayOf('2026-11-23'), to: dayOf('2026-11-30'), target: 1 },
      ],
    });
    recomputeFigures(book.ports);
    const actual = () => book.rows('goals')[0]!.actual;
    expect(actual()).toBe(0.5);
    runNight(book.ports);
    book.rows('goals')[0]!.actual = null;
    recomputeFigures(book.call('Z-OP2'));
    expect(actual()).toBe(0.5);
  });

  it('writes no probability with too few orders', () => {
    const book = aWorkbook({
      customers: [{ id: 'C-1' }],
      orders: [1, 2, 3, 4].map((i) => ({
        id: `O-${i}`,
        customer: 'C-1',
        ordered_on: addDays(today, -100 - 20 * i),
        amount: 100,
        status: 'delivered' as const,
      })),
    });
    recomputeFigures(book.ports);
    expect(book.rows('customers')[0]).toMatchObject({
      risk: null,
      band: 'critical',
      stage: 'at_risk',
      why: 'Usually orders every 20 days, silent for 120',
    });
    expect(JSON.stringify(book.rows('churn'))).not.toContain('%');
  });
});

function cellsOf(book: ReturnType<typeof aWorkbook>) {
  return book.rows('customers').map((row) => Object.fromEntries(entered.map((key) => [key, row[key]])));
}

import { describe, expect, it } from '@jest/globals';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { addOrder as contract } from '../../contract/entries.ts';
import { addDays, dayOf } from '../../domain/day.ts';
import type { Row } from '../../schema/sheets.ts';
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

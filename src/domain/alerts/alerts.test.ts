import { describe, expect, it } from '@jest/globals';
import { anAlert } from '../../../test/builders.ts';
import type { Alert } from '../../schema/sheets/alerts.ts';
import { addDays, type Day, dayNumber } from '../day.ts';
import type { OrderDays } from '../figures/orderDays.ts';
import type { AlertBook, AlertCustomer } from './alertBook.ts';
import { alertRates } from './alertRates.ts';
import { closeAlerts } from './closeAlerts.ts';
import { openAlerts } from './openAlerts.ts';

const today = '2026-06-01' as Day;

const aSlipping = (over: Partial<AlertCustomer> = {}): AlertCustomer => ({
  id: 'C-1',
  name: 'Quillmoor Paper',
  owner: 'Ivy Tran',
  stage: 'at_risk',
  band: 'high',
  risk: 0.8,
  reasons: ['Usually orders every 21 days, silent for 80'],
  value: 1000,
  isSlipping: true,
  isCorrected: false,
  orderDays: [],
  contactDays: [],
  ...over,
});

function aBook(customers: readonly AlertCustomer[], alerts: readonly Alert[] = []): AlertBook {
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  return {
    today,
    settings: { H: 90 },
    model: '2026-05-25',
    alerts: alerts.map((values) => ({ row: 2, values })),
    customer: (id) => byId.get(id) ?? null,
    customers,
  };
}

const opened = (cells: Partial<Alert>): Alert =>
  anAlert({ horizon_on: addDays(cells.opened_on ?? today, 90), outcome: 'pending', ...cells });

describe('openAlerts', () => {
  it('opens one for a regular who slips away', () => {
    expect(openAlerts(aBook([aSlipping(), aSlipping({ id: 'C-2', isSlipping: false })]))).toEqual([
      expect.objectContaining({ customer: 'C-1', opened_on: today, horizon_on: '2026-08-30', status: 'open' }),
    ]);
  });

  it.each([
    ['churned', { stage: 'churned' }],
    ['closed', { stage: 'closed' }],
    ['only corrected', { isCorrected: true }],
  ])('opens none for a customer who is %s', (_, over) => {
    expect(openAlerts(aBook([aSlipping(over)]))).toEqual([]);
  });

  it('keeps quiet while one is open and for 30 days after one was closed by hand', () => {
    const quiet = (alert: Alert) => openAlerts(aBook([aSlipping()], [alert])).length === 0;
    expect(quiet(opened({ opened_on: '2026-05-20' as Day }))).toBe(true);
    expect(quiet(opened({ opened_on: '2026-04-01' as Day, closed_on: '2026-05-02' as Day }))).toBe(true);
    expect(quiet(opened({ opened_on: '2026-04-01' as Day, closed_on: '2026-05-01' as Day }))).toBe(false);
  });

  it('opens again at once after one that an order closed', () => {
    const customer = aSlipping({ orderDays: ['2026-05-20' as Day] });
    const alert = opened({ opened_on: '2026-05-01' as Day, closed_on: '2026-05-20' as Day });
    expect(openAlerts(aBook([customer], [alert]))).toHaveLength(1);
  });

  it('gives a person the ten with most at stake', () => {
    const many = Array.from({ length: 12 }, (_, i) => aSlipping({ id: `C-${i}`, value: i }));
    const first = openAlerts(aBook(many));
    expect(first.map(({ customer }) => customer)).toEqual(
      many
        .slice(2)
        .map(({ id }) => id)
        .reverse(),
    );
    const again = openAlerts(
      aBook(
        many,
        first.map((cells, i) => opened({ ...cells, id: `A-${i}` })),
      ),
    );
    expect(again).toEqual([]);
  });
});

describe('closeAlerts', () => {
  const change = (alert: Alert, customer: AlertCustomer | null) =>
    closeAlerts(aBook(customer ? [customer] : [], [alert]))[0]?.set;

  it('closes at an order and decides only on the horizon day', () => {
    const alert = opened({ opened_on: '2026-05-01' as Day });
    const customer = aSlipping({ orderDays: ['2026-05-10' as Day], contactDays: ['2026-05-05' as Day] });
    expect(change(alert, customer)).toEqual({ closed_on: '2026-05-10', contacted: true });
  });

  it.each([
    ['hit', [], []],
    ['recovered', ['2026-04-01'], ['2026-04-02']],
    ['recovered_contact', ['2026-04-01'], ['2026-03-20']],
    ['hit', ['2026-06-01'], []],
  ])('comes out as %s', (outcome, orderDays, contactDays) => {
    const alert = opened({ opened_on: '2026-03-03' as Day });
    const customer = aSlipping({ orderDays: orderDays as Day[], contactDays: contactDays as Day[] });
    expect(change(alert, customer)?.outcome).toBe(outcome);
  });

  it('leaves out of the count who is gone before the horizon', () => {
    const alert = opened({ opened_on: '2026-05-01' as Day });
    expect(change(alert, null)).toEqual({ closed_on: today, outcome: 'excluded' });
    expect(change(alert, aSlipping({ stage: 'closed' }))?.outcome).toBe('excluded');
  });

  it('does not reopen what is decided', () => {
    const alert = opened({ opened_on: '2026-02-01' as Day, closed_on: '2026-05-02' as Day, outcome: 'hit' });
    expect(change(alert, aSlipping({ orderDays: ['2026-03-01' as Day] }))).toBeUndefined();
  });
});

describe('alertRates', () => {
  const days = (...of: string[][]): OrderDays => ({
    starts: Int32Array.from([0, ...of.map((_, i) => of.slice(0, i + 1).flat().length)]),
    day: Int32Array.from(of.flat().map((day) => dayNumber(day as Day))),
    cents: new Float64Array(of.flat().length),
  });
  const settings = { churnedDays: 365, horizonDays: 90 };

  it('compares the hits with all customers over the same windows', () => {
    const alerts = Array.from({ length: 20 }, (_, i) =>
      opened({
        opened_on: '2026-02-01' as Day,
        customer: 'a',
        outcome: i < 15 ? 'hit' : 'recovered',
        contacted: i < 5,
      }),
    );
    const orders = days(['2026-01-01'], ['2026-01-01', '2026-03-01'], ['2026-02-10'], []);
    expect(alertRates(alerts, ['a', 'b', 'c', 'd'], orders, today, settings)).toMatchObject({
      decided: 20,
      hits: 15,
      untouched: { decided: 15, hits: 10 },
      baseRate: 0.5,
      left: 0,
      leftWithAlert: 0,
    });
  });

  it('counts who left with an alert since the last order', () => {
    const orders = days(['2025-05-01'], ['2025-05-01'], ['2024-01-01', '2025-12-01'], ['2023-01-01']);
    const alerts = [
      opened({ opened_on: '2025-08-01' as Day, customer: 'a' }),
      opened({ opened_on: '2025-04-01' as Day, customer: 'b' }),
    ];
    const { left, leftWithAlert } = alertRates(alerts, ['a', 'b', 'c', 'd'], orders, today, settings);
    expect([left, leftWithAlert]).toEqual([2, 1]);
  });

  it('shows beside the alerts what simple rules would have warned of on the same days, regulars only', () => {
    const alerts = Array.from({ length: 20 }, (_, i) =>
      opened({ opened_on: '2026-02-01' as Day, customer: 'a', outcome: i < 15 ? 'hit' : 'recovered', risk: 0.8 }),
    );
    const thrice = (last: string) => ['2025-03-01', '2025-05-01', last];
    const orders = days(
      thrice('2026-01-01'),
      [...thrice('2025-10-20'), '2026-03-01'],
      thrice('2025-07-01'),
      ['2025-10-25'],
      thrice('2025-10-15'),
    );
    const { beside, bands } = alertRates(alerts, ['a', 'b', 'c', 'd', 'e'], orders, today, settings);
    expect(beside).toEqual({
      alerts: { customers: 20, silent: 15, silentDays: 31 },
      untouched: { customers: 20, silent: 15, silentDays: 31 },
      // four regulars are all there are: b came back
      recency: { customers: 4, silent: 3, silentDays: 107 },
      // b and e have just passed 90 days; c did so long ago, d bought once
      fixedDays: { customers: 2, silent: 1, silentDays: 107 },
    });
    expect(bands).toEqual([{ band: 'high', alerts: 20, risk: expect.closeTo(0.8), hits: 15 }]);
  });
});

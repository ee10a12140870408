import { describe, expect, it } from '@jest/globals';
import { orderColumnsOf } from './orderColumns.ts';
import { scoreAt } from './scoreAt.ts';
import { scoreCustomers } from './scoreCustomers.ts';
import { type Summaries, summariesOf } from './summariesOf.ts';

const asOf = 1000;
const settings = { H: 90, min_fit: 30, min_repeat: 10, default_gap: 60 };

/** One customer for each list of days before the as-of day. */
function shop(customers: readonly (readonly number[])[], amountCents: number | null = 1000): Summaries {
  const lines = customers.flatMap((ages, customer) => ages.map((age) => ({ customer, day: asOf - age, amountCents })));
  return summariesOf(orderColumnsOf(lines, customers.length), asOf);
}

function many(count: number, agesOf: (customer: number) => number[]): number[][] {
  return Array.from({ length: count }, (_, customer) => agesOf(customer));
}

/** Forty customers, every other one a regular with own pace, some silent. */
const mixed = many(40, (c) => (c % 2 ? [200 + c] : [300, 300 - 3 * c, 200, 150 - c, (7 * c) % 120]));

describe('a shop with enough orders', () => {
  const scores = scoreCustomers({ summaries: shop(mixed), settings });

  it('is scored by the model, every customer with all figures', () => {
    expect(scores.method).toBe('model');
    for (let c = 0; c < mixed.length; c += 1) {
      const score = scoreAt(scores, c)!;
      expect(score.risk! + score.pBuy!).toBeCloseTo(1, 12);
      expect(score.expected!).toBeGreaterThan(0);
      expect(score.expectedCents! / score.expected!).toBeCloseTo(
        score.atStakeCents! / (score.expected! / score.pAlive!),
        6,
      );
    }
  });

  it('gives the same from a calibration kept as JSON', () => {
    const calibration = JSON.parse(JSON.stringify(scores.calibration)) as typeof scores.calibration;
    expect(scoreCustomers({ summaries: shop(mixed), settings, calibration }).columns).toEqual(scores.columns);
  });

  it('scores one customer alone by the calibration of all', () => {
    const one = scoreCustomers({ summaries: shop([mixed[4]!]), settings, calibration: scores.calibration });
    expect(scoreAt(one, 0)).toEqual(scoreAt(scores, 4));
  });

  it('says nothing of who never bought', () => {
    const withNobody = scoreCustomers({ summaries: shop([...mixed, []]), settings });
    expect(scoreAt(withNobody, mixed.length)).toBeNull();
    expect(withNobody.columns.band[mixed.length]).toBe('none');
  });

  it('holds customers in the band of the last run who have only just left it', () => {
    const held = scoreCustomers({ summaries: shop(mixed), settings, heldBand: () => 'watch' });
    const moved = [...mixed.keys()].filter((c) => held.columns.band[c] !== scores.columns.band[c]);
    expect(moved.length).toBeGreaterThan(0);
    for (const c of moved) {
      expect([scores.columns.band[c], held.columns.band[c]]).toEqual(['stable', 'watch']);
      expect(scores.columns.pace[c]! < 0.85 || scores.columns.silence[c]! <= 0.24).toBe(true);
    }
  });

  it('leaves the value open without amounts', () => {
    const unknown = scoreCustomers({ summaries: shop(mixed, null), settings });
    expect(unknown.notes).toContainEqual({ code: 'no-amounts' });
    expect(scoreAt(unknown, 0)).toMatchObject({ expectedCents: null, atStakeCents: null });
    expect(scoreAt(unknown, 0)!.risk).toBe(scoreAt(scores, 0)!.risk);
  });

  it('says so when its history is shorter than a look ahead', () => {
    const young = scoreCustomers({ summaries: shop(many(40, (c) => [20, c % 15])), settings });
    expect(young.notes).toContainEqual({ code: 'short-history', days: 20, horizonDays: 90 });
  });

  it('averages spend below thirty customers with a repeat purchase', () => {
    expect(scores.notes).toContainEqual({ code: 'spend-averaged' });
  });
});

describe('the simple rule', () => {
  it.each([
    [
      '29 customers',
      many(29, () => [90, 60, 30]),
      { code: 'too-few-orders', customers: 29, repeatPurchases: 58, customersNeeded: 30, repeatPurchasesNeeded: 10 },
    ],
    [
      'nine repeat orders',
      many(30, (c) => (c < 9 ? [90, 30] : [90])),
      { code: 'too-few-orders', customers: 30, repeatPurchases: 9, customersNeeded: 30, repeatPurchasesNeeded: 10 },
    ],
    ['no repeat order', many(30, () => [90]), { code: 'nobody-bought-twice' }],
    [
      'nobody',
      [],
      { code: 'too-few-orders', customers: 0, repeatPurchases: 0, customersNeeded: 30, repeatPurchasesNeeded: 10 },
    ],
  ])('speaks for %s and names no probability', (_, customers, note) => {
    const scores = scoreCustomers({ summaries: shop(customers), settings });
    expect(scores.method).toBe('simple');
    expect(scores.notes).toEqual([note]);
    if (customers.length === 0) return;
    expect(scoreAt(scores, 0)).toMatchObject({ pAlive: null, pBuy: null, risk: null, silence: null, expected: null });
  });

  it('measures silence by the own gap, else by that of the workbook, else by H', () => {
    const own = [90, 80, 70, 60];
    const few = scoreCustomers({ summaries: shop([own, [60]]), settings });
    expect([few.columns.pace[0], few.columns.pace[1]]).toEqual([0.1, 1]);
    const enough = scoreCustomers({ summaries: shop([own, own, own, own, [60]]), settings });
    expect(enough.columns.pace[4]).toBe(0.1);
  });
});

describe('degenerate shops that have enough orders', () => {
  const daily = (days: number) => Array.from({ length: days }, (_, age) => age);

  it.each([
    ['all alike', many(40, () => [90, 60, 30])],
    ['all daily buyers', many(40, () => daily(60))],
    ['one dominant customer', many(40, (c) => (c === 0 ? daily(300) : [200]))],
    ['all new but one', many(40, (c) => (c === 0 ? daily(11) : [0]))],
  ])('%s: the model settles on finite numbers', (_, customers) => {
    const scores = scoreCustomers({ summaries: shop(customers), settings });
    expect(scores.method).toBe('model');
    for (const key of ['pAlive', 'pBuy', 'risk', 'silence', 'pace', 'expected'] as const)
      expect(scores.columns[key].every(Number.isFinite)).toBe(true);
  });
});

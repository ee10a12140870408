import { describe, expect, it } from '@jest/globals';
import { reasonsOf } from './reasonsOf.ts';

const facts = {
  ordersN: 4,
  gapDays: 41,
  silentDays: 84,
  pBuy: 0.31,
  horizonDays: 90,
  revenue12mCents: 70_00,
  revenueBeforeCents: 100_00,
};

describe('reasonsOf', () => {
  it('names the usual gap from three order days on', () => {
    expect(reasonsOf({ ...facts, revenueBeforeCents: 0 })).toEqual([{ code: 'gap', gapDays: 41, silentDays: 84 }]);
  });

  it('names how many order again below three order days', () => {
    expect(reasonsOf({ ...facts, ordersN: 2, revenueBeforeCents: 0 })).toEqual([
      { code: 'few-orders', ordersN: 2, silentDays: 84, pBuy: 0.31, horizonDays: 90 },
    ]);
  });

  it.each([
    [70_00, 100_00, 0.3],
    [7, 10, 0.3],
    [0, 10, 1],
  ])('names a fall from %2$d to %1$d', (revenue12mCents, revenueBeforeCents, fall) => {
    const reasons = reasonsOf({ ...facts, revenue12mCents, revenueBeforeCents });
    expect(reasons[1]).toEqual({ code: 'revenue-down', revenueCents: revenue12mCents, fall });
  });

  it('passes over a fall of less than thirty percent', () => {
    expect(reasonsOf({ ...facts, revenue12mCents: 70_01 })).toHaveLength(1);
  });
});

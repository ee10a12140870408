import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { orderColumnsOf } from './orderColumns.ts';
import { summariesOf } from './summariesOf.ts';

const asOf = 1000;
const line = fc.record({
  customer: fc.nat(4),
  day: fc.integer({ min: 960, max: 1010 }),
  amountCents: fc.option(fc.integer({ min: -5000, max: 5000 }), { nil: null }),
});

function summaryOf(lines: { day: number; amountCents: number | null }[]) {
  return summariesOf(
    orderColumnsOf(
      lines.map((order) => ({ customer: 0, ...order })),
      1,
    ),
    asOf,
  );
}

describe('summariesOf', () => {
  it('leaves timing intact where an amount is unknown', () => {
    const { x, monetaryCents, monetaryDays } = summaryOf([
      { day: 900, amountCents: 500 },
      { day: 910, amountCents: null },
      { day: 920, amountCents: 700 },
    ]);
    expect([x[0], monetaryCents[0], monetaryDays[0]]).toEqual([2, 700, 1]);
  });

  it('takes a refund from the latest day that has an amount', () => {
    const { monetaryCents, unmatchedRefundCents } = summaryOf([
      { day: 900, amountCents: 100 },
      { day: 910, amountCents: 500 },
      { day: 920, amountCents: null },
      { day: 930, amountCents: -650 },
    ]);
    expect([monetaryCents[0], unmatchedRefundCents[0]]).toEqual([0, 50]);
  });

  it('gives the median of the gaps', () => {
    const days = [900, 903, 910, 950].map((day) => ({ day, amountCents: 1 }));
    expect(summaryOf(days).medianGapDays[0]).toBe(7);
    expect(summaryOf(days.slice(0, 3)).medianGapDays[0]).toBe(5);
    expect(summaryOf(days.slice(0, 1)).medianGapDays[0]).toBeNaN();
  });

  it('counts the gaps of all customers by length', () => {
    const lines = [
      { customer: 0, day: 990, amountCents: 1 },
      { customer: 0, day: 993, amountCents: 1 },
      { customer: 1, day: 995, amountCents: 1 },
      { customer: 1, day: 998, amountCents: 1 },
    ];
    expect(summariesOf(orderColumnsOf(lines, 2), asOf).gapCounts[3]).toBe(2);
  });

  it('says nothing of a customer without orders', () => {
    expect([...summariesOf(orderColumnsOf([], 2), asOf).x]).toEqual([-1, -1]);
  });

  it('gives the same whatever the order of the lines', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (lines, keys) => {
        const shuffled = lines
          .map((order) => ({ order, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ order }) => order);
        expect(summariesOf(orderColumnsOf(shuffled, 5), asOf)).toEqual(summariesOf(orderColumnsOf(lines, 5), asOf));
      }),
    );
  });

  it('keeps every history possible: 0 <= x <= tx <= T', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const { x, tx, T } = summariesOf(orderColumnsOf(lines, 5), asOf);
        for (let c = 0; c < 5; c += 1) {
          if (x[c] === -1) continue;
          expect(x[c]!).toBeGreaterThanOrEqual(0);
          expect(tx[c]!).toBeGreaterThanOrEqual(x[c]!);
          expect(T[c]!).toBeGreaterThanOrEqual(tx[c]!);
        }
      }),
    );
  });
});

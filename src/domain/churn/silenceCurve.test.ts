import { describe, expect, it } from '@jest/globals';
import { orderColumnsOf } from './orderColumns.ts';
import { chanceAfter, learnSilenceCurves } from './silenceCurve.ts';
import { summariesBy } from './summariesOf.ts';

/** Customers who order every month until they leave, a new one every week. */
function shop() {
  const lines = Array.from({ length: 100 }, (_, customer) =>
    Array.from({ length: 2 + (customer % 4) }, (_, n) => ({ customer, day: customer * 7 + n * 30, amountCents: 100 })),
  ).flat();
  return orderColumnsOf(lines, 100);
}

describe('learnSilenceCurves', () => {
  const learnt = learnSilenceCurves(summariesBy(shop()), 700, 60)!;

  it('finds that who is silent for longer than the rhythm does not come back', () => {
    const chances = [0, 20, 40, 100].map((silent) => chanceAfter(learnt.recency, silent));
    expect(chances[0]).toBeGreaterThan(0.5);
    for (const late of chances.slice(2)) expect(late).toBeLessThan(0.1);
  });

  it('has two steps for fixed days', () => {
    expect(learnt['fixed-days'].fromDays).toEqual([0, 60]);
    expect(learnt['fixed-days'].pBuy[0]).toBeGreaterThan(learnt['fixed-days'].pBuy[1]!);
  });

  it('learns nothing from days after the origin', () => {
    const orders = shop();
    const cut = orders.day.findIndex((day) => day > 500);
    const upTo = orderColumnsOf(
      Array.from(orders.day, (day, i) => ({ customer: orders.customer[i]!, day, amountCents: 100 })).filter(
        ({ day }) => day <= 500,
      ),
      100,
    );
    expect(cut).toBeGreaterThan(0);
    expect(learnSilenceCurves(summariesBy(orders), 500, 60)).toEqual(learnSilenceCurves(summariesBy(upTo), 500, 60));
  });

  it('says nothing where no window had ended', () => {
    expect(learnSilenceCurves(summariesBy(shop()), 100, 90)).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { backtest } from '../../src/domain/churn/backtest.ts';
import { lookAhead } from '../../src/domain/churn/lookAhead.ts';
import { probabilitiesOf } from '../../src/domain/churn/probabilities.ts';
import { fitRhythm } from '../../src/domain/churn/twoClocks/fitRhythm.ts';
import { pastOf } from '../../src/domain/churn/twoClocks/origins.ts';
import { withReturn } from '../../src/domain/churn/twoClocks/returnRate.ts';
import { rhythmChancesOf } from '../../src/domain/churn/twoClocks/rhythmModel.ts';
import { learnTwoClocks, twoClocksScore } from '../../src/domain/churn/twoClocks/twoClocks.ts';
import { cdnowAsOf, cdnowOrders } from './cdnow.ts';

const settings = { min_fit: 30, min_repeat: 10, default_gap: 60 };
const orders = cdnowOrders();

describe('CDNOW until 1997-09-30, 91 days ahead (beyond.md 2)', () => {
  const { originAt } = pastOf(orders, { ...settings, H: 91 });
  const origin = originAt(cdnowAsOf)!;
  const clocks = learnTwoClocks(originAt, cdnowAsOf, 91)!;
  const relative = (reached: number, wanted: number) => Math.abs(reached / wanted - 1);

  it.each([
    ['k', 1.04441],
    ['r', 0.5372031],
    ['alpha', 42.58401],
    ['a', 0.9073048],
    ['b', 1.578543],
  ] as const)('clock B has %s %d', (name, wanted) => {
    expect(relative(clocks.rhythm[name], wanted)).toBeLessThan(1e-4);
  });

  it('clock B reaches the objective', () => {
    const gaps = origin.summaries.gapCounts.reduce((sum, n, gap) => (n === 0 ? sum : sum + n * Math.log(gap)), 0);
    const { objective } = fitRhythm(origin.histories, gaps, origin.model.params);
    expect(objective).toBeCloseTo(-14362.2553, 4);
  });

  it('learns the return rates and the shift', () => {
    expect(relative(clocks.returnA, 0.0609)).toBeLessThan(0.01);
    expect(relative(clocks.returnB, 0.1039)).toBeLessThan(0.01);
    expect(clocks.shift).toBeCloseTo(-0.18502, 3);
  });

  it.each([
    [0, 0, 189, 0.068248, 0.067537, 0.075376, 0.080268, 0.065508],
    [0, 0, 241, 0.054616, 0.053856, 0.06071, 0.064738, 0.052662],
    [1, 1, 225, 0.056887, 0.0514, 0.082987, 0.096975, 0.075726],
    [2, 56, 224, 0.130515, 0.123573, 0.168776, 0.189885, 0.15348],
    [29, 264, 266, 0.965493, 0.965269, 0.979467, 0.985745, 0.97948],
  ])('promises to x %d, tx %d, T %d what is written', (x, tx, T, pA, pB, returnedA, returnedB, wanted) => {
    const { r, alpha } = origin.model.params;
    const a = { ...probabilitiesOf(origin.model, x, tx, T, 91), pace: (r + x) / (alpha + T) };
    const b = rhythmChancesOf(clocks.rhythm, 91)(x, tx, T);
    const score = twoClocksScore(origin.model, clocks, 91)(x, tx, T);
    const reached = [a.pBuy, b.pBuy, withReturn(a, clocks.returnA, 91), withReturn(b, clocks.returnB, 91), score];
    const written = [pA, pB, returnedA, returnedB, wanted];
    reached.forEach((value, i) => {
      expect(Math.abs(value - written[i]!)).toBeLessThan(1e-4);
    });
  });

  it('promises as many buyers as MBG/NBD in all', () => {
    const { count, x, tx, T, weight } = origin.histories;
    const scoreOf = twoClocksScore(origin.model, clocks, 91);
    let [sum, customers] = [0, 0];
    for (let i = 0; i < count; i += 1) {
      sum += weight[i]! * scoreOf(x[i]!, tx[i]!, T[i]!);
      customers += weight[i]!;
    }
    expect(sum / customers).toBeCloseTo(0.146952, 5);
  });
});

describe('the hold-out after 1997-09-30 (beyond.md 2)', () => {
  it.each([
    [30, 0.005, 0.015, -0.001],
    [91, 0.007, 0.011, -0.001],
    [273, 0.022, 0.011, -0.021],
  ])('%d days: ranks better by %d than MBG/NBD and by %d than recency', (H, overModel, overRecency, brier) => {
    const horizon = { ...settings, H };
    const { accuracy } = backtest(pastOf(orders, horizon), cdnowAsOf + H, horizon)!.origins[0]!;
    expect(accuracy.twoClocks.auc - accuracy.auc.model).toBeCloseTo(overModel, 3);
    expect(accuracy.twoClocks.auc - accuracy.auc.recencySort).toBeCloseTo(overRecency, 3);
    expect(accuracy.twoClocks.brier / accuracy.brier.model - 1).toBeCloseTo(brier, 3);
  });

  it.each([
    [30, 0.063, 0.004],
    [91, 0.155, 0.054],
    [273, 0.386, 0.148],
  ])('%d days: the error among long silent regulars falls from %d to %d', (H, before, after) => {
    const horizon = { ...settings, H };
    const look = lookAhead(pastOf(orders, horizon), cdnowAsOf, horizon)!;
    const silent = [...look.purchases.keys()].filter((i) => look.isLongSilent[i]);
    const mean = (of: (i: number) => number) => silent.reduce((sum, i) => sum + of(i), 0) / silent.length;
    const observed = mean((i) => Number(look.purchases[i]! > 0));
    expect(Math.abs(observed - mean((i) => look.pBuy[i]!))).toBeCloseTo(before, 2);
    expect(Math.abs(observed - mean((i) => look.pTwoClocks[i]!))).toBeCloseTo(after, 2);
  });
});

it('with shape 1 clock B is MBG/NBD, also at extremes', () => {
  const params = { r: 0.5, alpha: 43, a: 0.9, b: 1.6 };
  const chancesB = rhythmChancesOf({ ...params, k: 1 }, 90);
  for (const [x, tx, T] of [
    [0, 0, 0],
    [0, 0, 20_000],
    [5000, 5000, 5001],
    [5000, 9000, 20_000],
    [2, 3, 4000],
  ] as const) {
    const b = chancesB(x, tx, T);
    const { pBuy, pAlive } = probabilitiesOf({ kind: 'mbg', params }, x, tx, T, 90);
    expect(Math.abs(b.pBuy - pBuy)).toBeLessThan(1e-9);
    expect(Math.abs(b.pAlive - pAlive)).toBeLessThan(1e-9);
  }
});

it('without a day before which enough is known the score is MBG/NBD', () => {
  const asOf = cdnowAsOf - 200;
  expect(learnTwoClocks(pastOf(orders, { ...settings, H: 91 }).originAt, asOf, 91)).toBeNull();
});

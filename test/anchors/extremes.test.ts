import { describe, expect, it } from '@jest/globals';
import { distinctHistories } from '../../src/domain/churn/distinctHistories.ts';
import { expectedIfAlive } from '../../src/domain/churn/expectedPurchases.ts';
import { fitModel } from '../../src/domain/churn/fitModel.ts';
import { logLikelihoodOf } from '../../src/domain/churn/logLikelihood.ts';
import type { Model } from '../../src/domain/churn/model.ts';
import { probabilitiesOf } from '../../src/domain/churn/probabilities.ts';
import { rowsByPurchases } from '../../src/domain/churn/rowsByPurchases.ts';
import { distanceFromPeak, referenceExpected, referenceRow } from './reference.ts';

type Row = readonly [kind: Model['kind'], params: readonly number[], x: number, tx: number, T: number, H: number];

const rows: Row[] = [
  ['mbg', [0.5, 43, 0.9, 1.6], 5000, 5000, 5000, 90],
  ['mbg', [0.5, 43, 0.9, 1.6], 5000, 5000, 5100, 90],
  ['mbg', [0.5, 43, 0.9, 1.6], 5000, 19_000, 20_000, 365],
  ['bg', [0.24, 31, 0.8, 2.4], 5000, 5100, 5200, 30],
  ['mbg', [1e-6, 1e-4, 1e-8, 1e-6], 0, 0, 0, 30],
  ['mbg', [1e-6, 1e-4, 1e-8, 1e-6], 0, 0, 20_000, 36_500],
  ['mbg', [1e-6, 1e6, 1e5, 1e-6], 3, 40, 90, 90],
  ['mbg', [1e5, 1e6, 1e-8, 1e6], 300, 3000, 3100, 90],
  ['mbg', [2000, 40, 3000, 5000], 29, 300, 301, 90],
  ['mbg', [2000, 0.01, 60, 500], 2, 2, 2, 1],
  ['bg', [0.5, 40, 1e5, 1e-6], 1, 10, 4000, 90],
  ['bg', [0.5, 40, 1, 1.5], 0, 0, 4000, 365],
  ['mbg', [0.5, 40, 1, 1.5], 0, 0, 0, 90],
  ['mbg', [0.5, 40, 1, 1.5], 7, 100, 400, 90],
  ['mbg', [3, 1000, 0.01, 0.01], 0, 0, 1, 3650],
];

function modelOf(kind: Model['kind'], [r, alpha, a, b]: readonly number[]): Model {
  return { kind, params: { r: r!, alpha: alpha!, a: a!, b: b! } };
}

function historiesOf(customers: readonly (readonly number[])[]) {
  const column = (part: number) => Int32Array.from(customers, (history) => history[part]!);
  return distinctHistories({ x: column(0), tx: column(1), T: column(2) });
}

function relativeError(reached: number, wanted: number): number {
  return wanted === 0 ? Math.abs(reached) : Math.abs(reached / wanted - 1);
}

describe('against 180 digits', () => {
  it.each(rows)('%s %j: chances of x %d, tx %d, T %d, H %d', (kind, params, x, tx, T, H) => {
    const { logLikelihood, ...wanted } = referenceRow(modelOf(kind, params), x, tx, T, H);
    const reached = probabilitiesOf(modelOf(kind, params), x, tx, T, H);
    for (const name of ['pAlive', 'pBuy', 'risk', 'silence'] as const)
      expect([name, relativeError(reached[name], wanted[name])]).toEqual([name, expect.closeTo(0, 10)]);
    expect(reached.pace).toBeGreaterThanOrEqual(0);
    expect(reached.pace).toBeLessThan(1 + 1e-12);
  });

  it.each(rows)('%s %j: log-likelihood of x %d, tx %d, T %d', (kind, params, x, tx, T) => {
    const [r, alpha, a, b] = params;
    const one = { count: 1, x: [x], tx: [tx], T: [T], weight: [1] };
    const { value } = logLikelihoodOf(kind, rowsByPurchases(one))([r!, alpha!, a!, b!]);
    const wanted = referenceRow(modelOf(kind, params), x, tx, T, 0).logLikelihood;
    expect(Math.abs(value - wanted)).toBeLessThan(1e-10 * Math.max(1e-3, Math.abs(wanted)));
  });

  // the closed form converges where H is at most nine times alpha + T
  it.each([
    ['mbg', [0.5, 43, 0.9, 1.6], 5000, 5100, 90],
    ['mbg', [0.5, 43, 1, 1.6], 5, 100, 365],
    ['mbg', [0.5, 43, 1e-6, 1.6], 12, 100, 365],
    ['mbg', [0.5, 43, 60, 500], 0, 0, 90],
    ['bg', [0.24, 31, 0.8, 2.4], 29, 266, 273],
    ['mbg', [3, 1000, 0.01, 0.01], 0, 1, 3650],
    ['mbg', [20, 1000, 2, 40], 300, 3000, 365],
  ] as const)('%s %j: purchases to be expected of x %d, T %d in %d days', (kind, params, x, T, H) => {
    const reached = expectedIfAlive(modelOf(kind, params), x, T, H);
    expect(relativeError(reached, referenceExpected(modelOf(kind, params), x, T, H))).toBeLessThan(1e-9);
  });
});

describe('the fit with the prior ends on a peak', () => {
  const many = (count: number, of: (c: number) => readonly number[]) => Array.from({ length: count }, (_, c) => of(c));

  it.each([
    ['of one-time buyers', many(50, (c) => [0, 0, 10 * (c % 10)])],
    ['of identical customers', many(50, () => [3, 60, 90])],
    ['of customers of today', [[1, 20, 30], ...many(50, () => [0, 0, 0])]],
    ['of one customer', [[2, 30, 50]]],
    ['of daily buyers', many(40, (c) => [100 + (c % 8), 100 + (c % 8), 100 + (c % 8)])],
    [
      'of one who bought 5,000 times among one-time buyers',
      [[5000, 7000, 7100], ...many(60, (c) => [0, 0, 500 * (c % 6)])],
    ],
    ['of fifty years', many(60, (c) => [c % 4, (c % 4) * 900 * (1 + (c % 3)), 18_000 + 50 * (c % 5)])],
  ] as [string, number[][]][])('%s', (_, customers) => {
    const histories = historiesOf(customers);
    const { params, isConverged } = fitModel(histories, { kind: 'mbg', hasPrior: true });
    expect(isConverged).toBe(true);
    expect(distanceFromPeak(histories, params)).toBeLessThan(1e-8);
  });

  // few buy again and again: a wide spread of rates, or many who leave at once; the usual start alone ends on the lower peak
  it('takes the higher of two peaks', () => {
    const once = [
      673, 461, 1353, 786, 521, 324, 41, 315, 515, 842, 1357, 313, 303, 1342, 1111, 1481, 1189, 1209, 2, 929, 787, 147,
      1314, 702, 225, 1130,
    ];
    const often = [
      [17, 55, 1254],
      [2, 5, 1325],
      [12, 875, 884],
      [15, 219, 240],
    ];
    const { params } = fitModel(historiesOf([...often, ...once.map((T) => [0, 0, T])]), {
      kind: 'mbg',
      hasPrior: true,
    });
    expect(params.r).toBeCloseTo(0.045, 3); // 0.677 on the lower
    expect(params.b).toBeCloseTo(1.35, 3);
  });

  // three of the four starts end on the lower peak, 7.9 below, and where they climb the rows only stand for these customers
  it('takes the higher of two peaks of a large shop too', () => {
    const once = many(1100, (c) => [0, 0, 1 + c]);
    const often = many(20, (c) => {
      const T = 200 + ((53 * c) % 900);
      return [1 + ((7 * c) % 20), 1 + Math.floor((((7 * c * c) % 997) / 997) * 0.2 * (T - 1)), T];
    });
    const histories = historiesOf([...once, ...often]);
    const { params } = fitModel(histories, { kind: 'mbg', hasPrior: true });
    expect(histories.count).toBe(1120);
    expect(params.r).toBeCloseTo(0.003, 3);
    expect(params.b).toBeCloseTo(23.93, 2);
  });
});

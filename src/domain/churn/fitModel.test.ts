import { describe, expect, it } from '@jest/globals';
import { distinctHistories, type Histories } from './distinctHistories.ts';
import { fitModel } from './fitModel.ts';
import { logLikelihoodOf } from './logLikelihood.ts';
import { onLogScale, sumOf } from './logScale.ts';
import { priorAt } from './prior.ts';
import { rowsByPurchases } from './rowsByPurchases.ts';

function historiesOf(customers: readonly (readonly [x: number, tx: number, T: number])[]): Histories {
  const column = (part: 0 | 1 | 2) => Int32Array.from(customers, (history) => history[part]);
  return distinctHistories({ x: column(0), tx: column(1), T: column(2) });
}

const mixed = Array.from({ length: 60 }, (_, c) =>
  c % 3 === 0 ? ([0, 0, 40 + 5 * c] as const) : ([1 + (c % 4), 20 + 2 * c, 40 + 5 * c] as const),
);
const withPrior = { kind: 'mbg', hasPrior: true } as const;

describe('fitModel', () => {
  it.each([
    ['nobody bought twice', Array.from({ length: 50 }, (_, c) => [0, 0, 10 * c] as const)],
    ['everybody bought the same', Array.from({ length: 50 }, () => [3, 60, 90] as const)],
    ['everybody but one is of today', [[1, 20, 30] as const, ...Array.from({ length: 50 }, () => [0, 0, 0] as const)]],
    ['there is one customer', [[2, 30, 50] as const]],
    ['there is one order of today', [[0, 0, 0] as const]],
    ['everybody buys daily', Array.from({ length: 50 }, (_, c) => [100 + c, 100 + c, 100 + c] as const)],
  ])('settles with the prior when %s', (_, customers) => {
    const { isConverged, params } = fitModel(historiesOf(customers), withPrior);
    expect(isConverged).toBe(true);
    for (const param of Object.values(params)) {
      expect(param).toBeGreaterThan(0);
      expect(param).toBeLessThan(1e6);
    }
  });

  it('says so when there is no best fit', () => {
    // without a prior nothing keeps the chance of leaving away from 0
    const daily = Array.from({ length: 50 }, (_, c) => [100 + c, 100 + c, 100 + c] as const);
    expect(fitModel(historiesOf(daily), { kind: 'mbg', hasPrior: false }).isConverged).toBe(false);
  });

  it('does not depend on the order of customers', () => {
    const [one, other] = [mixed, [...mixed].reverse()].map((customers) => fitModel(historiesOf(customers), withPrior));
    for (const name of ['r', 'alpha', 'a', 'b'] as const)
      expect(one!.params[name] / other!.params[name]).toBeCloseTo(1, 9);
  });

  it('ends on the top of many histories too, though it begins where a few that stand for them end', () => {
    const customers = 3000;
    const many = historiesOf(
      Array.from({ length: customers }, (_, c) => {
        const [x, T] = [c % 2 === 0 ? 0 : (c * c) % 6, 30 + ((c * 37) % 600)];
        return [x, x === 0 ? 0 : 1 + ((c * 53) % (T - 1)), T] as const;
      }),
    );
    expect(many.count).toBeGreaterThan(1000);
    const { isConverged, params, logLikelihood, objective } = fitModel(many, withPrior);
    expect(isConverged).toBe(true);
    const at = [params.r, params.alpha, params.a, params.b] as const;
    const meanAge = Array.from(many.T, (T, row) => T * many.weight[row]!).reduce((a, b) => a + b) / customers;
    const likelihood = logLikelihoodOf('mbg', rowsByPurchases(many))(at);
    const top = sumOf(onLogScale(likelihood, at), priorAt(at.map(Math.log), meanAge));
    for (const slope of top.gradient) expect(Math.abs(slope)).toBeLessThan(1e-5);
    expect(logLikelihood).toBeCloseTo(likelihood.value, 6);
    expect(objective).toBeCloseTo(top.value, 6);
  });

  it('refuses to fit nobody', () => {
    expect(() => fitModel(historiesOf([]), withPrior)).toThrow(RangeError);
  });
});

import { expect, it } from '@jest/globals';
import { fitSpend } from './fitSpend.ts';

/** Customers who all draw their purchases from one bag of amounts: no spread of means for the model to find. */
function alike(customers: number) {
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const x = Array.from({ length: customers }, (_, c) => 1 + (c % 6));
  const mean = x.map((n) => Array.from({ length: n }, () => 100 + random() * 9000).reduce((a, b) => a + b) / n);
  return { x, mean };
}

it('settles where all customers spend alike, and gives everybody about the mean', () => {
  const spenders = alike(20_000);
  const { params, isConverged } = fitSpend(spenders, { hasPrior: true });
  expect(isConverged).toBe(true);
  expect(params.q).toBeGreaterThan(100);
  const mean = spenders.mean.reduce((sum, each) => sum + each, 0) / spenders.mean.length;
  expect(((params.p * params.v) / (params.q - 1) / mean).toFixed(2)).toBe('1.00');
});

it('does not depend on the unit of money', () => {
  const spenders = alike(500);
  const own = fitSpend(spenders, { hasPrior: true }).params;
  const cents = fitSpend({ ...spenders, mean: spenders.mean.map((each) => each * 100) }, { hasPrior: true }).params;
  expect(cents.v / own.v / 100).toBeCloseTo(1, 6);
  expect(cents.p).toBeCloseTo(own.p, 6);
});

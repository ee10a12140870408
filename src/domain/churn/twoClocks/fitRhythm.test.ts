import { expect, it } from '@jest/globals';
import { fitModel } from '../fitModel.ts';
import { fitRhythm } from './fitRhythm.ts';

it('settles where all customers buy at nearly the same pace, and r and alpha lie on a ridge', () => {
  const customers = [...Array(1200).keys()];
  const T = customers.map((i) => 500 + ((i * 37) % 220));
  const x = T.map((age, i) => Math.round(age / 72) + (((i * 7919) % 5) - 2));
  const histories = {
    count: customers.length,
    ...{ x, T, tx: T.map((age, i) => age - ((i * 101) % 140)) },
    weight: customers.map(() => 1),
  };
  const repeats = x.reduce((sum, each) => sum + each, 0);
  const start = fitModel(histories, { kind: 'mbg', hasPrior: true });
  const fit = fitRhythm(histories, repeats * (Math.log(72) - 0.5), start.params);
  expect(fit.isConverged).toBe(true);
  // whoever starts from there is there
  const again = fitRhythm(histories, repeats * (Math.log(72) - 0.5), fit.params);
  expect(again.params.k / fit.params.k).toBeCloseTo(1, 7);
  expect(again.params.r / fit.params.r).toBeCloseTo(1, 4);
});

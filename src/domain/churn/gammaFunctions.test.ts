import { expect, it } from '@jest/globals';
import { digamma, lnGamma, lnGammaRise, trigamma } from './gammaFunctions.ts';

const eulerMascheroni = 0.5772156649015329;

it.each([
  [lnGamma, 1, 0],
  [lnGamma, 0.5, Math.log(Math.PI) / 2],
  [lnGamma, 171, 706.5730622457874],
  [lnGamma, 1e-6, 13.815509980749432],
  [digamma, 1, -eulerMascheroni],
  [digamma, 0.5, -eulerMascheroni - 2 * Math.LN2],
  [trigamma, 1, Math.PI ** 2 / 6],
  [trigamma, 0.5, Math.PI ** 2 / 2],
])('%p of %d is %d', (gamma, x, value) => {
  expect(Math.abs(gamma(x) - value)).toBeLessThan(5e-15 * Math.max(1, Math.abs(value)));
});

it('the derivatives are those of lnGamma', () => {
  for (const x of [0.3, 2.7, 14.9, 15.1, 4000]) {
    const h = 1e-4 * x;
    expect((lnGamma(x + h) - lnGamma(x - h)) / (2 * h) / digamma(x)).toBeCloseTo(1, 6);
    expect((digamma(x + h) - digamma(x - h)) / (2 * h) / trigamma(x)).toBeCloseTo(1, 6);
  }
});

it.each([
  [0.3, 2.5],
  [14.9, 0.2],
  [20, 7],
  [500, 0.01],
])('lnGammaRise is the difference from %d on by %d', (x, more) => {
  expect(lnGammaRise(x, more)).toBeCloseTo(lnGamma(x + more) - lnGamma(x), 10);
});

it('lnGammaRise keeps its digits where the difference has none left', () => {
  // ln Gamma(x + 1) - ln Gamma(x) is ln x
  for (const x of [1e4, 1e7, 1e12]) expect(Math.abs(lnGammaRise(x, 1) / Math.log(x) - 1)).toBeLessThan(1e-15);
});

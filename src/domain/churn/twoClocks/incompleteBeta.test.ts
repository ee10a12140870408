import { describe, expect, it } from '@jest/globals';
import { lnGamma } from '../gammaFunctions.ts';
import { lnIncompleteBeta } from './incompleteBeta.ts';

function regularised(p: number, q: number, z: number): number {
  return Math.exp(lnIncompleteBeta(p, q, z, 1 - z, lnGamma(p) + lnGamma(q) - lnGamma(p + q)));
}

describe('lnIncompleteBeta', () => {
  it.each([0.001, 0.3, 0.7, 0.999])('is a power where one shape is 1, at %d', (z) => {
    expect(regularised(3.5, 1, z) / z ** 3.5).toBeCloseTo(1, 12);
    expect(regularised(1, 2.5, z) / (1 - (1 - z) ** 2.5)).toBeCloseTo(1, 12);
  });

  // chance of at least 3 heads in 10 throws of a coin that shows heads once in four times
  it('is the tail of a binomial distribution', () => {
    expect(regularised(3, 8, 0.25)).toBeCloseTo(0.474407, 6);
  });

  it('adds up to 1 with its mirror image', () => {
    for (const [p, q, z] of [
      [0.5, 1.04, 0.2],
      [5000, 1.3, 0.9997],
      [30, 0.6, 0.95],
    ] as const)
      expect(regularised(p, q, z) + regularised(q, p, 1 - z)).toBeCloseTo(1, 11);
  });

  it('keeps the digits of a chance too small for a number', () => {
    const lnBeta = lnGamma(5000) + lnGamma(1) - lnGamma(5001);
    expect(lnIncompleteBeta(5000, 1, 0.5, 0.5, lnBeta) / (5000 * Math.log(0.5))).toBeCloseTo(1, 12);
  });

  it('is 0 and 1 at the ends', () => {
    expect([regularised(2, 3, 0), regularised(2, 3, 1)]).toEqual([0, 1]);
  });
});

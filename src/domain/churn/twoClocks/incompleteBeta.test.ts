import { describe, expect, it } from '@jest/globals';
import { lnBeta, lnIncompleteBeta, lnIncompleteBetaAlone } from './incompleteBeta.ts';

function regularised(p: number, q: number, z: number): number {
  return Math.exp(lnIncompleteBeta(p, q, z, 1 - z, lnBeta(p, q)).ln);
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
    const { ln } = lnIncompleteBeta(5000, 1, 0.5, 0.5, lnBeta(5000, 1));
    expect(ln / (5000 * Math.log(0.5))).toBeCloseTo(1, 12);
  });

  it.each([
    [0.5, 1.04, 0.2],
    [0.5, 1.04, 0.9],
    [3, 8, 0.25],
    [9.5, 1.2, 0.97],
    [1700, 1.14, 0.9997],
    [1700, 1.14, 0.98],
    [30, 0.6, 0.4],
  ])('has the slopes of its differences, at %d, %d, %d', (p, q, z) => {
    const ln = (atP: number, atQ: number) => lnIncompleteBeta(atP, atQ, z, 1 - z, lnBeta(atP, atQ)).ln;
    const { byP, byQ } = lnIncompleteBeta(p, q, z, 1 - z, lnBeta(p, q));
    const [stepP, stepQ] = [p * 1e-5, q * 1e-5];
    const near = (slope: number, difference: number) => Math.abs(slope / difference - 1);
    expect(near(byP, (ln(p + stepP, q) - ln(p - stepP, q)) / (2 * stepP))).toBeLessThan(1e-6);
    expect(near(byQ, (ln(p, q + stepQ) - ln(p, q - stepQ)) / (2 * stepQ))).toBeLessThan(1e-6);
  });

  it.each([
    [0.5, 1.04, 0.2],
    [3, 8, 0.25],
    [1700, 1.14, 0.9997],
    [1700, 1.14, 0.98],
    [5000, 1, 0.5],
    [0.02, 60, 1e-9],
    [30, 0.6, 0.4],
    [2, 3, 0],
    [2, 3, 1],
  ])('is the same without slopes, at %d, %d, %d', (p, q, z) => {
    const whole = lnBeta(p, q);
    const { ln } = lnIncompleteBeta(p, q, z, 1 - z, whole);
    const alone = lnIncompleteBetaAlone(p, q, z, 1 - z, whole.ln);
    expect(alone === ln || Math.abs(alone / ln - 1) < 1e-12).toBe(true);
  });

  it('is 0 and 1 at the ends', () => {
    expect([regularised(2, 3, 0), regularised(2, 3, 1)]).toEqual([0, 1]);
  });
});

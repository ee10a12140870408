import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectedIfAlive } from './expectedPurchases.ts';
import type { Model } from './model.ts';
import { probabilitiesOf } from './probabilities.ts';

const positive = (min: number, max: number) =>
  fc.double({ min: Math.log(min), max: Math.log(max), noNaN: true }).map(Math.exp);
const params = fc.record({
  r: positive(0.05, 20),
  alpha: positive(0.01, 5000),
  a: positive(1e-6, 3000),
  b: positive(0.05, 3000),
});
const model = fc.record({ kind: fc.constantFrom('mbg', 'bg'), params }) as fc.Arbitrary<Model>;
const history = fc
  .tuple(fc.nat(200), fc.nat(3000), fc.nat(3000))
  .map(([x, recency, silent]) => ({ x, tx: x === 0 ? 0 : recency, T: (x === 0 ? 0 : recency) + silent }));
const horizon = fc.integer({ min: 1, max: 3650 });
const weeks: Model = { kind: 'mbg', params: { r: 0.524838, alpha: 6.182992, a: 0.8913562, b: 1.6139993 } };

describe('the check values of rule 4.2', () => {
  it.each([
    [0, 0, 20, 0.459147, 0.087557, 0.912443, 0.712718],
    [1, 1.71, 38.86, 0.17082, 0.054777, 0.945223, 0.229068],
    [2, 30.43, 38.86, 0.706126, 0.333871, 0.666129, 0.880285],
    [4, 30, 38, 0.718379, 0.494755, 0.505245, 0.832439],
    [4, 10, 38, 0.062716, 0.043193, 0.956807, 0.072673],
    [6, 37, 38, 0.880337, 0.716734, 0.283266, 0.983396],
  ])('hold for x %d, t_x %d, T %d', (x, tx, T, pAlive, pBuy, risk, pace) => {
    const chances = probabilitiesOf(weeks, x, tx, T, 13);
    expect(chances.pAlive).toBeCloseTo(pAlive, 6);
    expect(chances.pBuy).toBeCloseTo(pBuy, 6);
    expect(chances.risk).toBeCloseTo(risk, 6);
    expect(chances.pace).toBeCloseTo(pace, 6);
  });
});

describe('hard cases', () => {
  it('gives P(alive) = b/(a+b) on the day of the first purchase', () => {
    expect(probabilitiesOf(weeks, 0, 0, 0, 5).pAlive).toBeCloseTo(1.6139993 / (0.8913562 + 1.6139993), 14);
  });

  it('promises nothing for a horizon of 0', () => {
    expect(probabilitiesOf(weeks, 3, 20, 30, 0)).toMatchObject({ pBuy: 0, risk: 1 });
    expect(expectedIfAlive(weeks, 3, 30, 0)).toBe(0);
  });

  it('lets the chance of a frequent buyer long silent vanish', () => {
    expect(probabilitiesOf(weeks, 5000, 700, 9000, 90)).toMatchObject({ pAlive: 0, pBuy: 0, risk: 1, pace: 0 });
  });

  it('keeps the digits of a tiny risk', () => {
    const risk = probabilitiesOf({ ...weeks, params: { ...weeks.params, a: 1e-12 } }, 5000, 700, 700, 90).risk;
    expect(risk).toBeGreaterThan(0);
    expect(risk).toBeLessThan(1e-14);
  });

  it('has no hole at a = 1', () => {
    const at = (a: number) => expectedIfAlive({ kind: 'mbg', params: { r: 0.75, alpha: 60, a, b: 2 } }, 12, 730, 3650);
    expect(at(1) / ((at(1 - 1e-7) + at(1 + 1e-7)) / 2)).toBeCloseTo(1, 10);
  });

  // computed with mpmath at 60 digits from the closed form with 2F1
  it.each([
    { x: 3, T: 0, H: 3650, r: 0.5, alpha: 0.01, a: 1e-6, b: 40, expected: 1277487.960748983 },
    { x: 60, T: 0, H: 75, r: 2, alpha: 1, a: 3000, b: 3000, expected: 2.02067355785262 },
    { x: 5000, T: 0, H: 20, r: 0.7, alpha: 1, a: 5, b: 2, expected: 1251.74353267985 },
    { x: 5000, T: 0, H: 3000, r: 0.7, alpha: 1, a: 1e-4, b: 2, expected: 14_991_588.6199003 },
  ])('expects $expected purchases at x $x, a $a, b $b, H $H', ({ x, T, H, expected, ...params }) => {
    expect(Math.abs(expectedIfAlive({ kind: 'mbg', params }, x, T, H) / expected - 1)).toBeLessThan(1e-10);
  });

  it.each([
    [1, 5, 4, 3],
    [-1, 0, 4, 3],
    [1, Number.NaN, 4, 3],
    [1, 2, Number.POSITIVE_INFINITY, 3],
    [1, 2, 4, -3],
  ])('refuses x %d, tx %d, T %d, horizon %d', (x, tx, T, days) => {
    expect(() => probabilitiesOf(weeks, x, tx, T, days)).toThrow(RangeError);
  });
});

describe('laws', () => {
  it('every number is a probability, risk and chance add up to 1', () => {
    fc.assert(
      fc.property(model, history, horizon, (shop, { x, tx, T }, days) => {
        const chances = probabilitiesOf(shop, x, tx, T, days);
        for (const chance of Object.values(chances)) {
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(chances.risk + chances.pBuy).toBeCloseTo(1, 12);
      }),
    );
  });

  it('the chance to buy rises with the horizon', () => {
    fc.assert(
      fc.property(model, history, horizon, (shop, { x, tx, T }, days) => {
        const [near, far] = [days, days + 30].map((ahead) => probabilitiesOf(shop, x, tx, T, ahead).pBuy);
        expect(far!).toBeGreaterThanOrEqual(near!);
      }),
    );
  });

  it('the chance to buy falls with silence', () => {
    fc.assert(
      fc.property(model, history, horizon, (shop, { x, tx, T }, days) => {
        const [now, later] = [T, T + 30].map((age) => probabilitiesOf(shop, x, tx, age, days).pBuy);
        expect(later!).toBeLessThanOrEqual(now!);
      }),
    );
  });

  it('risk falls with purchases while the last is today', () => {
    fc.assert(
      fc.property(model, fc.nat(200), fc.nat(3000), horizon, (shop, x, T, days) => {
        fc.pre(shop.kind === 'mbg' || x > 0); // in BG/NBD the first repeat purchase brings the first chance to leave
        const [fewer, more] = [x, x + 1].map((repeats) => probabilitiesOf(shop, repeats, T, T, days).risk);
        expect(more!).toBeLessThanOrEqual(fewer! * (1 + 1e-12));
      }),
    );
  });

  it('days and weeks agree', () => {
    fc.assert(
      fc.property(model, history, horizon, (shop, { x, tx, T }, days) => {
        const inWeeks = { ...shop, params: { ...shop.params, alpha: shop.params.alpha / 7 } };
        const [daily, weekly] = [
          probabilitiesOf(shop, x, tx, T, days).pBuy,
          probabilitiesOf(inWeeks, x, tx / 7, T / 7, days / 7).pBuy,
        ];
        expect(Math.abs(daily - weekly)).toBeLessThan(1e-9);
      }),
    );
  });

  it('who may leave buys at most as often as who never does', () => {
    fc.assert(
      fc.property(model, history, horizon, (shop, { x, T }, days) => {
        const expected = expectedIfAlive(shop, x, T, days);
        const faithful = ((shop.params.r + x) * days) / (shop.params.alpha + T);
        expect(expected).toBeGreaterThanOrEqual(0);
        expect(expected).toBeLessThanOrEqual(faithful * (1 + 1e-9));
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decompose } from './decomposition.ts';
import { share } from './kpi.ts';

const counts = fc
  .array(fc.tuple(fc.constantFrom('vip', 'key', 'regular', 'prospect'), fc.nat(50), fc.nat(50)), { minLength: 1 })
  .map((groups) => new Map(groups.map(([group, part, rest]) => [group as string, share(part, part + rest, 1)])));

describe('decompose', () => {
  it('gives parts that add up to the change, whatever groups come and go', () => {
    fc.assert(
      fc.property(counts, counts, (before, after) => {
        const parts = decompose(before, after);
        if (!parts) return;
        const sum = parts.contributions.reduce((total, { own, mix }) => total + own + mix, 0);
        expect(sum).toBeCloseTo(parts.change, 12);
      }),
    );
  });

  it('tells a share that moved from a group that grew', () => {
    const before = new Map([
      ['vip', share(8, 10, 1)],
      ['regular', share(2, 10, 1)],
    ]);
    const moreRegulars = new Map([
      ['vip', share(8, 10, 1)],
      ['regular', share(6, 30, 1)],
    ]);
    const worseVips = new Map([
      ['vip', share(5, 10, 1)],
      ['regular', share(2, 10, 1)],
    ]);
    const grown = decompose(before, moreRegulars)!;
    expect(grown.contributions.every(({ own }) => own === 0)).toBe(true);
    expect(grown.change).toBeCloseTo(-0.15, 12);
    const moved = decompose(before, worseVips)!;
    expect(moved.contributions.map(({ own, mix }) => [own, mix])).toEqual([
      [expect.closeTo(-0.15, 12), expect.closeTo(0, 12)],
      [expect.closeTo(0, 12), expect.closeTo(0, 12)],
    ]);
  });

  it('says nothing where a period has nobody', () => {
    expect(decompose(new Map(), new Map([['vip', share(1, 2, 1)]]))).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Band, bandOf } from './bandOf.ts';
import { probabilitiesOf } from './probabilities.ts';

const worstFirst: readonly Band[] = ['critical', 'high', 'watch', 'stable'];
const regular = { x: 5, T: 300, pace: 0.9, silence: 0.9 };
const standing = fc.record({
  x: fc.integer({ min: 0, max: 9 }),
  T: fc.integer({ min: 0, max: 400 }),
  pace: fc.double({ min: 0, max: 1, noNaN: true }),
  silence: fc.double({ min: 0, max: 1, noNaN: true }),
});

function bandAfter(weeksOfSilence: number, x: number, tx: number): Band {
  const params = { r: 0.524838, alpha: 6.182992, a: 0.8913562, b: 1.6139993 };
  const T = tx + weeksOfSilence;
  return bandOf({ x, T: T * 7, ...probabilitiesOf({ kind: 'mbg', params }, x, tx, T, 13) }, 60, null);
}

describe('bandOf', () => {
  it.each([
    ['critical', { pace: 0.19 }],
    ['high', { pace: 0.2 }],
    ['high', { pace: 0.49 }],
    ['watch', { pace: 0.5 }],
    ['watch', { pace: 0.79 }],
    ['stable', { pace: 0.8 }],
    ['critical', { silence: 0.01 }],
    ['high', { silence: 0.05 }],
    ['watch', { silence: 0.2 }],
    ['stable', { silence: 0.01, x: 1 }],
    ['stable', { silence: Number.NaN }],
    ['new', { x: 0, T: 59, pace: 0.1 }],
    ['critical', { x: 0, T: 60, pace: 0.1 }],
    ['none', { x: -1 }],
  ] as const)('is %s for %j', (band, over) => {
    expect(bandOf({ ...regular, ...over }, 60, null)).toBe(band);
  });

  it('passes through the bands as a monthly buyer falls silent', () => {
    const gap = 4.4;
    const bands = [1.4, 1.7, 3.1, 3.4, 5.5, 5.8].map((gaps) => bandAfter(gaps * gap, 6, 6 * gap));
    expect(bands).toEqual(['stable', 'watch', 'watch', 'high', 'high', 'critical']);
  });

  it('watches a one-time buyer after about eleven weeks', () => {
    expect([10, 12].map((weeks) => bandAfter(weeks, 0, 0))).toEqual(['stable', 'watch']);
  });

  it.each([
    ['high', 'high', { pace: 0.54 }],
    ['high', 'watch', { pace: 0.56 }],
    ['high', 'high', { silence: 0.059 }],
    ['high', 'watch', { silence: 0.061 }],
    ['high', 'watch', { pace: 0.84 }],
    ['high', 'stable', { pace: 0.86 }],
    ['watch', 'watch', { pace: 0.52 }],
    ['watch', 'high', { pace: 0.49 }],
    ['new', 'stable', { pace: 0.82 }],
  ] as const)('held at %s it is %s for %j', (held, band, over) => {
    expect(bandOf({ ...regular, ...over }, 60, held)).toBe(band);
  });

  it('never gets better by being held, nor worse than it was', () => {
    fc.assert(
      fc.property(standing, fc.constantFrom(...worstFirst), (found, held) => {
        const [fresh, kept] = [bandOf(found, 60, null), bandOf(found, 60, held)];
        if (fresh === 'new') return expect(kept).toBe('new');
        const [freshPlace, keptPlace, heldPlace] = [fresh, kept, held].map((band) => worstFirst.indexOf(band));
        expect(keptPlace!).toBeLessThanOrEqual(freshPlace!);
        expect(keptPlace!).toBeGreaterThanOrEqual(Math.min(freshPlace!, heldPlace!));
      }),
    );
  });
});

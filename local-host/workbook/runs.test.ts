import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Runs } from './runs.ts';

const size = 12;
const place = fc.integer({ min: 1, max: size });
const value = fc.constantFrom('a', 'b', undefined);

type Step = (runs: Runs<string>, plain: (string | undefined)[]) => void;

const stepOf: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(place, place, value).map(
    ([one, other, set]): Step =>
      (runs, plain) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        runs.set(from, to, set);
        plain.fill(set, from - 1, to);
      },
  ),
  value.map(
    (set): Step =>
      (runs, plain) => {
        runs.setAll(set);
        plain.fill(set);
      },
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 3 })).map(
    ([at, count]): Step =>
      (runs, plain) => {
        const like = Math.max(1, at - 1);
        runs.insert(at, count, like);
        plain.splice(at - 1, 0, ...new Array(count).fill(plain[like - 1]));
      },
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 3 })).map(
    ([at, count]): Step =>
      (runs, plain) => {
        runs.delete(at, count);
        plain.splice(at - 1, count);
      },
  ),
);

describe('Runs', () => {
  it('answers what a plain list would, whatever happened to it', () => {
    fc.assert(
      fc.property(fc.array(stepOf, { maxLength: 20 }), (steps) => {
        const runs = new Runs<string>();
        const plain: (string | undefined)[] = new Array(100).fill(undefined);
        for (const step of steps) step(runs, plain);
        const expected = plain.slice(0, size);
        expect(expected.map((_, index) => runs.get(index + 1))).toEqual(expected);
        const segments = runs.segments(1, size);
        expect(segments.flatMap((run) => new Array(run.to - run.from + 1).fill(run.value))).toEqual(expected);
        expect(Runs.fromJSON(runs.toJSON(String), String).segments(1, size)).toEqual(segments);
      }),
    );
  });

  it('keeps a whole column in one value', () => {
    const runs = new Runs<string>();
    runs.setAll('@');
    runs.set(5, 5, '0');
    runs.set(5, 5, '@');
    expect(runs.toJSON(String)).toEqual(['@']);
  });

  it('moves a stretch', () => {
    const runs = new Runs<string>();
    runs.set(2, 3, 'a');
    runs.move(2, 2, 6);
    expect(runs.segments(1, 6)).toEqual([
      { from: 1, to: 3, value: undefined },
      { from: 4, to: 5, value: 'a' },
      { from: 6, to: 6, value: undefined },
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { similarity } from './similarity.ts';

describe('similarity', () => {
  // values of Winkler 1990, table of name pairs
  it.each([
    ['MARTHA', 'MARHTA', 0.9611],
    ['DIXON', 'DICKSONX', 0.8133],
    ['DWAYNE', 'DUANE', 0.84],
    ['青禾茶业', '青禾茶叶', 0.8833],
    ['abc', 'xyz', 0],
    ['', 'a', 0],
  ])('of %s and %s is %f', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected, 4);
  });

  it('does not care which text comes first', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[abc]{0,9}$/), fc.stringMatching(/^[abc]{0,9}$/), (a, b) => {
        expect(similarity(a, b)).toBeCloseTo(similarity(b, a), 10);
      }),
    );
  });

  it('is 1 for equal texts only', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(similarity(a, b) === 1).toBe(a === b);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { areaUnderCurve, calibrationError, calibrationGroups, liftOfTopTenth } from './accuracy.ts';

describe('areaUnderCurve', () => {
  it.each([
    ['every buyer above every other', [0.1, 0.2, 0.8, 0.9], [false, false, true, true], 1],
    ['every buyer below', [0.1, 0.2, 0.8, 0.9], [true, true, false, false], 0],
    ['all the same', [0.5, 0.5, 0.5, 0.5], [true, false, true, false], 0.5],
    ['one tie', [0.1, 0.5, 0.5, 0.9], [false, false, true, true], 0.875],
  ])('of %s', (_, scores, events, area) => {
    expect(areaUnderCurve(scores, events)).toBe(area);
  });

  it('has no value when nobody bought', () => {
    expect(areaUnderCurve([0.1, 0.2], [false, false])).toBeNaN();
  });
});

describe('calibration', () => {
  const chances = Array.from({ length: 10 }, (_, i) => i / 10);
  const events = chances.map((chance) => chance >= 0.5);

  it('groups by chance', () => {
    expect(calibrationGroups(chances, events)).toHaveLength(5);
    expect(calibrationGroups(chances, events)[4]).toEqual({
      customers: 2,
      meanChance: 0.8500000000000001,
      observedShare: 1,
    });
  });

  it('measures the mean distance', () => {
    const groups = [
      { customers: 1, meanChance: 0.5, observedShare: 1 },
      { customers: 3, meanChance: 0.2, observedShare: 0.1 },
    ];
    expect(calibrationError(groups)).toBeCloseTo(0.2, 12);
  });

  it('lifts the top tenth', () => {
    expect(liftOfTopTenth(chances, events)).toBe(2);
  });
});

import { describe, expect, it } from '@jest/globals';
import { isQuiet } from './isQuiet.ts';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const quiet = (quiet_from: number, quiet_to: number) => hours.filter((hour) => isQuiet(hour, { quiet_from, quiet_to }));

describe('isQuiet', () => {
  it('goes over midnight', () => {
    expect(quiet(22, 7)).toEqual([0, 1, 2, 3, 4, 5, 6, 22, 23]);
  });

  it('may lie within a day, or be none at all', () => {
    expect([quiet(12, 14), quiet(8, 8)]).toEqual([[12, 13], []]);
  });
});

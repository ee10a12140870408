import { describe, expect, it } from '@jest/globals';
import { simplePace, usualGapOfAll } from './usualGap.ts';

function counts(gaps: Record<number, number>): Int32Array {
  const columns = new Int32Array(100);
  for (const [gap, count] of Object.entries(gaps)) columns[Number(gap)] = count;
  return columns;
}

describe('usualGapOfAll', () => {
  it.each([
    [{ 5: 6, 30: 5 }, 5],
    [{ 5: 5, 30: 6 }, 30],
    [{ 5: 5, 30: 5 }, 17.5],
    [{ 5: 5, 30: 4 }, null],
  ])('of %j is %p', (gaps, median) => {
    expect(usualGapOfAll(counts(gaps))).toBe(median);
  });
});

describe('simplePace', () => {
  it.each([
    [14, 1],
    [15, 0.65],
    [24, 0.65],
    [25, 0.35],
    [39, 0.35],
    [40, 0.1],
  ])('after %d days of silence at ten days between orders is %d', (silent, pace) => {
    expect(simplePace(silent, 3, 10, 90)).toBe(pace);
  });

  it('takes the workbook as a measure below three own gaps', () => {
    expect(simplePace(100, 2, 10, 90)).toBe(1);
  });

  it('never calls less than a week a gap', () => {
    expect(simplePace(10, 3, 1, 90)).toBe(1);
  });
});

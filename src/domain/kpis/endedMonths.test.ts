import { describe, expect, it } from '@jest/globals';
import type { Day } from '../../schema/day.ts';
import { monthToKeep, restatedIn } from './endedMonths.ts';

describe('monthToKeep', () => {
  it.each([
    ['2026-12-02', '2026-10-31'],
    ['2026-12-03', '2026-11-30'],
    ['2026-12-31', '2026-11-30'],
    ['2027-01-02', '2026-11-30'],
    ['2027-01-03', '2026-12-31'],
    ['2028-03-03', '2028-02-29'],
  ])('names on %s the month that ended on %s', (today, last) => {
    expect(monthToKeep(today as Day)).toBe(last);
  });
});

it('restatedIn names the figures that are others now, with what they are', () => {
  const kept = { month: '2026-11', cents: 100, orders: 1, fresh: 0, lost: 2 };
  expect(restatedIn(kept, kept)).toEqual({});
  expect(restatedIn(kept, { ...kept, cents: 300, lost: 1 })).toEqual({ cents: 300, lost: 1 });
});

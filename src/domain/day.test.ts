import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  hoursBetween,
  isoWeekOf,
  stampOf,
  weekdayOf,
} from './day.ts';

const anyDay = fc
  .integer({ min: dayNumber(dayOf('1900-01-01')), max: dayNumber(dayOf('2199-12-31')) })
  .map(dayFromNumber);
const some = fc.integer({ min: -40_000, max: 40_000 });

describe('days', () => {
  it('F36 are counted exactly: what is added is what lies between', () => {
    fc.assert(fc.property(anyDay, some, (day, days) => daysBetween(day, addDays(day, days)) === days));
  });

  it('F36 are counted alike by any zone of the machine, over both changes of the clock', () => {
    const before = process.env.TZ;
    try {
      for (const zone of ['America/New_York', 'Europe/Berlin', 'Asia/Shanghai', 'Pacific/Apia']) {
        process.env.TZ = zone;
        expect(addDays(dayOf('2026-03-28'), 1)).toBe('2026-03-29');
        expect(daysBetween(dayOf('2026-03-07'), dayOf('2026-03-30'))).toBe(23);
        expect(daysBetween(dayOf('2026-10-24'), dayOf('2026-11-02'))).toBe(9);
      }
    } finally {
      process.env.TZ = before;
    }
  });

  it('go over the end of a year and the end of February', () => {
    expect(addDays(dayOf('2026-12-31'), 1)).toBe('2027-01-01');
    expect([addDays(dayOf('2028-02-28'), 1), addDays(dayOf('2027-02-28'), 1)]).toEqual(['2028-02-29', '2027-03-01']);
    expect(daysBetween(dayOf('2028-01-01'), dayOf('2029-01-01'))).toBe(366);
    expect(daysBetween(dayOf('2100-02-28'), dayOf('2100-03-01'))).toBe(1);
  });

  it('follow each other on weekdays, and a week before is the same', () => {
    fc.assert(fc.property(anyDay, (day) => weekdayOf(addDays(day, 1)) === (weekdayOf(day) % 7) + 1));
    expect(weekdayOf(dayOf('2026-11-23'))).toBe(1);
  });

  it('are no day when the calendar has none', () => {
    expect(() => dayOf('2027-02-29')).toThrow(RangeError);
    expect(() => dayOf('2026-13-01')).toThrow(RangeError);
  });
});

describe('months', () => {
  it('end on the last day where the same date is missing', () => {
    expect(addMonths(dayOf('2028-01-31'), 1)).toBe('2028-02-29');
    expect(addMonths(dayOf('2028-02-29'), 12)).toBe('2029-02-28');
    expect(addMonths(dayOf('2027-01-15'), -1)).toBe('2026-12-15');
  });
});

describe('weeks', () => {
  it('belong to the year of their Thursday (ISO 8601)', () => {
    expect(['2026-12-31', '2027-01-03', '2027-01-04'].map((day) => isoWeekOf(dayOf(day)))).toEqual([
      '2026-W53',
      '2026-W53',
      '2027-W01',
    ]);
  });
});

describe('hours', () => {
  it('are those that the sheet shows, whatever the clock did between', () => {
    expect(hoursBetween(stampOf('2026-03-29T00:00:00'), stampOf('2026-03-30T00:00:00'))).toBe(24);
  });
});

import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Day, type Stamp } from '../day.ts';
import { workClock } from './workClock.ts';
import { workingHoursBetween } from './workdays.ts';

const calendar = {
  weekend: ['Sat', 'Sun'],
  holidays: ['2026-01-01', '2026-10-01'] as Day[],
  workdays_extra: ['2026-01-03'] as Day[],
  work_hours: '09:00–18:00',
};

const moment = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([days, hour, minute]): Stamp => {
    const two = (number: number) => String(number).padStart(2, '0');
    return `${addDays('2025-10-20' as Day, days)}T${two(hour)}:${two(minute)}:00` as Stamp;
  });

it('counts the same hours as day by day', () => {
  const hours = workClock(calendar);
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      expect(hours(from, to)).toBeCloseTo(workingHoursBetween(from, to, calendar), 9);
    }),
  );
});

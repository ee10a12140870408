import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayFromNumber, dayNumber, type Stamp } from '../day.ts';
import { numberOfDay } from './numberOfDay.ts';

it('agrees with dayNumber on every day from 1900 to 2100', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_567, max: 47_482 }), (number) => {
      const day = dayFromNumber(number);
      expect(numberOfDay(day)).toBe(dayNumber(day));
      expect(numberOfDay(`${day}T23:59:59` as Stamp)).toBe(number);
    }),
  );
});

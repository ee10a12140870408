import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateToSerial, serialToDate } from './zone.ts';

const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'UTC', 'Asia/Kolkata'];

describe('zone', () => {
  it('reads back every instant that it wrote, outside the hour that the clock repeats', () => {
    const instants = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, date) => {
        const back = serialToDate(dateToSerial(date, zone), zone).getTime();
        return [0, 3_600_000, -3_600_000].includes(back - date.getTime());
      }),
    );
  });

  it('reads back every whole millisecond in Shanghai of today', () => {
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (date) => {
        expect(serialToDate(dateToSerial(date, 'Asia/Shanghai'), 'Asia/Shanghai')).toEqual(date);
      }),
    );
  });

  it('knows the day when the clock changes', () => {
    expect(serialToDate(46110, 'Europe/Berlin').toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(serialToDate(46111, 'Europe/Berlin').toISOString()).toBe('2026-03-29T22:00:00.000Z');
  });

  it('follows the local mean time of old days (S43)', () => {
    expect(serialToDate(0, 'Asia/Shanghai').toISOString()).toBe('1899-12-29T15:54:17.000Z');
  });
});

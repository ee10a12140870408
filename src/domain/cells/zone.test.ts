import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, stampOf } from '../day.ts';
import { dayOfSerial, stampOfSerial, zoneNamed } from './zone.ts';

const zones = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Auckland', 'Europe/Berlin', 'Asia/Kolkata'];

describe('zoneNamed', () => {
  it('shows a moment as the clock on the wall does', () => {
    expect(zoneNamed('Europe/Berlin').stampOf(Date.UTC(2026, 2, 4, 23))).toBe('2026-03-05T00:00:00');
    expect(zoneNamed('America/Los_Angeles').dayOf(Date.UTC(2026, 2, 5, 7))).toBe('2026-03-04');
  });

  it('finds the moment of every day in every zone', () => {
    const anyDay = fc.integer({ min: 0, max: 30_000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyDay, (name, number) => {
        const zone = zoneNamed(name);
        const day = dayOf(new Date(number * 86_400_000).toISOString().slice(0, 10));
        expect(zone.dayOf(zone.epochMsOf(day))).toBe(day);
      }),
    );
  });

  it('tells the hours of the day on which the clock is put back apart', () => {
    const berlin = zoneNamed('Europe/Berlin');
    expect(berlin.stampOf(Date.UTC(2026, 9, 25, 0, 30))).toBe('2026-10-25T02:30:00');
    expect(berlin.stampOf(Date.UTC(2026, 9, 25, 1, 30))).toBe('2026-10-25T02:30:00');
    expect(berlin.stampOf(Date.UTC(2026, 9, 25, 23, 30))).toBe('2026-10-26T00:30:00');
  });

  it('takes an hour that the clock skips as the one after it', () => {
    const berlin = zoneNamed('Europe/Berlin');
    expect(berlin.stampOf(berlin.epochMsOf(stampOf('2026-03-29T02:30:00')))).toBe('2026-03-29T03:30:00');
  });

  it('rounds away the fraction that a cell leaves', () => {
    expect(zoneNamed('Asia/Shanghai').stampOf(Date.UTC(2026, 10, 24, 2) - 1)).toBe('2026-11-24T10:00:00');
  });
});

describe('serial numbers', () => {
  it('count days from the end of 1899', () => {
    expect(dayOfSerial(46_086)).toBe('2026-03-05');
    expect(stampOfSerial(46_086.4375)).toBe('2026-03-05T10:30:00');
  });
});

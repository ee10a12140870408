import type { Day, Stamp } from '../../schema/day.ts';
import { dayFromNumber, dayNumber } from '../day.ts';
import { eachOnce } from '../eachOnce.ts';

/** Moments and what a clock on the wall of one time zone shows, both ways. */
export interface Zone {
  /** to the whole second */
  stampOf(epochMs: number): Stamp;
  dayOf(epochMs: number): Day;
  /** the moment at which the zone's clock shows this; in an hour that a clock change skips, the moment after it */
  epochMsOf(wall: Day | Stamp): number;
}

const dayMs = 86_400_000;

/**
 * The clock of an IANA time zone. Asks `Intl` only for the edges of each day, so that a column of 200,000 dates costs a
 * few hundred questions. Independent of the zone in which the script runs (platform S41).
 */
export function zoneNamed(timeZone: string): Zone {
  let ask: Intl.DateTimeFormat | null = null;
  const exactOffset = (epochMs: number): number => {
    ask ??= wallClock(timeZone);
    const parts: Record<string, number> = {};
    for (const { type, value } of ask.formatToParts(epochMs)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(epochMs / 1000) * 1000;
  };
  const offsetAt = eachOnce((dayIndex: number) => exactOffset(dayIndex * dayMs));
  // the clock is changed on two days a year: only on those the hour matters
  const offsetAllDay = eachOnce((dayIndex: number) =>
    offsetAt(dayIndex) === offsetAt(dayIndex + 1) ? offsetAt(dayIndex) : null,
  );
  const offset = (epochMs: number): number => offsetAllDay(Math.floor(epochMs / dayMs)) ?? exactOffset(epochMs);
  const wallMs = (epochMs: number): number => {
    const whole = Math.round(epochMs / 1000) * 1000; // a cell's fraction of a day is not exact to the millisecond
    return whole + offset(whole);
  };
  const dayAt = eachOnce(dayFromNumber);
  return {
    stampOf: (epochMs) => {
      const wall = wallMs(epochMs);
      const index = Math.floor(wall / dayMs);
      return `${dayAt(index)}T${timeOf((wall - index * dayMs) / 1000)}` as Stamp;
    },
    dayOf: (epochMs) => dayAt(Math.floor(wallMs(epochMs) / dayMs)),
    epochMsOf: (wall) => {
      const asUtc = wall.length === 10 ? dayNumber(wall as Day) * dayMs : Date.parse(`${wall}Z`);
      const guess = asUtc - offset(asUtc);
      const second = asUtc - offset(guess);
      return second + offset(second) === asUtc ? second : Math.max(guess, second);
    },
  };
}

/** Made when it is first asked: to make one takes milliseconds. */
function wallClock(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
}

/** Seconds of a day as `hh:mm:ss`. */
function timeOf(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}`;
}

const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** Days since 30 December 1899, as a date cell shows itself once somebody gave it a number format (platform S42). */
export function dayOfSerial(serial: number): Day {
  return dayFromNumber(Math.floor(serial) + serialStart);
}

export function stampOfSerial(serial: number): Stamp {
  const ms = Math.round((serial + serialStart) * 86_400) * 1000;
  return new Date(ms).toISOString().slice(0, 19) as Stamp;
}

const serialStart = -25_569;

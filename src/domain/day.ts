import { type Day, isDay, isStamp, lengthOfMonth, type Stamp } from '../schema/day.ts';

export type { Day, Stamp };

const millisecondsADay = 86_400_000;

/** @throws RangeError when the text is no day of the calendar */
export function dayOf(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

/** @throws RangeError when the text is no `YYYY-MM-DDTHH:mm:ss` */
export function stampOf(text: string): Stamp {
  if (!isStamp(text)) throw new RangeError(`not a stamp: ${text}`);
  return text;
}

/** Whole days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Math.round(Date.UTC(yearOf(day), monthOf(day) - 1, dateOf(day)) / millisecondsADay);
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(number: number): Day {
  return new Date(number * millisecondsADay).toISOString().slice(0, 10) as Day;
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** Whole calendar days from the first to the second, negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same date `months` later; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const date = Math.min(dateOf(day), lengthOfMonth(year, month));
  return dayOf(`${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week, `2026-W48`: the week belongs to the year of its Thursday. */
export function isoWeekOf(day: Day): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = dayOf(`${thursday.slice(0, 4)}-01-01`);
  return `${thursday.slice(0, 4)}-W${twoDigits(Math.floor(daysBetween(first, thursday) / 7) + 1)}`;
}

export function dayOfStamp(stamp: Stamp): Day {
  return stamp.slice(0, 10) as Day;
}

/** Hour of the day, 0 to 23. */
export function hourOfStamp(stamp: Stamp): number {
  return Number(stamp.slice(11, 13));
}

/** Hours from the first to the second as the sheet shows them; a change of the clock counts as no time. */
export function hoursBetween(from: Stamp, to: Stamp): number {
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 3_600_000;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

function dateOf(day: Day): number {
  return Number(day.slice(8, 10));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

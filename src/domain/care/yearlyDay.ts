import { lengthOfMonth } from '../../schema/day.ts';
import type { Settings } from '../../schema/settings.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { dayOfLunar, lunarYearOf } from '../calendar/lunar.ts';
import { type Day, dayOf } from '../day.ts';
import { halfWidth } from '../import/halfWidth.ts';

/** A day that comes every year, of the solar or the lunar calendar. */
export interface YearlyDate {
  readonly cal: NonNullable<Customer['birthday_cal']>;
  readonly month: number;
  /** 0 is the last day of the month */
  readonly date: number;
}

/** When it comes next, and which year of its calendar that is: two lunar birthdays may fall into one solar year. */
export interface NextDay {
  readonly day: Day;
  readonly year: number;
}

const typed = /^(?:\d{4}\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

/** A birthday as people type it, with or without its year; null where it names no date. */
export function yearlyDateOf(text: string | null, cal: Customer['birthday_cal']): YearlyDate | null {
  const found = typed.exec(halfWidth(text ?? '').trim());
  const date = { cal: cal ?? 'solar', month: Number(found?.[1]), date: Number(found?.[2]) } as const;
  return found && date.date > 0 ? date : null;
}

/** The first day on or after `from`; null where the calendar has no such date, or the lunar table ends (2099). */
export function nextYearly(date: YearlyDate, from: Day, feb29: Settings['feb29']): NextDay | null {
  const first = date.cal === 'solar' ? Number(from.slice(0, 4)) : lunarYearOf(from);
  for (const year of [first, first + 1]) {
    const day = inYear(date, year, feb29);
    if (day !== null && day >= from) return { day, year };
  }
  return null;
}

function inYear({ cal, month, date }: YearlyDate, year: number, feb29: Settings['feb29']): Day | null {
  if (cal !== 'solar') return dayOfLunar(year, { month, date, inLeapMonth: cal === 'lunar_leap' });
  const longest = month === 2 ? 29 : month >= 1 && month <= 12 ? lengthOfMonth(year, month) : 0;
  if (date > longest || longest === 0) return null;
  const length = lengthOfMonth(year, month);
  if (date <= length) return solarDay(year, month, date || length);
  return feb29 === 'mar01' ? solarDay(year, 3, 1) : solarDay(year, 2, 28);
}

function solarDay(year: number, month: number, date: number): Day {
  return dayOf([year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-'));
}

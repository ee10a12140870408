import { addDays, type Day, dayNumber, dayOf } from '../day.ts';
import { firstDay, firstYear, lunarYears } from './lunarYears.ts';

interface LunarMonth {
  readonly month: number;
  readonly isLeap: boolean;
  readonly length: number;
}

const signsAYear = 4;
const lastYear = firstYear + lunarYears.length / signsAYear - 1;

/** A date of the lunar calendar without its year. */
export interface LunarDate {
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 30; 0 is the last day of the month */
  readonly date: number;
  /** the leap month of that number, where the year has one */
  readonly inLeapMonth: boolean;
}

/**
 * The day of a lunar date in a lunar year. The 30th of a month of 29 days is its 29th; a date of a leap month falls into
 * the ordinary month in a year without it, and an ordinary date never into the leap month.
 *
 * @returns null outside 1901–2099, or where no month of any year is like that
 */
export function dayOfLunar(year: number, { month, date, inLeapMonth }: LunarDate): Day | null {
  if (year < firstYear || year > lastYear || date < 0 || date > 30) return null;
  const months = monthsOf(year);
  const ordinary = months.findIndex((each) => each.month === month && !each.isLeap);
  const leap = inLeapMonth ? months.findIndex((each) => each.month === month && each.isLeap) : -1;
  const at = leap >= 0 ? leap : ordinary;
  const wanted = months[at];
  if (!wanted) return null;
  const before = months.slice(0, at).reduce((sum, { length }) => sum + length, 0);
  return addDays(newYearOf(year), before + (date === 0 ? wanted.length : Math.min(date, wanted.length)) - 1);
}

/** The lunar year in which a day lies; outside the table the nearest year of it. */
export function lunarYearOf(day: Day): number {
  const year = Math.min(Math.max(Number(day.slice(0, 4)), firstYear), lastYear);
  return year > firstYear && dayNumber(day) < dayNumber(newYearOf(year)) ? year - 1 : year;
}

function monthsOf(year: number): LunarMonth[] {
  const signs = lunarYears.slice((year - firstYear) * signsAYear, (year - firstYear + 1) * signsAYear);
  const leap = Number.parseInt(signs.slice(0, 1), 36);
  const lengths = Number.parseInt(signs.slice(1), 36);
  const names = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) =>
    month === leap
      ? [
          { month, isLeap: false },
          { month, isLeap: true },
        ]
      : [{ month, isLeap: false }],
  );
  return names.map((name, index) => ({ ...name, length: lengths & (1 << index) ? 30 : 29 }));
}

const newYears: Day[] = [dayOf(firstDay)];

function newYearOf(year: number): Day {
  for (let next = newYears.length; next <= year - firstYear; next++) {
    const days = monthsOf(firstYear + next - 1).reduce((sum, { length }) => sum + length, 0);
    newYears.push(addDays(newYears[next - 1]!, days));
  }
  return newYears[year - firstYear]!;
}

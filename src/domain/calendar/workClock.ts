import { type Day, dayFromNumber, dayOfStamp, type Stamp } from '../day.ts';
import { numberOfDay } from '../figures/numberOfDay.ts';
import { isWorkday, type WorkCalendar, workingHoursBetween } from './workdays.ts';

/**
 * Working hours from the first moment to the second, as `workingHoursBetween`, for thousands of pairs that may lie years
 * apart: working days are counted once.
 */
export function workClock(calendar: WorkCalendar): (from: Stamp, to: Stamp) => number {
  const worked = new Map<number, boolean>();
  const isWorked = (day: number): boolean => {
    const known = worked.get(day) ?? isWorkday(dayFromNumber(day), calendar);
    worked.set(day, known);
    return known;
  };
  const noon = '2026-01-05' as Day;
  const dayHours = workingHoursBetween(`${noon}T00:00:00` as Stamp, `${noon}T23:59:59` as Stamp, {
    ...calendar,
    weekend: [],
    holidays: [],
  });
  const within = (from: Stamp, to: Stamp) => workingHoursBetween(from, to, calendar);
  return (from, to) => {
    const [first, last] = [numberOfDay(from), numberOfDay(to)];
    if (last - first < 2) return within(from, to);
    let days = 0;
    for (let day = first + 1; day < last; day += 1) if (isWorked(day)) days += 1;
    const endOfFirst = `${dayOfStamp(from)}T24:00:00` as Stamp;
    const startOfLast = `${dayOfStamp(to)}T00:00:00` as Stamp;
    return within(from, endOfFirst) + days * dayHours + within(startOfLast, to);
  };
}

import type { Settings } from '../../schema/settings.ts';
import { addDays, type Day, dayOf, dayOfStamp, daysBetween, type Stamp, stampOf, weekdayOf } from '../day.ts';

export type WorkCalendar = Pick<Settings, 'weekend' | 'holidays' | 'workdays_extra' | 'work_hours'>;

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Days of the week without work, 1 = Monday … 7 = Sunday; words that name no day are left out. */
export function weekendDays(calendar: Pick<WorkCalendar, 'weekend'>): number[] {
  return calendar.weekend.map((name) => weekdayNames.indexOf(name) + 1).filter((weekday) => weekday > 0);
}

/** A day worked although it is weekend (调休) counts; else neither weekend nor holiday. */
export function isWorkday(day: Day, calendar: WorkCalendar): boolean {
  if (calendar.workdays_extra.includes(day)) return true;
  return !weekendDays(calendar).includes(weekdayOf(day)) && !calendar.holidays.includes(day);
}

/** The day itself when it is worked, else the next one that is. A calendar without any working day answers the day. */
export function nextWorkday(day: Day, calendar: WorkCalendar): Day {
  for (let ahead = 0; ahead < 366; ahead++) {
    const candidate = addDays(day, ahead);
    if (isWorkday(candidate, calendar)) return candidate;
  }
  return day;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workdaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
  let count = 0;
  for (let ahead = 1; ahead <= daysBetween(from, to); ahead++) {
    if (isWorkday(addDays(from, ahead), calendar)) count += 1;
  }
  return count;
}

/** The working day that is `count` working days after `day`, `count` at least 1. */
export function addWorkdays(day: Day, count: number, calendar: WorkCalendar): Day {
  let result = day;
  for (let left = count; left > 0; left--) result = nextWorkday(addDays(result, 1), calendar);
  return result;
}

/**
 * The moment `hours` working hours later. A period that starts outside working hours starts at the next opening.
 *
 * @param hours more than 0, fractions allowed
 */
export function addWorkingHours(from: Stamp, hours: number, calendar: WorkCalendar): Stamp {
  const { opens, closes } = workingMinutes(calendar.work_hours);
  let day = dayOfStamp(from);
  let minute = minuteOf(from);
  let left = Math.round(hours * 60);
  for (let guard = 0; guard < 3660; guard++) {
    if (isWorkday(day, calendar) && minute < closes) {
      const start = Math.max(minute, opens);
      if (start + left <= closes) return stampAt(day, start + left);
      left -= closes - start;
    }
    day = addDays(day, 1);
    minute = 0;
  }
  return stampAt(day, opens);
}

/** Working hours from the first moment to the second, fractions kept; 0 when the second is not later. */
export function workingHoursBetween(from: Stamp, to: Stamp, calendar: WorkCalendar): number {
  const { opens, closes } = workingMinutes(calendar.work_hours);
  const [first, last] = [dayOfStamp(from), dayOfStamp(to)];
  let minutes = 0;
  for (let ahead = 0; ahead <= daysBetween(first, last); ahead++) {
    const day = addDays(first, ahead);
    if (!isWorkday(day, calendar)) continue;
    const start = day === first ? Math.max(opens, minuteOf(from)) : opens;
    const end = day === last ? Math.min(closes, minuteOf(to)) : closes;
    minutes += Math.max(0, end - start);
  }
  return minutes / 60;
}

function minuteOf(stamp: Stamp): number {
  return Number(stamp.slice(11, 13)) * 60 + Number(stamp.slice(14, 16));
}

/** `09:00–18:00` as minutes of the day; unreadable hours are 9 to 18. */
function workingMinutes(hours: string): { opens: number; closes: number } {
  const match = /^\s*(\d{1,2}):(\d{2})\s*[–\-~至到]\s*(\d{1,2}):(\d{2})\s*$/.exec(hours);
  const opens = match ? Number(match[1]) * 60 + Number(match[2]) : 9 * 60;
  const closes = match ? Number(match[3]) * 60 + Number(match[4]) : 18 * 60;
  return closes > opens && closes <= 24 * 60 ? { opens, closes } : { opens: 9 * 60, closes: 18 * 60 };
}

function stampAt(day: Day, minuteOfDay: number): Stamp {
  const [days, minute] = [Math.floor(minuteOfDay / 1440), minuteOfDay % 1440];
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;
  return stampOf(`${addDays(dayOf(day), days)}T${time}`);
}

import type { Schedule } from '../services/scriptApp.ts';
import { localMs, serialOfLocal, serialToDate } from '../workbook/zone.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** A clock trigger picks a minute of its own and keeps it (T16). @param salt tells triggers apart, always the same way */
export function withOwnMinute(schedule: Schedule, salt: number): Schedule {
  const own = (salt * 37 + 11) % 60;
  if (schedule.every === 'hours') return { ...schedule, minute: own };
  if (schedule.every === 'days' && schedule.minute < 0) return { ...schedule, minute: own };
  return schedule;
}

/**
 * The next time after `after` at which a schedule fires.
 *
 * @param after simulated milliseconds since 1970
 * @param timeZone the script's zone, for hours of the day
 * @returns null when a one-time trigger is over
 */
export function nextFiring(schedule: Schedule, after: number, timeZone: string): number | null {
  switch (schedule.every) {
    case 'once':
      return schedule.at > after ? schedule.at : null;
    case 'minutes':
      return (Math.floor(after / (schedule.n * minuteMs)) + 1) * schedule.n * minuteMs;
    case 'hours': {
      const inHour = schedule.minute * minuteMs;
      const next = Math.floor((after - inHour) / hourMs) * hourMs + inHour + hourMs;
      return next + (schedule.n - 1) * hourMs;
    }
    case 'days': {
      const today = Math.floor(localMs(timeZone, after) / dayMs) * dayMs;
      const time = schedule.hour * hourMs + schedule.minute * minuteMs;
      const firing = (day: number) => serialToDate(serialOfLocal(day + time), timeZone).getTime();
      let day = today;
      while (firing(day) <= after) day += dayMs;
      return firing(day + (schedule.n - 1) * dayMs); // by the calendar: a day may have 23 or 25 hours
    }
  }
}

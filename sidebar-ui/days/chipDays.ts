import { nextWorkday, type WorkCalendar } from '../../src/domain/calendar/workdays.ts';
import { addDays, addMonths, type Day, weekdayOf } from '../../src/domain/day.ts';

export type DayChip = 'tomorrow' | 'in3' | 'monday' | 'nextWeek' | 'nextMonth';

/** The day behind each chip. A day without work gives way to the next one that is worked. */
export function chipDays(today: Day, calendar: WorkCalendar): Record<DayChip, Day> {
  return {
    tomorrow: nextWorkday(addDays(today, 1), calendar),
    in3: nextWorkday(addDays(today, 3), calendar),
    monday: nextWorkday(addDays(today, 8 - weekdayOf(today)), calendar),
    nextWeek: nextWorkday(addDays(today, 7), calendar),
    nextMonth: nextWorkday(addMonths(today, 1), calendar),
  };
}

import type { Opening } from '../../src/contract/open.ts';
import type { WorkCalendar } from '../../src/domain/calendar/workdays.ts';

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The team's calendar as the domain takes it. Hours do not matter to whole days. */
export function workCalendar(settings: Opening['settings']): WorkCalendar {
  return {
    weekend: settings.weekend.map((weekday) => names[weekday - 1] ?? ''),
    holidays: settings.holidays,
    workdays_extra: settings.workdaysExtra,
    work_hours: '',
  };
}

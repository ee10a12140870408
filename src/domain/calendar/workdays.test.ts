import { describe, expect, it } from '@jest/globals';
import { dayOf, stampOf } from '../day.ts';
import {
  addWorkdays,
  addWorkingHours,
  isWorkday,
  nextWorkday,
  type WorkCalendar,
  workdaysBetween,
} from './workdays.ts';

const calendar: WorkCalendar = {
  weekend: ['Sat', 'Sun'],
  holidays: [dayOf('2026-10-01'), dayOf('2026-10-02')],
  workdays_extra: [dayOf('2026-10-10')],
  work_hours: '09:00–18:00',
};

describe('working days', () => {
  it('counts a Saturday that is worked instead', () => {
    expect(isWorkday(dayOf('2026-10-10'), calendar)).toBe(true);
    expect(isWorkday(dayOf('2026-10-11'), calendar)).toBe(false);
  });

  it('skips holidays and the weekend behind them', () => {
    expect(nextWorkday(dayOf('2026-10-01'), calendar)).toBe('2026-10-05');
    expect(workdaysBetween(dayOf('2026-09-30'), dayOf('2026-10-06'), calendar)).toBe(2);
    expect(addWorkdays(dayOf('2026-09-30'), 2, calendar)).toBe('2026-10-06');
  });
});

describe('working hours', () => {
  it('starts a period outside working hours at the next opening', () => {
    expect(addWorkingHours(stampOf('2026-09-30T20:00:00'), 2, calendar)).toBe('2026-10-05T11:00:00');
  });

  it('carries what is left over to the next working day', () => {
    expect(addWorkingHours(stampOf('2026-11-23T17:00:00'), 2, calendar)).toBe('2026-11-24T10:00:00');
  });

  it('reads unreadable hours as nine to six', () => {
    expect(addWorkingHours(stampOf('2026-11-23T08:00:00'), 1, { ...calendar, work_hours: 'all day' })).toBe(
      '2026-11-23T10:00:00',
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../../src/domain/day.ts';
import { chipDays } from './chipDays.ts';
import { workCalendar } from './workCalendar.ts';

const settings = {
  currency: 'CNY',
  phoneRegion: 'CN',
  country: '中国',
  horizonDays: 90,
  sales: false,
  weekend: [6, 7],
  holidays: [dayOf('2026-10-01'), dayOf('2026-10-02')],
  workdaysExtra: [dayOf('2026-09-26')],
};

describe('chipDays', () => {
  it('takes the days themselves when they are worked', () => {
    expect(chipDays(dayOf('2026-11-23'), workCalendar(settings))).toEqual({
      tomorrow: '2026-11-24',
      in3: '2026-11-26',
      monday: '2026-11-30',
      nextWeek: '2026-11-30',
      nextMonth: '2026-12-23',
    });
  });

  it('moves past weekend and holidays', () => {
    const days = chipDays(dayOf('2026-09-30'), workCalendar(settings));
    expect(days).toMatchObject({ tomorrow: '2026-10-05', in3: '2026-10-05', monday: '2026-10-05' });
  });

  it('keeps a Saturday that is worked', () => {
    expect(chipDays(dayOf('2026-09-25'), workCalendar(settings)).tomorrow).toBe('2026-09-26');
  });

  it('ends the month on its last day', () => {
    expect(chipDays(dayOf('2027-01-29'), workCalendar(settings)).nextMonth).toBe('2027-03-01');
  });
});

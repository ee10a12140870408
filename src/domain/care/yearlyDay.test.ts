import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../day.ts';
import { nextYearly, type YearlyDate, yearlyDateOf } from './yearlyDay.ts';

const next = (date: YearlyDate, from: string, feb29 = 'feb28') => nextYearly(date, dayOf(from), feb29)?.day ?? null;
const lunar = (month: number, date: number): YearlyDate => ({ cal: 'lunar', month, date });
const inLeap = (month: number, date: number): YearlyDate => ({ cal: 'lunar_leap', month, date });
const eachYear = (date: YearlyDate, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => next(date, `${first + index}-01-02`));

// the public holidays of Hong Kong and Mainland China, as published or announced in almanacs
describe('lunar days of 2025 to 2035', () => {
  it.each([
    ['Buddha’s birthday, 4-8', lunar(4, 8), '05-05 05-24 05-13 05-02 05-20 05-09 05-28 05-16 05-06 05-25 05-15'],
    ['Spring Festival, 1-1', lunar(1, 1), '01-29 02-17 02-06 01-26 02-13 02-03 01-23 02-11 01-31 02-19 02-08'],
    ['New Year’s Eve, 12-0', lunar(12, 0), '01-28 02-16 02-05 01-25 02-12 02-02 01-22 02-10 01-30 02-18 02-07'],
    ['Dragon Boat, 5-5', lunar(5, 5), '05-31 06-19 06-09 05-28 06-16 06-05 06-24 06-12 06-01 06-20 06-10'],
    ['Mid-Autumn, 8-15', lunar(8, 15), '10-06 09-25 09-15 10-03 09-22 09-12 10-01 09-19 09-08 09-27 09-16'],
    ['Double Ninth, 9-9', lunar(9, 9), '10-29 10-18 10-08 10-26 10-16 10-05 10-24 10-12 10-01 10-20 10-09'],
  ])('%s', (_, date, days) => {
    expect(eachYear(date, 2025, 2035)).toEqual(days.split(' ').map((day, index) => `${2025 + index}-${day}`));
  });
});

describe('nextYearly', () => {
  it('takes the leap month where a year has it, else the ordinary one', () => {
    expect([next(lunar(4, 15), '2020-01-30'), next(inLeap(4, 15), '2020-01-30')]).toEqual(['2020-05-07', '2020-06-06']);
    expect([next(lunar(2, 10), '2023-02-01'), next(inLeap(2, 10), '2023-02-01')]).toEqual(['2023-03-01', '2023-03-31']);
    expect([next(lunar(6, 1), '2025-02-01'), next(inLeap(6, 1), '2025-02-01')]).toEqual(['2025-06-25', '2025-07-25']);
    expect([next(lunar(5, 5), '2028-02-01'), next(inLeap(5, 5), '2028-02-01')]).toEqual(['2028-05-28', '2028-06-27']);
    expect(next(inLeap(6, 1), '2026-02-20')).toBe('2026-07-14');
  });

  it('takes the 29th for the 30th of a short month', () => {
    expect(next(lunar(12, 30), '2025-02-01')).toBe('2026-02-16');
    expect(next(lunar(12, 30), '2024-01-01')).toBe('2024-02-09');
  });

  it('tells two lunar birthdays of one solar year by their lunar year', () => {
    const birthday = lunar(12, 1);
    expect(nextYearly(birthday, dayOf('2024-01-01'), 'feb28')).toEqual({ day: '2024-01-11', year: 2023 });
    expect(nextYearly(birthday, dayOf('2024-01-12'), 'feb28')).toEqual({ day: '2024-12-31', year: 2024 });
    expect(nextYearly(birthday, dayOf('2025-01-01'), 'feb28')).toEqual({ day: '2026-01-19', year: 2025 });
  });

  it('keeps 29 February in common years as the setting says', () => {
    const leapling: YearlyDate = { cal: 'solar', month: 2, date: 29 };
    expect(eachYear(leapling, 2025, 2028)).toEqual(['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
    expect(next(leapling, '2026-01-02', 'mar01')).toBe('2026-03-01');
    expect(next(leapling, '2025-03-01')).toBe('2026-02-28');
  });

  it('knows no date that no year has, and none past its table', () => {
    expect(next({ cal: 'solar', month: 4, date: 31 }, '2026-01-01')).toBeNull();
    expect(next({ cal: 'solar', month: 13, date: 1 }, '2026-01-01')).toBeNull();
    expect(next(lunar(13, 1), '2026-01-01')).toBeNull();
    expect(next(lunar(1, 31), '2026-01-01')).toBeNull();
    expect(next(lunar(1, 1), '2099-02-01')).toBeNull();
  });

  it('has Spring Festival between 20 January and 21 February in every year', () => {
    for (let year = 1902; year <= 2099; year++) {
      const day = next(lunar(1, 1), `${year}-01-02`) ?? '';
      expect(day >= `${year}-01-20` && day <= `${year}-02-21`).toBe(true);
    }
  });
});

describe('yearlyDateOf', () => {
  it.each([
    ['1988-02-29', 'solar', { cal: 'solar', month: 2, date: 29 }],
    ['04-08', 'lunar', { cal: 'lunar', month: 4, date: 8 }],
    ['4月8日', null, { cal: 'solar', month: 4, date: 8 }],
    ['１９８８年２月３０日', 'lunar', { cal: 'lunar', month: 2, date: 30 }],
    ['spring', null, null],
    [null, null, null],
    ['4-0', null, null],
  ] as const)('reads %s', (text, cal, expected) => {
    expect(yearlyDateOf(text, cal)).toEqual(expected);
  });
});

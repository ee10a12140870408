import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../../src/domain/day.ts';
import { daysIn } from './daysIn.ts';

const read = (text: string, today: string, dayFirst = false) =>
  daysIn(text, { today: dayOf(today), dayFirst }).map(({ from, day }) => [from, day]);

const [monday, sunday, yearEnd, leapEve] = ['2026-11-23', '2026-11-29', '2026-12-31', '2028-02-28'];

describe('daysIn', () => {
  it.each([
    // a Monday
    ['今天', monday, '2026-11-23'],
    ['明天', monday, '2026-11-24'],
    ['后天', monday, '2026-11-25'],
    ['大后天', monday, '2026-11-26'],
    ['周五', monday, '2026-11-27'],
    ['这周五', monday, '2026-11-27'],
    ['周一', monday, '2026-11-23'],
    ['下周三', monday, '2026-12-02'],
    ['下下周一', monday, '2026-12-07'],
    ['下周', monday, '2026-11-30'],
    ['月底', monday, '2026-11-30'],
    ['下个月底', monday, '2026-12-31'],
    ['下个月5号', monday, '2026-12-05'],
    ['5号', monday, '2026-12-05'],
    ['三天后', monday, '2026-11-26'],
    ['十五天后', monday, '2026-12-08'],
    ['两周后', monday, '2026-12-07'],
    ['一个月后', monday, '2026-12-23'],
    ['11月30日', monday, '2026-11-30'],
    ['11-30', monday, '2026-11-30'],
    ['2026年11月30日', monday, '2026-11-30'],
    ['年底', monday, '2026-12-31'],
    // the last day of a week
    ['周日', sunday, '2026-11-29'],
    ['周一', sunday, '2026-11-30'],
    ['这周五', sunday, '2026-11-27'],
    ['下周一', sunday, '2026-11-30'],
    ['下周日', sunday, '2026-12-06'],
    // the last day of a year
    ['明天', yearEnd, '2027-01-01'],
    ['月底', yearEnd, '2026-12-31'],
    ['下个月底', yearEnd, '2027-01-31'],
    ['下周三', yearEnd, '2027-01-06'],
    ['1月5日', yearEnd, '2027-01-05'],
    // before 29 February
    ['明天', leapEve, '2028-02-29'],
    ['月底', leapEve, '2028-02-29'],
    ['2月29日', '2026-03-01', '2028-02-29'],
    ['30号', leapEve, '2028-03-30'],
  ])('reads %s on %s', (text, today, day) => {
    expect(read(`${text}跟进`, today)).toEqual([[text, day]]);
  });

  it.each([
    ['today', monday, '2026-11-23'],
    ['tomorrow', monday, '2026-11-24'],
    ['the day after tomorrow', monday, '2026-11-25'],
    ['Friday', monday, '2026-11-27'],
    ['Monday', monday, '2026-11-23'],
    ['this Friday', monday, '2026-11-27'],
    ['next Wednesday', monday, '2026-12-02'],
    ['next week', monday, '2026-11-30'],
    ['in 3 days', monday, '2026-11-26'],
    ['in two weeks', monday, '2026-12-07'],
    ['in a month', monday, '2026-12-23'],
    ['end of month', monday, '2026-11-30'],
    ['end of next month', monday, '2026-12-31'],
    ['30 Nov', monday, '2026-11-30'],
    ['Nov 30', monday, '2026-11-30'],
    ['November 30th', monday, '2026-11-30'],
    ['11/30', monday, '2026-11-30'],
    ['30/11', monday, '2026-11-30'],
    ['2 Jan 2028', monday, '2028-01-02'],
    ['the 5th', monday, '2026-12-05'],
    ['Sunday', sunday, '2026-11-29'],
    ['Mon', sunday, '2026-11-30'],
    ['this Friday', sunday, '2026-11-27'],
    ['next Monday', sunday, '2026-11-30'],
    ['tomorrow', yearEnd, '2027-01-01'],
    ['next Friday', yearEnd, '2027-01-08'],
    ['Jan 5', yearEnd, '2027-01-05'],
    ['end of the month', leapEve, '2028-02-29'],
    ['29 Feb', '2026-03-01', '2028-02-29'],
    ['in 1 day', leapEve, '2028-02-29'],
  ])('reads %s on %s', (text, today, day) => {
    expect(read(`follow up ${text} please`, today)).toEqual([[text, day]]);
  });

  it('reads 3/5 by the order of the country', () => {
    expect([read('3/5', monday, true), read('3/5', monday)]).toEqual([
      [['3/5', '2027-05-03']],
      [['3/5', '2027-03-05']],
    ]);
  });

  it('finds several, in the order of the text', () => {
    expect(read('met Friday, calls again in 3 days', monday).map(([from]) => from)).toEqual(['Friday', 'in 3 days']);
  });

  it.each(['555-0142', '13800138000', 'Maya 12 boxes', '3号楼', 'the sun shop', 'Monica', 'v1.2.3'])(
    'sees no day in %s',
    (text) => {
      expect(read(text, monday)).toEqual([]);
    },
  );
});

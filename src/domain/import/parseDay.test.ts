import { describe, expect, it } from '@jest/globals';
import { orderOfAll, orderTold, parseDay, parseStamp } from './parseDay.ts';

describe('parseDay', () => {
  it.each([
    '2026-03-05',
    '2026/3/5',
    '2026.3.5',
    '2026年3月5日',
    '20260305',
    '5 Mar 2026',
    'March 5, 2026',
    '5-Mar-26',
    '２０２６-03-05',
    '2026-03-05T14:30:00Z',
    '46086',
    '2026年3月5日 星期四',
    '2026/3/5(周四) 10:22',
    'Thu Mar 05 2026',
    'Thursday, 5 March 2026, 10:22',
    '20260305102201',
    '2026年3月5日10时22分01秒',
  ])('reads %s in any order', (text) => {
    expect(parseDay(text, null)).toBe('2026-03-05');
  });

  it('takes the order of day and month as told', () => {
    expect(parseDay('03/04/2026', 'dmy')).toBe('2026-04-03');
    expect(parseDay('03/04/2026', 'mdy')).toBe('2026-03-04');
    expect(parseDay('26-03-05', 'ymd')).toBe('2026-03-05');
  });

  it('refuses to guess the order', () => {
    expect(parseDay('03/04/2026', null)).toBe('day-ambiguous');
    expect(parseDay('03/04/2026', 'ymd')).toBe('day-ambiguous');
  });

  it('reads a date that only one order allows', () => {
    expect(parseDay('25/03/2026', 'mdy')).toBe('2026-03-25');
    expect(parseDay('4/4/2026', null)).toBe('2026-04-04');
  });

  it.each(['2025-02-29', '2026-13-01', 'tomorrow', '', '12345', '99999', '31/31/2026'])('refuses %s', (text) => {
    expect(parseDay(text, 'dmy')).toBe('day-unreadable');
  });
});

describe('parseStamp', () => {
  it.each([
    ['2026-03-05 9:05', '2026-03-05T09:05:00'],
    ['2026/3/5 下午 3:20', '2026-03-05T15:20:00'],
    ['Mar 5, 2026 12:10 AM', '2026-03-05T00:10:00'],
    ['2026-03-05T15:20:30+08:00', '2026-03-05T15:20:30'],
    ['2026年3月5日', '2026-03-05T12:00:00'],
    ['2026年3月5日10时22分01秒', '2026-03-05T10:22:01'],
    ['20260305102201', '2026-03-05T10:22:01'],
    ['2026-03-05 星期日 10:22', '2026-03-05T10:22:00'],
  ])('reads %s', (text, stamp) => {
    expect(parseStamp(text, null)).toBe(stamp);
  });

  it('refuses an hour that no clock has', () => {
    expect(parseStamp('2026-03-05 27:10', null)).toBe('day-unreadable');
  });
});

describe('orderTold', () => {
  it('knows which dates leave the order open', () => {
    expect(['03/04/2026', '25/03/2026', '03/25/2026', '2026-03-04'].map(orderTold)).toEqual([
      'either',
      'dmy',
      'mdy',
      null,
    ]);
  });
});

describe('orderOfAll', () => {
  it('is what the dates of a file tell together', () => {
    expect(orderOfAll(new Set(['either', 'mdy', null]))).toBe('mdy');
    expect(orderOfAll(new Set(['either', 'dmy']))).toBe('dmy');
  });

  it('is nothing where no date tells it or two contradict each other', () => {
    expect(orderOfAll(new Set(['either', null]))).toBeNull();
    expect(orderOfAll(new Set(['dmy', 'mdy']))).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../../src/domain/day.ts';
import { typedDay } from './typedDay.ts';

const monday = dayOf('2026-11-23');

describe('typedDay', () => {
  it.each([
    ['2026-3-5', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['5 Mar 2026', '2026-03-05'],
    ['11-27', '2026-11-27'],
    ['11月27日', '2026-11-27'],
    ['3/5', '2027-03-05'],
    ['27 Nov', '2026-11-27'],
    ['Jan 5', '2027-01-05'],
    ['27', '2026-11-27'],
    ['5号', '2026-12-05'],
    ['31', '2026-12-31'],
    ['明天', '2026-11-24'],
    ['Friday', '2026-11-27'],
    ['周五', '2026-11-27'],
    ['下周五', '2026-12-04'],
    ['周一', '2026-11-23'],
    ['+3', '2026-11-26'],
  ])('reads %s', (text, day) => {
    expect(typedDay(text, monday)).toBe(day);
  });

  it.each(['', 'soon', '2026-02-30', '32', '13-40', '0'])('refuses "%s"', (text) => {
    expect(typedDay(text, monday)).toBeNull();
  });
});

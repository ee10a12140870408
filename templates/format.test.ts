import { describe, expect, it } from '@jest/globals';
import type { Day, Stamp } from '../src/schema/day.ts';
import {
  formatDuration,
  formatMoney,
  formatNumber,
  formatPercent,
  headingDay,
  shortDay,
  shortStamp,
} from './format.ts';

const monday = '2026-11-23' as Day;

describe('shortDay', () => {
  it('names the weekday within the year', () => {
    expect(shortDay(monday, 'zh-CN', '2026-01-05' as Day)).toBe('11-23 周一');
    expect(shortDay(monday, 'en', '2026-01-05' as Day)).toBe('Mon 23 Nov');
  });

  it('names the year when it is another one', () => {
    expect(shortDay('2025-11-03' as Day, 'zh-CN', monday)).toBe('2025-11-03');
    expect(shortDay('2025-11-03' as Day, 'en', monday)).toBe('3 Nov 2025');
  });
});

it('writes the day of a heading in full', () => {
  expect(headingDay(monday, 'zh-CN')).toBe('11月23日 周一');
  expect(headingDay('2026-11-01' as Day, 'en')).toBe('Sun 1 Nov');
});

it('writes times in 24 hours', () => {
  expect(shortStamp('2026-11-23T08:05:00' as Stamp, 'en')).toBe('Mon 23 Nov 08:05');
});

describe('figures', () => {
  it('separates thousands', () => {
    expect([0, 999, 1000, 1234567, -1234.5].map((value) => formatNumber(value, 1))).toEqual([
      '0',
      '999',
      '1,000',
      '1,234,567',
      '-1,234.5',
    ]);
  });

  it('shows cents in lists and none on cards', () => {
    expect(formatMoney(123450)).toBe('1,234.50');
    expect(formatMoney(123450, true)).toBe('1,235');
  });

  it('never shows a minus before zero', () => {
    expect(formatNumber(-0.2)).toBe('0');
  });

  it('rounds a share to whole percent', () => {
    expect(formatPercent(0.634)).toBe('63%');
  });

  it('says a length of time in words', () => {
    expect(formatDuration(425, 'zh-CN')).toBe('7 分 5 秒');
    expect(formatDuration(41, 'en')).toBe('41\u00a0s');
    expect(formatDuration(3700, 'en')).toBe('1\u00a0h 1\u00a0min');
    expect(formatDuration(0, 'zh-CN')).toBe('0 秒');
  });
});

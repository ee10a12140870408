import { describe, expect, it } from '@jest/globals';
import { displayValue } from './displayValue.ts';

const serial = 46086; // 5 March 2026

describe('displayValue', () => {
  it.each([
    ['yyyy-mm-dd', serial, '2026-03-05'],
    ['yyyy-mm-dd hh:mm', serial + 0.4375, '2026-03-05 10:30'],
    ['h:mm am/pm', serial + 0.75, '6:00 PM'],
    ['[h]:mm', 1.5, '36:00'],
    ['mmm d, yyyy', serial, 'Mar 5, 2026'],
    ['#,##0.00', 1234.5, '1,234.50'],
    ['#,##0.00', -1234.5, '-1,234.50'],
    ['#,##0', 999.5, '1,000'],
    ['0.00', 1.005, '1.01'],
    ['0.##', 1.5, '1.5'],
    ['0%', 0.125, '13%'],
    ['0%', 0.29, '29%'],
    ['[>0.97]">97%";0%', 0.98, '>97%'],
    ['[>0.97]">97%";0%', 0.5, '50%'],
    ['0', 7, '7'],
    ['"逾期 "0" 天";"还有 "0" 天";"今天";@', 3, '逾期 3 天'],
    ['"逾期 "0" 天";"还有 "0" 天";"今天";@', -2, '还有 2 天'],
    ['"逾期 "0" 天";"还有 "0" 天";"今天";@', 0, '今天'],
    ['"逾期 "0" 天";"还有 "0" 天";"今天";@', '未定', '未定'],
    ['0" d late";"in "0" d";"today";@', -1, 'in 1 d'],
    ['0" 天"', 12, '12 天'],
    ['"+"0;"−"0;"±0"', 4, '+4'],
    ['"+"0;"−"0;"±0"', -4, '−4'],
    ['"+"0;"−"0;"±0"', 0, '±0'],
    ['"● "@', '高', '● 高'],
    ['"● "@', '', ''],
    ['@', '007', '007'],
    ['0.00E+00', 12345, '1.23E+04'],
    ['"$"#,##0', 5, '$5'],
  ])('shows %j of %j as %j', (format, value, shown) => {
    expect(displayValue(value, format, 'en_US')).toBe(shown);
  });

  it.each([
    ['0.00', -0.001, '0.00'],
    ['# ?/?', 0.5, '1 /'],
    ['#,##0,', 12_345, '12,345,'],
  ])('refuses %j of %j to scripts, and guesses for people', (format, value, guess) => {
    expect(() => displayValue(value, format, 'en_US')).toThrow('is not known');
    expect(displayValue(value, format, 'en_US', { lenient: true })).toBe(guess);
  });

  it('writes numbers and truth in the way of the locale', () => {
    expect(displayValue(1234.5, '#,##0.00', 'de_DE')).toBe('1.234,50');
    expect(displayValue(0.5, undefined, 'de_DE')).toBe('0,5');
    expect(displayValue(true, undefined, 'de_DE')).toBe('WAHR');
    expect(displayValue(serial, 'dd.mm.yyyy', 'de_DE')).toBe('05.03.2026');
  });

  it.each([
    [1 / 3, '0.3333333333'],
    [1234567.891, '1234567.891'],
    [0.00001, '0.00001'],
    [1e-10, '1E-10'],
    [-0, '0'],
    [100, '100'],
  ])('shows %j in an automatic cell as %s', (value, shown) => {
    expect(displayValue(value, undefined, 'en_US')).toBe(shown);
  });
});

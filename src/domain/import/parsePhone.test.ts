import { describe, expect, it } from '@jest/globals';
import { parseBirthday } from './parseBirthday.ts';
import { lostDigits, parsePhone } from './parsePhone.ts';

describe('parsePhone', () => {
  it('puts back the zero that a Chinese area code lost', () => {
    expect(parsePhone('57188880012', 'CN')).toBe('057188880012');
    expect(parsePhone('1062345678', 'CN')).toBe('01062345678');
  });

  it('keeps a mobile and anything else as typed', () => {
    expect(parsePhone(' 13800001234 ', 'CN')).toBe('13800001234');
    expect(parsePhone('+86 571-8888 0012', 'CN')).toBe('+86 571-8888 0012');
    expect(parsePhone('4155550132', 'US')).toBe('4155550132');
  });

  it('takes the fraction off that a table of figures writes', () => {
    expect(parsePhone('13800138000.0', 'CN')).toBe('13800138000');
  });

  it('sees that digits are lost', () => {
    expect([lostDigits('1.38E+10'), lostDigits('13800001234')]).toEqual([true, false]);
  });
});

describe('parseBirthday', () => {
  it('reads a birthday with and without its year', () => {
    expect([parseBirthday('1988年2月29日', null), parseBirthday('2/29', null)]).toEqual(['1988-02-29', '02-29']);
    expect(parseBirthday('13-40', null)).toBeNull();
  });
});

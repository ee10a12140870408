import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCents, parseNumber } from './parseAmount.ts';

describe('parseNumber', () => {
  it.each([
    ['1,200', 1200],
    ['¥1,200', 1200],
    ['1200元', 1200],
    ['1.200,50', 1200.5],
    ['1 200,50', 1200.5],
    ['1,234,567.89', 1234567.89],
    ['1.234.567', 1234567],
    ['(12.50)', -12.5],
    ['-3', -3],
    ['3-', -3],
    ['１２．５', 12.5],
    ['0,5', 0.5],
    ['$ 11.77', 11.77],
    ['12,34,567', 1234567],
    ['.5', 0.5],
    ['1.2万', 12000],
    ['12万元', 120000],
    ['US$1.50', 1.5],
    ['−3', -3],
  ])('reads %s', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });

  it.each(['', 'abc', '1.38E+10', '1,2,3', '12.5.6,7,', '--3', '3 pcs'])('refuses %s', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

describe('parseCents', () => {
  it('reads back every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        expect(parseCents((cents / 100).toFixed(2))).toBe(cents || 0);
      }),
    );
  });

  it('rounds half away from zero', () => {
    expect([parseCents('1.005'), parseCents('-1.005')]).toEqual([101, -101]);
  });
});

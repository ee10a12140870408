import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { phoneKey } from './phoneKey.ts';

describe('phoneKey in China', () => {
  // the table of product/workbook.md 1.4
  it.each([
    ['138 0000 1234', '+8613800001234'],
    ['+86 138-0000-1234', '+8613800001234'],
    ['008613800001234', '+8613800001234'],
    ['１３８００００１２３４', '+8613800001234'],
    ['8613800001234', '+8613800001234'],
    ['+1 (415) 555-0132 ext 9', '+14155550132'],
    ['0571-8888 0012', '+8657188880012'],
    ['(010)62345678 转 801', '+861062345678'],
    ['88880012', 'local:88880012'],
    ['400-800-1024', '+864008001024'],
    ['0012', null],
    ['1.38E+10', null],
  ])('compares %s as %s', (typed, key) => {
    expect(phoneKey(typed, 'CN')).toBe(key);
  });

  it.each([
    ['+86 (0)571 8888 0012', '+8657188880012'],
    ['＋86 0571 88880012', '+8657188880012'],
    ['95588', '+8695588'],
    ['95588123', '+8695588123'],
    ['微信同号 13800001234', '+8613800001234'],
    ['62345678#12', 'local:62345678'],
    ['', null],
  ])('reads %s as %s', (typed, key) => {
    expect(phoneKey(typed, 'CN')).toBe(key);
  });
});

describe('phoneKey elsewhere', () => {
  it.each([
    ['US', '(415) 555-0132', '+14155550132'],
    ['US', '1 415 555 0132 x12', '+14155550132'],
    ['GB', '020 7946 0018', '+442079460018'],
    ['GB', '+44 (0)20 7946 0018', '+442079460018'],
    ['DE', '030 901820', '+4930901820'],
    ['IT', '06 6982 0001', '+390669820001'],
    ['US', '+86 138 0000 1234', '+8613800001234'],
  ])('in %s compares %s as %s', (region, typed, key) => {
    expect(phoneKey(typed, region)).toBe(key);
  });
});

it('gives a key the same key again', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[+\d ()-]{0,24}$/), fc.constantFrom('CN', 'US', 'GB'), (typed, region) => {
      const key = phoneKey(typed, region);
      if (key?.startsWith('+')) expect(phoneKey(key, region)).toBe(key);
    }),
  );
});

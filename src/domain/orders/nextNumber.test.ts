import { describe, expect, it } from '@jest/globals';
import { nextNumber } from './nextNumber.ts';

describe('nextNumber', () => {
  it('counts on from the highest number of the latest prefix', () => {
    expect(nextNumber(['SO-1042', 'X-7', 'SO-0999'])).toBe('SO-1043');
  });

  it('keeps the width of the digits', () => {
    expect(nextNumber(['A0009'])).toBe('A0010');
  });

  it('starts at SO-0001 where no number ends in digits', () => {
    expect(nextNumber([null, 'first'])).toBe('SO-0001');
  });
});

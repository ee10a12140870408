import { describe, expect, it } from '@jest/globals';
import { lineAmount } from './lineAmount.ts';

describe('lineAmount', () => {
  it('multiplies, takes the discount off and rounds half up', () => {
    expect(lineAmount(20, 16_800, 0)).toBe(336_000);
    expect(lineAmount(0.5, 333, 10)).toBe(157);
    expect(lineAmount(1.005, 100, 0)).toBe(101);
    expect(lineAmount(-2, 150, 0)).toBe(-300);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { packNumbers, unpackNumbers } from './packedNumbers.ts';

describe('packedNumbers', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(49_503)), (numbers) => {
        expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
      }),
    );
  });

  it('takes one letter for small numbers, three for the largest', () => {
    expect(packNumbers([0, 47])).toHaveLength(2);
    expect(packNumbers([48, 3039])).toHaveLength(4);
    expect(packNumbers([3040, 49_503])).toHaveLength(6);
  });

  it('refuses what does not fit', () => {
    expect(() => packNumbers([49_504])).toThrow(RangeError);
    expect(() => packNumbers([-1])).toThrow(RangeError);
  });

  it('needs no escape in a quoted text', () => {
    expect(packNumbers(Array.from({ length: 3040 }, (_, number) => number))).not.toMatch(/['"\\`/<\s\u0080-\uffff]/);
  });
});

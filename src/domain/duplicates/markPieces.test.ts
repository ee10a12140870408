import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { crc32 } from '../packed/crc32.ts';
import { pack } from '../packed/pack.ts';
import { markPieces, marksOf } from './markPieces.ts';

const marks = (count: number) =>
  new Set(Array.from({ length: count }, (_, index) => Number.parseInt(crc32(`${index}`), 16)));

describe('markPieces', () => {
  it('are read back as the marks in ascending order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 0xffffffff })), (some) => {
        expect(marksOf(markPieces(some))).toEqual([...some].sort((a, b) => a - b));
      }),
    );
  });

  it.each([1, 9_999, 10_000, 20_000, 140_000])('fit into a cell each where there are %s marks', (count) => {
    const pieces = markPieces(marks(count));
    expect(pieces.map((piece) => pack(piece).length)).toEqual(pieces.map(() => 1));
  });

  it('fit into a cell where the steps are as wide as 32 bits allow', () => {
    const widest = Array.from({ length: 10_000 }, (_, index) => index * 429_000 + ((index * 7919) % 400_000));
    expect(markPieces(widest).map((piece) => pack(piece).length)).toEqual([1]);
  });
});

import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromUtf8 } from './utf8.ts';

it('reads what everybody writes as UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30_000 }), (text) => {
      expect(fromUtf8(Buffer.from(text, 'utf8'))).toBe(text);
    }),
  );
});

it('reads texts longer than one call takes', () => {
  const text = '客户😀 '.repeat(20_000);
  expect(fromUtf8(Buffer.from(text, 'utf8'))).toBe(text);
});

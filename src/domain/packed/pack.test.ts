import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromBase64, toBase64 } from './base64.ts';
import { crc32 } from './crc32.ts';
import { pack, unpack } from './pack.ts';

describe('pack', () => {
  it('gives back every value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(unpack(pack(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('cuts what is too long for a cell', () => {
    const noise = Array.from({ length: 40_000 }, (_, index) => Math.sin(index));
    const pieces = pack(noise);
    expect(pieces.length).toBeGreaterThan(1);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(45_000);
    expect(unpack(pieces)).toEqual(noise);
  });
});

describe('toBase64', () => {
  it('writes what everybody writes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
  });
});

describe('crc32', () => {
  it('tells texts apart', () => {
    expect(crc32('a')).not.toBe(crc32('b'));
    expect(crc32('')).toBe('00000000');
  });
});

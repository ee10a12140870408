import { describe, expect, it } from '@jest/globals';
import { checkArguments } from './checkArguments.ts';

describe('checkArguments', () => {
  it('H21 refuses a Date, a function, a Map and a Set by the key where they stand', () => {
    for (const value of [new Date(), () => 1, new Map(), new Set()]) {
      expect(() => checkArguments([{ k: value }])).toThrow(new TypeError('Failed due to illegal value in property: k'));
      expect(() => checkArguments([value])).toThrow(new TypeError('Failed due to illegal value in property: 0'));
    }
  });

  it('H22 refuses a circle', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => checkArguments([circle])).toThrow(new TypeError('Failed due to circular reference.'));
  });

  it('H23 refuses what Google leaves undefined', () => {
    for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, new Uint8Array(1), new Error('x')]) {
      expect(() => checkArguments([value])).toThrow(TypeError);
    }
  });

  it('copies plain values, drops undefined fields and turns undefined items into null', () => {
    expect(checkArguments([{ a: 1, b: undefined, c: ['x', undefined, null, true] }])).toEqual([
      { a: 1, c: ['x', null, null, true] },
    ]);
  });

  it('takes the same object twice when it is no circle', () => {
    const shared = { n: 1 };
    expect(checkArguments([[shared, shared]])).toEqual([[{ n: 1 }, { n: 1 }]]);
  });
});

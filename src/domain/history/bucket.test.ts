import { expect, it } from '@jest/globals';
import { bucketOf, bucketsFor } from './bucket.ts';

it('spreads ids over all buckets, and finds one however it is spelled', () => {
  const buckets = bucketsFor(1_900);
  expect(buckets).toBe(8);
  const found = new Set(Array.from({ length: 200 }, (_, n) => bucketOf(`C-${n}`, buckets)));
  expect(found.size).toBe(buckets);
  expect(bucketOf('c-m9s346q3dw', buckets)).toBe(bucketOf('C-M9S346Q3DW', buckets));
});

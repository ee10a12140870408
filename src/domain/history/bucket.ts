import { readId } from '../ids.ts';
import { crc32 } from '../packed/crc32.ts';
import type { AlsoBought } from '../sales/alsoBought.ts';
import type { HistorySheet, KeptRow } from './historyRows.ts';

/** The histories of some customers, and what others with the same products bought. */
export type Bucket = { readonly [K in HistorySheet]?: readonly KeptRow[] } & {
  readonly also?: Readonly<Record<string, readonly AlsoBought[]>>;
};

/** About 15 KB of packed text a bucket, a cell takes 45. */
const rowsABucket = 250;
const [fewest, most] = [4, 1024];

/** How many buckets so many rows are spread over: a power of two, so that a growing book seldom changes it. */
export function bucketsFor(rows: number): number {
  let buckets = fewest;
  while (buckets < most && buckets * rowsABucket < rows) buckets *= 2;
  return buckets;
}

/** The bucket, from 0, of a customer's id or an order's number. */
export function bucketOf(key: string, buckets: number): number {
  return Number.parseInt(crc32(readId(key)), 16) % buckets;
}

import { crc32 } from '../../domain/packed/crc32.ts';
import { unpack } from '../../domain/packed/pack.ts';
import { type Ports, StructureError } from '../../ports.ts';

/** Row of `_index` that holds the first bucket. */
export const firstBucketRow = 2;

export const bucketKinds = ['history', 'numbers'] as const;
export type BucketKind = (typeof bucketKinds)[number];

/** One cell of the index; null where it is not what it should be: it was too long, or somebody has been in the tab. */
export function readBucket<T>(kind: BucketKind, key: number, buckets: number, ports: Ports): T | null {
  try {
    const place = firstBucketRow + bucketKinds.indexOf(kind) * buckets + key;
    const cells = ports.table('_index').rowsAt(place, 1)[0]?.values;
    const isWhole = cells?.kind === kind && cells.key === key && cells.sum === crc32(cells.data ?? '');
    return isWhole && cells.data ? (unpack([cells.data]) as T) : null;
  } catch (error) {
    // the tab is derived: without it the answer takes longer, and is the same
    if (error instanceof StructureError) return null;
    throw error;
  }
}

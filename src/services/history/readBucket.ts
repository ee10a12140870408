import { marksOf } from '../../domain/duplicates/markPieces.ts';
import { crc32 } from '../../domain/packed/crc32.ts';
import { unpack } from '../../domain/packed/pack.ts';
import { type Ports, StructureError } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';

/** Row of `_index` that holds the first bucket. */
export const firstBucketRow = 2;

export const bucketKinds = ['history', 'numbers'] as const;
/** Below the buckets: marks of whom there is, as steps. */
export const marksKind = 'key-marks';

export function firstMarksRow(buckets: number): number {
  return firstBucketRow + bucketKinds.length * buckets;
}

export type BucketKind = (typeof bucketKinds)[number];

/** The marks of all customers and contacts; null where a cell of them is not what it should be. */
export function readMarks(pieces: number, buckets: number, ports: Ports): number[] | null {
  const cells = cellsAt(firstMarksRow(buckets), pieces, ports);
  const steps = Array.from({ length: pieces }, (_, key) => valueIn<number[]>(cells[key], marksKind, key));
  return steps.every((piece) => piece !== null) ? marksOf(steps) : null;
}

/** One cell of the index; null where it is not what it should be: it was too long, or somebody has been in the tab. */
export function readBucket<T>(kind: BucketKind, key: number, buckets: number, ports: Ports): T | null {
  const place = firstBucketRow + bucketKinds.indexOf(kind) * buckets + key;
  return valueIn<T>(cellsAt(place, 1, ports)[0], kind, key);
}

function cellsAt(row: number, rows: number, ports: Ports): Row<'_index'>[] {
  try {
    return ports
      .table('_index')
      .rowsAt(row, rows)
      .map(({ values }) => values);
  } catch (error) {
    // the tab is derived: without it the answer takes longer, and is the same
    if (error instanceof StructureError) return [];
    throw error;
  }
}

function valueIn<T>(cells: Row<'_index'> | undefined, kind: string, key: number): T | null {
  const isWhole = cells?.kind === kind && cells.key === key && cells.sum === crc32(cells.data ?? '');
  return isWhole && cells.data ? (unpack([cells.data]) as T) : null;
}

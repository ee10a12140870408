import { crc32 } from '../../domain/packed/crc32.ts';
import { pack, unpack } from '../../domain/packed/pack.ts';
import type { Ports } from '../../ports.ts';

/** Rows of a file as they were sent. */
export interface StagedPart {
  /** line of the file on which the first row stands, the header being line 1 */
  readonly firstLine: number;
  readonly rows: readonly (readonly string[])[];
}

/** What is kept in `_stage` of an import: the rows by part, what the check counted, rows not taken by part. */
export type StageKey = `${string}/rows/${number}` | `${string}/seen` | `${string}/rejected/${number}`;

export const rowsKey = (job: string, part: number): StageKey => `${job}/rows/${part}`;
export const seenKey = (job: string): StageKey => `${job}/seen`;
export const rejectedKey = (job: string, part: number): StageKey => `${job}/rejected/${part}`;

export function isStaged(key: StageKey, ports: Ports): boolean {
  return ports.table('_stage').where('job', key).length > 0;
}

export function stage(entries: readonly { readonly key: StageKey; readonly value: unknown }[], ports: Ports): void {
  const rows = entries.flatMap(({ key, value }) =>
    pack(value).map((data, part) => ({ job: key, part, data, sum: crc32(data) })),
  );
  if (rows.length > 0) ports.table('_stage').append(rows);
}

/**
 * What was staged under a key, undefined when nothing was.
 *
 * @throws Error when a cell was damaged by hand
 */
export function staged(key: StageKey, ports: Ports): unknown {
  const cells = ports
    .table('_stage')
    .where('job', key)
    .map(({ values }) => values)
    .sort((a, b) => (a.part ?? 0) - (b.part ?? 0));
  if (cells.length === 0) return undefined;
  if (cells.some(({ data, sum }) => crc32(data ?? '') !== sum)) throw new Error(`damaged: ${key}`);
  return unpack(cells.map(({ data }) => data ?? ''));
}

/** The numbers of the parts that are staged under a key's beginning, ascending. */
export function stagedParts(job: string, kind: 'rows' | 'rejected', ports: Ports): number[] {
  const start = `${job}/${kind}/`;
  const keys = ports
    .table('_stage')
    .columns(['job'])
    .map(({ job: key }) => key ?? '');
  const parts = keys.filter((key) => key.startsWith(start)).map((key) => Number(key.slice(start.length)));
  return [...new Set(parts)].sort((a, b) => a - b);
}

/** Takes out what is staged under keys that begin so. The caller holds the lock. */
export function unstage(starts: readonly string[], ports: Ports): void {
  const table = ports.table('_stage');
  const rows = table
    .columns(['job'])
    .filter(({ job }) => starts.some((start) => job?.startsWith(start)))
    .map(({ row }) => row);
  if (rows.length > 0) table.deleteRows(rows);
}

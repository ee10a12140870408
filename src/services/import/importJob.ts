import type { ImportCounts, ImportKind, ImportOptions } from '../../contract/import.ts';
import type { DateOrder } from '../../domain/import/parseDay.ts';
import { pack, unpack } from '../../domain/packed/pack.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';

/** What is known of an import from its start: kept packed in `_jobs`. */
export interface ImportJob {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly headers: readonly string[];
  /** what the person chose; null until the rows were checked */
  readonly options: (Omit<ImportOptions, 'dateOrder'> & { readonly dateOrder: DateOrder }) | null;
  /** the staged parts, and how many rows each holds */
  readonly parts: readonly { readonly part: number; readonly rows: number }[];
}

/** An import whose rows were checked, with what the person chose. */
export type CheckedJob = ImportJob & { readonly options: NonNullable<ImportJob['options']> };

/** How far the writing has come: a small text, written after each block. */
export interface ImportProgress {
  readonly block: number;
  readonly handled: number;
  readonly counts: ImportCounts;
}

/** open: rows arrive; checked: may be run; running; done */
export type ImportState = 'open' | 'checked' | 'running' | 'done';

export interface StoredJob {
  readonly row: number;
  readonly job: ImportJob;
  readonly state: ImportState;
  readonly progress: ImportProgress;
  readonly startedAt: Row<'_jobs'>['started_at'];
  readonly beatAt: Row<'_jobs'>['beat_at'];
  /** name of the person who imports */
  readonly by: string | null;
}

export type StoredCheckedJob = StoredJob & { readonly job: CheckedJob };

export const noCounts: ImportCounts = {
  rows: 0,
  added: 0,
  updated: 0,
  unchanged: 0,
  duplicates: 0,
  rejected: 0,
  customersCreated: 0,
};

const nothingHandled: ImportProgress = { block: 0, handled: 0, counts: noCounts };

export function addJob(job: ImportJob, ports: Ports): void {
  const now = ports.clock.now();
  const by = ports.user.member?.name ?? null;
  ports
    .table('_jobs')
    .append([{ ...cellsOf(job), job: job.id, kind: 'import', state: 'open', started_at: now, beat_at: now, by }]);
}

export function findJob(id: string, ports: Ports): StoredJob | null {
  const row = ports.table('_jobs').where('job', id)[0];
  return row ? jobOf(row) : null;
}

export function importJobs(ports: Ports): StoredJob[] {
  return ports.table('_jobs').where('kind', 'import').map(jobOf);
}

/**
 * The caller holds the lock and has found the job under it: rows of `_jobs` move when old ones are taken out. The cells
 * stand side by side and are written whole: one write instead of two.
 */
export function updateJob(
  { row, job, startedAt, ...stored }: StoredJob,
  change: { job?: ImportJob; state?: ImportState; progress?: ImportProgress },
  ports: Ports,
): void {
  const set = {
    state: change.state ?? stored.state,
    cursor: JSON.stringify(change.progress ?? stored.progress),
    ...cellsOf(change.job ?? job),
    started_at: startedAt,
    beat_at: ports.clock.now(),
  };
  ports.table('_jobs').updateRows([{ row, set }]);
}

function cellsOf(job: ImportJob): Partial<Row<'_jobs'>> {
  return { progress: pack(job).join('') };
}

function jobOf({ row, values }: Stored<Row<'_jobs'>>): StoredJob {
  return {
    row,
    job: unpack([values.progress ?? '']) as ImportJob,
    state: (values.state ?? 'open') as ImportState,
    progress: values.cursor ? (JSON.parse(values.cursor) as ImportProgress) : nothingHandled,
    startedAt: values.started_at,
    beatAt: values.beat_at,
    by: values.by,
  };
}

import type { Day } from '../../domain/day.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { isAlive } from './isAlive.ts';

/** Where a job stands: the name of the step, with what it needs to go on. Kept as JSON in `_jobs`. */
export interface Cursor {
  readonly step: string;
}

/** Long work, cut into steps that may be repeated: a killed step is done again from its start. */
export interface Job<C extends Cursor> {
  readonly kind: string;
  readonly start: C;
  /** does one step; answers where to go on, null when all is done */
  readonly step: (cursor: C, ports: Ports, day: Day) => C | null;
}

/** `step` is what was done last, 'busy' while another execution works on it. */
export interface JobRun {
  readonly done: boolean;
  readonly step: string;
}

type JobRow = Stored<Row<'_jobs'>>;

/** A note costs a third of a second: short steps share one, and a killed run repeats them. */
const noteEveryMs = 20_000;

/**
 * Goes on with a job from where it stands, until it is done or this execution's time is spent. A job is one calendar day's
 * work: of an unfinished one of an earlier day nothing is used.
 *
 * @param again starts anew what was already done today
 * @throws what the step throws, after noting it in `_jobs`; the next run tries the step again
 */
export function runJob<C extends Cursor>(job: Job<C>, ports: Ports, again = false): JobRun {
  const day = ports.clock.today();
  const claimed = underLock(ports, () => claim(job, day, ports, again));
  if (claimed === 'done') return { done: true, step: 'done' };
  if (claimed === 'busy') return { done: false, step: 'busy' };
  let cursor: C | null = claimed;
  let step = cursor.step;
  let notedMs = ports.budget.spentMs();
  while (cursor && !ports.budget.exhausted()) {
    step = cursor.step;
    cursor = stepOf(job, cursor, ports, day);
    if (!cursor || ports.budget.spentMs() < notedMs + noteEveryMs) continue;
    note(job, day, ports, { cursor: JSON.stringify(cursor) });
    notedMs = ports.budget.spentMs();
  }
  note(job, day, ports, cursor ? { cursor: JSON.stringify(cursor), state: 'paused' } : { cursor: null, state: 'done' });
  return { done: cursor === null, step };
}

/** Whether a job of this kind was begun today and waits to be continued. */
export function isUnfinished(kind: string, ports: Ports): boolean {
  const today = rowOf(kind, ports.clock.today(), ports);
  return today !== undefined && today.values.state !== 'done';
}

function stepOf<C extends Cursor>(job: Job<C>, cursor: C, ports: Ports, day: Day): C | null {
  try {
    return job.step(cursor, ports, day);
  } catch (error) {
    note(job, day, ports, { state: 'failed', error: String(error instanceof Error ? error.message : error) });
    throw error;
  }
}

function claim<C extends Cursor>(job: Job<C>, day: Day, ports: Ports, again: boolean): C | 'done' | 'busy' {
  const table = ports.table('_jobs');
  const now = ports.clock.now();
  const known = rowOf(job.kind, day, ports);
  if (known?.values.state === 'running' && isAlive(known.values.beat_at, now)) return 'busy';
  if (known?.values.state === 'done' && !again) return 'done';
  const goesOn = known !== undefined && known.values.state !== 'done' && known.values.cursor !== null;
  const cursor = goesOn ? (JSON.parse(known.values.cursor!) as C) : job.start;
  const set = {
    state: 'running',
    cursor: JSON.stringify(cursor),
    progress: cursor.step,
    beat_at: now,
    by: ports.user.member?.name ?? null,
    error: null,
    ...(!goesOn && { started_at: now }),
  };
  if (known) table.updateRows([{ row: known.row, set }]);
  else table.append([{ job: keyOf(job.kind, day), kind: job.kind, ...set }]);
  return cursor;
}

function note<C extends Cursor>(job: Job<C>, day: Day, ports: Ports, set: Partial<Row<'_jobs'>>): void {
  underLock(ports, () => {
    const known = rowOf(job.kind, day, ports);
    if (!known) return; // somebody emptied the tab: the next run begins anew
    const progress = set.cursor ? (JSON.parse(set.cursor) as C).step : known.values.progress;
    ports.table('_jobs').updateRows([{ row: known.row, set: { ...set, progress, beat_at: ports.clock.now() } }]);
  });
}

function rowOf(kind: string, day: Day, ports: Ports): JobRow | undefined {
  return ports.table('_jobs').where('job', keyOf(kind, day))[0];
}

function keyOf(kind: string, day: Day): string {
  return `${kind}|${day}`;
}

function underLock<T>(ports: Ports, work: () => T): T | 'busy' {
  const run = ports.lock.run(lockWaitMs, work);
  return run.ok ? run.value : 'busy';
}

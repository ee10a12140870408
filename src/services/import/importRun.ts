import type { Input, Output } from '../../contract/call.ts';
import type { importRun as contract, ImportCounts } from '../../contract/import.ts';
import type { RowPlan } from '../../domain/import/plan.ts';
import { isBlank, rowReader } from '../../domain/import/readRow.ts';
import type { Change, Ports } from '../../ports.ts';
import { counted, sumOf } from './counted.ts';
import { type Planner, plannerOf } from './importBook.ts';
import {
  type CheckedJob,
  findJob,
  type ImportJob,
  type ImportProgress,
  importJobs,
  noCounts,
  type StoredJob,
  updateJob,
} from './importJob.ts';
import { planRules, readingRules } from './importRules.ts';
import { isAlive } from './isAlive.ts';
import type { KeptRejection } from './rejectedRows.ts';
import { isStaged, rejectedKey, rowsKey, type StagedPart, seenKey, stage, staged, unstage } from './stagedRows.ts';

const lockWaitMs = 10_000;
const rowsABlock = 500;
/** What one call may take at Google; the page calls again until all is done. */
const callMs = 20_000;
/** A call's own computing costs three times as much there as here: the number of blocks is bounded as well. */
const blocksACall = 10;

type StoredCheckedJob = StoredJob & { readonly job: CheckedJob };

/**
 * Writes the next blocks of a checked file, each as an operation of its own under the lock, so that others save in
 * between. A block that is done already, because a run was killed before it could say so, is not done again.
 */
export function importRun(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const taken = ports.lock.run(lockWaitMs, () => take(input.job, ports));
  if (!taken.ok) return { ok: false, code: 'busy' };
  if (!taken.value.ok) return taken.value;
  const { progress, done, total } = runBlocks(taken.value.value, ports);
  const value = { done, total, handled: progress.handled, counts: progress.counts, undo: input.job };
  return { ok: true, value };
}

/** Makes the job this run's, and finishes what a killed run left half written. */
function take(
  id: string,
  ports: Ports,
): { ok: true; value: StoredCheckedJob } | (Output<typeof contract> & { ok: false }) {
  ports.operations.finishPlanned();
  const found = findJob(id, ports);
  if (!found?.job.options || found.state === 'open') return { ok: false, code: 'import-job-gone' };
  const now = ports.clock.now();
  const other = importJobs(ports).find(
    ({ job, state, beatAt }) => job.id !== id && state === 'running' && isAlive(beatAt, now),
  );
  if (other) return { ok: false, code: 'import-running', places: { person: other.by ?? '' } };
  if (found.state === 'checked') {
    // the run decides anew, on the workbook as it is now
    unstage([`${id}/rejected/`], ports);
    updateJob(found.row, { state: 'running' }, ports);
  }
  return { ok: true, value: found as StoredCheckedJob };
}

interface Ran {
  readonly progress: ImportProgress;
  readonly done: boolean;
  readonly total: number;
}

function runBlocks(stored: StoredCheckedJob, ports: Ports): Ran {
  const { job } = stored;
  const blocks = blocksOf(job.parts);
  const total = job.parts.reduce((sum, { rows }) => sum + rows, 0);
  const startMs = ports.budget.spentMs();
  let progress = stored.progress;
  if (progress.block >= blocks.length) return { progress, done: true, total };
  const write = blockWriter(stored, ports);
  const last = Math.min(progress.block + blocksACall, blocks.length);
  while (progress.block < last) {
    const block = blocks[progress.block]!;
    const written = ports.lock.run(lockWaitMs, () => write(block, progress));
    // somebody else saves for long: the page, or the next hour, goes on from here
    if (!written.ok) break;
    progress = written.value;
    if (ports.budget.spentMs() - startMs > callMs || ports.budget.exhausted()) break;
  }
  const done = progress.block === blocks.length;
  if (done) ports.lock.run(lockWaitMs, () => finish(job.id, ports));
  return { progress, done, total };
}

interface Block {
  readonly number: number;
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/** Blocks of at most 500 rows; none spans two parts. */
function blocksOf(parts: ImportJob['parts']): Block[] {
  const blocks: Block[] = [];
  parts.forEach(({ part, rows }) => {
    for (let from = 0; from < rows; from += rowsABlock) {
      blocks.push({ number: blocks.length, part, from, to: Math.min(from + rowsABlock, rows) });
    }
  });
  return blocks;
}

/** Reads once what all blocks of the call need, and answers what writes one of them. The caller holds the lock. */
function blockWriter(
  { job, startedAt, by }: StoredCheckedJob,
  ports: Ports,
): (block: Block, progress: ImportProgress) => ImportProgress {
  const plan = plannerOf(job, startedAt, planRules(job.options, by, ports, ports.ids.next), ports);
  const read = rowReader(job.kind, job.options.mapping, readingRules(job.options.dateOrder, ports));
  const seen = (staged(seenKey(job.id), ports) ?? {}) as Readonly<Record<number, number>>;
  let part: { number: number; rows: StagedPart } | null = null;
  let isFirst = true;
  return (block, progress) => {
    if (part?.number !== block.part) {
      part = { number: block.part, rows: staged(rowsKey(job.id, block.part), ports) as StagedPart };
    }
    const id = `${job.id}.${block.number}`;
    // only the block in which a former run may have died can be there already
    const earlier = isFirst ? (ports.operations.answered(id) as ImportCounts | undefined) : undefined;
    isFirst = false;
    const counts = earlier ?? writeBlock(id, block, part.rows, { job, plan, read, seen }, ports);
    return noteProgress(job.id, block, sumOf(progress.counts, counts), progress, ports);
  };
}

interface Deciding {
  readonly job: CheckedJob;
  readonly plan: Planner;
  readonly read: ReturnType<typeof rowReader>;
  readonly seen: Readonly<Record<number, number>>;
}

function writeBlock(
  id: string,
  block: Block,
  part: StagedPart,
  { job, plan, read, seen }: Deciding,
  ports: Ports,
): ImportCounts {
  const changes: Change[] = [];
  const rejections: KeptRejection[] = [];
  let counts = noCounts;
  for (let index = block.from; index < block.to; index += 1) {
    const cells = part.rows[index] ?? [];
    if (isBlank(cells)) continue;
    const line = part.firstLine + index;
    const decided: RowPlan = plan(read(line, cells), seen[line] ?? 1);
    counts = counted(counts, decided);
    changes.push(...decided.changes);
    for (const fault of decided.faults) rejections.push({ ...fault, line });
  }
  const key = rejectedKey(job.id, block.number);
  if (rejections.length > 0 && !isStaged(key, ports)) stage([{ key, value: rejections }], ports);
  if (changes.length > 0) {
    ports.operations.commit({ id, kind: 'import', about: job.fileName, changes, answer: counts, how: 'import' });
  }
  return counts;
}

function noteProgress(
  id: string,
  block: Block,
  counts: ImportCounts,
  { handled }: ImportProgress,
  ports: Ports,
): ImportProgress {
  const progress = { block: block.number + 1, handled: handled + block.to - block.from, counts };
  const now = findJob(id, ports);
  if (now) updateJob(now.row, { progress }, ports);
  return progress;
}

/** The rows of the file are not needed any more; what was not taken stays for `undo_days`. */
function finish(id: string, ports: Ports): void {
  unstage([`${id}/rows/`, seenKey(id)], ports);
  const now = findJob(id, ports);
  if (now) updateJob(now.row, { state: 'done' }, ports);
}

import type { Input, Output } from '../../contract/call.ts';
import type { importRun as contract } from '../../contract/import.ts';
import type { Ports } from '../../ports.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { isAlive } from '../jobs/isAlive.ts';
import { type Block, blocksOf } from './blocks.ts';
import { blockWriter } from './blockWriter.ts';
import {
  type CheckedJob,
  findJob,
  type ImportProgress,
  importJobs,
  type StoredCheckedJob,
  updateJob,
} from './importJob.ts';
import { rememberImport } from './importProfiles.ts';
import { seenKey, unstage } from './stagedRows.ts';

/** What one call may take at Google; the page calls again until all is done. */
const callMs = 20_000;
/** Its own computing costs a call three times as much there as here: the number of blocks is bounded as well. */
const blocksACall = 10;

/**
 * Writes the next blocks of a checked file, each as an operation of its own under the lock, so that others save in
 * between. A block that is done already, because a run was killed before it could say so, is not done again.
 */
export function importRun(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const taken = ports.lock.run(lockWaitMs, () => take(input.job, ports));
  if (!taken.ok) return { ok: false, code: 'busy' };
  if (!taken.value.ok) return taken.value;
  const stored = taken.value.value;
  const blocks = blocksOf(stored.job.parts);
  const { block, handled, counts } = stored.state === 'done' ? stored.progress : runBlocks(stored, blocks, ports);
  const total = blocks.reduce((sum, { from, to }) => sum + to - from, 0);
  return { ok: true, value: { done: block === blocks.length, total, handled, counts, undo: input.job } };
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
    rememberImport(found.job as CheckedJob, ports);
    updateJob(found, { state: 'running' }, ports);
  }
  return { ok: true, value: found as StoredCheckedJob };
}

function runBlocks(stored: StoredCheckedJob, blocks: readonly Block[], ports: Ports): ImportProgress {
  const startMs = ports.budget.spentMs();
  const write = blockWriter(stored, ports);
  let { progress } = stored;
  const last = Math.min(progress.block + blocksACall, blocks.length);
  while (progress.block < last) {
    const block = blocks[progress.block]!;
    const written = ports.lock.run(lockWaitMs, () => write(block, progress));
    // somebody else saves for long, or runs the same import: whoever calls next goes on from what is noted
    if (!written.ok || written.value === null) return progress;
    progress = written.value;
    if (ports.budget.spentMs() - startMs > callMs || ports.budget.exhausted()) break;
  }
  if (progress.block === blocks.length) ports.lock.run(lockWaitMs, () => finish(stored.job.id, ports));
  return progress;
}

/** The rows of the file are not needed any more; what was not taken stays for `undo_days`. */
function finish(id: string, ports: Ports): void {
  // the state comes last: a run that died here is asked again, and finds no block left to write
  unstage([`${id}/rows/`, seenKey(id)], ports);
  const now = findJob(id, ports);
  if (now) updateJob(now, { state: 'done' }, ports);
}

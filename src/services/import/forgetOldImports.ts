import { addDays, dayOfStamp } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import { importJobs } from './importJob.ts';
import { unstage } from './stagedRows.ts';

/** Takes out the rows of imports that nobody went on with, and after `undo_days` what is left of finished ones. */
export function forgetOldImports(ports: Ports): void {
  const today = ports.clock.today();
  const oldest = { done: addDays(today, -ports.config.settings.undo_days), open: addDays(today, -1) };
  const old = importJobs(ports).filter(({ state, beatAt }) => {
    const last = beatAt ? dayOfStamp(beatAt) : today;
    return state !== 'running' && last < (state === 'done' ? oldest.done : oldest.open);
  });
  if (old.length === 0) return;
  unstage(
    old.map(({ job }) => `${job.id}/`),
    ports,
  );
  ports.table('_jobs').deleteRows(old.map(({ row }) => row));
}

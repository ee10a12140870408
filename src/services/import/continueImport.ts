import type { Ports } from '../../ports.ts';
import { isAlive } from '../jobs/isAlive.ts';
import { recomputeFigures } from '../night/figuresJob.ts';
import { importJobs } from './importJob.ts';
import { importRun } from './importRun.ts';

/** Goes on with an import whose page was closed, until it is done or this execution's time is spent; then computes the figures. */
export function continueImport(ports: Ports): void {
  const now = ports.clock.now();
  const waiting = importJobs(ports).find(({ state, beatAt }) => state === 'running' && !isAlive(beatAt, now));
  if (!waiting) return;
  for (let goesOn = true; goesOn && !ports.budget.exhausted(); ) {
    const run = importRun({ job: waiting.job.id }, ports);
    goesOn = run.ok && !run.value.done;
    if (run.ok && run.value.done) recomputeFigures(ports);
  }
}

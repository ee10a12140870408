import type { Ports } from '../../ports.ts';
import { isUnfinished, type JobRun, runJob } from '../jobs/job.ts';
import { chain } from './chain.ts';

const kind = 'figures';

/**
 * All figures, tags and reports anew, without snapshot, alerts and audit: after an import, and when a person wants the
 * figures of now. One that was interrupted goes on; one that is done starts again.
 */
export function recomputeFigures(ports: Ports): JobRun {
  return runJob(
    chain(kind, ['figures', 'tags', 'care', 'reports', 'goals', 'due', 'standings', 'forget'], { isNight: false }),
    ports,
    true,
  );
}

/** Whether figures stand in the tabs that a computation under way will replace. */
export function areFiguresDue(ports: Ports): boolean {
  return isUnfinished(kind, ports);
}

/** Goes on with an interrupted computation, and does nothing where there is none. */
export function continueFigures(ports: Ports): void {
  if (areFiguresDue(ports)) recomputeFigures(ports);
}

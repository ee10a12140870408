import type { Ports } from '../../ports.ts';
import { type JobRun, runJob } from '../jobs/job.ts';
import { chain } from './chain.ts';

/**
 * The nightly chain, once a calendar day (rules.md 10): one pass over all tabs, then figures, tags, alerts, reports, audit
 * and cleaning up. Where an execution has to stop the next one goes on.
 */
export function runNight(ports: Ports): JobRun {
  return runJob(
    chain(
      'night',
      [
        'refit',
        'figures',
        'tags',
        'care',
        'alerts',
        'reports',
        'goals',
        'staff',
        'due',
        'standings',
        'audit',
        'cleanUp',
        'forget',
      ],
      { isNight: true },
    ),
    ports,
  );
}

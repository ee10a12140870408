import { claimLease } from '../../domain/automation/lease.ts';
import { withRun } from '../../domain/automation/runs.ts';
import { hourOfStamp } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import { errorFacts } from '../common/errorFacts.ts';
import { finishLeft } from '../common/finishLeft.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { checkHour, nothingSeen } from '../hour/hourlyChecks.ts';
import { continueImport } from '../import/continueImport.ts';
import { workInbox } from '../inbox/workInbox.ts';
import { buildIndex, indexIsDue } from '../night/buildIndex.ts';
import { runNight } from '../night/nightly.ts';
import { readChurnAnswers } from '../reports/churnAnswers.ts';
import { followOpportunities } from '../sales/followOpportunities.ts';
import { trainingsOf } from '../team/trainings.ts';
import { rebuildToday } from '../today/rebuildToday.ts';
import type { HourSeen, TodaysWork } from '../today/todaysWork.ts';
import { isNewerWorkbook } from '../workbook/isNewerWorkbook.ts';
import { isShortOfTime, leaseOf, runsOf } from './automationState.ts';
import { drawStart } from './drawStart.ts';
import { digestFallsDue, sendDigests } from './sendDigests.ts';
import { sendUrgent } from './sendUrgent.ts';

type Step = readonly [name: string, work: (ports: Ports) => void];

/**
 * The hourly dispatcher (rules.md 10). One run works for the whole team, in the steward's name; the others end at once.
 * Every step leaves the workbook right should the run be killed in it, and the next run goes on.
 */
export function hourly(ports: Ports): void {
  if (ports.structure.isRemoved()) ports.automation.stopTrigger(); // a colleague's, who is not at hand
  if (!ports.structure.installed() || isNewerWorkbook(ports) || !takeLease(ports)) return;
  // a run cannot ask for what its person took back: Health says so (platform A14)
  ports.store.set({ 'steward.lacks': String(!ports.automation.isPermitted()) });
  const done: string[] = [];
  const errors: string[] = [];
  for (const [name, work] of stepsOf(ports)) {
    if (ports.budget.exhausted()) break;
    showLife(ports);
    try {
      work(ports);
      done.push(name);
    } catch (error) {
      // one missing tab must not stop the mails: the step is named in Health and tried again in an hour
      errors.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      ports.log('step-failed', { step: name, ...errorFacts(error) });
    }
  }
  finishRun(ports, done, errors);
}

/** Steps in their order; what takes long comes after a digest that falls due in this run, and on a day short of time not at all. */
function stepsOf(ports: Ports): Step[] {
  let seen: HourSeen = { ...nothingSeen, inbox: new Map(), opportunities: [], trainings: null };
  const everyHour: Step[] = [
    [
      'checks',
      () => {
        seen = { ...seen, ...checkHour(ports) };
      },
    ],
    [
      'inbox',
      () => {
        seen = { ...seen, inbox: workInbox(ports) };
      },
    ],
    [
      'sales',
      () => {
        seen = { ...seen, opportunities: followOpportunities(ports) };
      },
    ],
    [
      'training',
      () => {
        seen = { ...seen, trainings: trainingsOf(ports) };
      },
    ],
    ['answers', readChurnAnswers],
    // Today and the digests show the same lines
    ['today', () => sendMails(ports, rebuildToday(ports, seen))],
  ];
  const isShort = isShortOfTime(ports);
  const long: Step[] = isShort ? [] : [['import', continueImport]];
  const ordered = digestFallsDue(ports) ? [...everyHour, ...long] : [...long, ...everyHour];
  const night: Step[] = !isShort && nightIsDue(ports) ? [['night', workThroughTheNight]] : [];
  // a night fills its run: the index comes with the next
  const index: Step[] = !isShort && night.length === 0 && indexIsDue(ports) ? [['index', buildIndex]] : [];
  return [['finish', finishLeft], ...ordered, ...night, ...index, ['start', drawStart]];
}

function sendMails(ports: Ports, work: TodaysWork): void {
  sendUrgent(work, ports);
  sendDigests(ports, work);
}

/** Once a day, at or after `snapshot_hour`; a night that was stopped goes on in the next hour. */
function nightIsDue(ports: Ports): boolean {
  const now = ports.clock.now();
  return (
    hourOfStamp(now) >= ports.config.settings.snapshot_hour && ports.store.get('night.done') !== ports.clock.today()
  );
}

function workThroughTheNight(ports: Ports): void {
  const day = ports.clock.today();
  if (runNight(ports).done) ports.store.set({ 'night.done': day });
}

/** A trigger whose owner is no longer the steward ends here for good (failures F10). */
function takeLease(ports: Ports): boolean {
  const taken = ports.lock.run(lockWaitMs, () => {
    const hours = ports.config.settings.lease_hours;
    const claim = claimLease(leaseOf(ports), ports.user.email, ports.clock.epochMs(), hours);
    if (claim.granted) {
      const { beatAt, ...lease } = claim.lease;
      ports.store.set({ lease: JSON.stringify(lease), 'lease.beat': String(beatAt) });
    }
    // under the lock: two runs of one person would delete the same trigger twice
    else if (claim.why === 'other-steward') ports.automation.stopTrigger();
    return claim.granted;
  });
  return taken.ok && taken.value;
}

function showLife(ports: Ports): void {
  ports.store.set({ 'lease.beat': String(ports.clock.epochMs()) });
}

function finishRun(ports: Ports, steps: readonly string[], errors: readonly string[]): void {
  const run = {
    at: ports.clock.now(),
    epochMs: ports.clock.epochMs(),
    ms: ports.budget.spentMs(),
    steps,
    error: errors.length > 0 ? errors.join('; ').slice(0, 200) : null,
  };
  ports.store.set({ runs: JSON.stringify(withRun(runsOf(ports), run)), 'lease.beat': '' });
}

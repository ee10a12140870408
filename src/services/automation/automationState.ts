import type { Automation } from '../../contract/open.ts';
import { type Lease, parseLease } from '../../domain/automation/lease.ts';
import { parseRuns, type Run } from '../../domain/automation/runs.ts';
import { dayOfStamp } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import type { Stamp } from '../../schema/day.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;
/** Without a run for this long reminders count as late (failures F09). */
const lateHours = 3;

type StatePorts = Pick<Ports, 'store' | 'config' | 'clock' | 'user'>;

export function leaseOf(ports: Pick<Ports, 'store'>): Lease | null {
  return parseLease(ports.store.get('lease'), Number(ports.store.get('lease.beat')) || null);
}

export function runsOf(ports: Pick<Ports, 'store'>): Run[] {
  return parseRuns(ports.store.get('runs'));
}

export function lastRun(ports: Pick<Ports, 'store'>): Run | undefined {
  const runs = runsOf(ports);
  return runs[runs.length - 1];
}

/** Document property: when a person's run last did the work of the hour. */
export const workedByHand = 'worked.at';

/** When the clock or a person last had the list of Today made; null where nobody has yet. */
export function listedAt(ports: Pick<Ports, 'store'>): Stamp | null {
  const moments = [lastRun(ports)?.at ?? '', ports.store.get(workedByHand) ?? ''].sort();
  return (moments[1] || null) as Stamp | null;
}

/** Triggers of a consumer account run this long a day (platform T22). */
export const minutesADay = 90;

/** What the runs of this day took. */
export function minutesToday(ports: Pick<Ports, 'store' | 'clock'>): number {
  const today = ports.clock.today();
  return runsOf(ports).reduce((sum, { at, ms }) => (dayOfStamp(at) === today ? sum + ms / minuteMs : sum), 0);
}

/** Past this share what can wait leaves the time to the digests (cost.md 6). */
export function isShortOfTime(ports: Pick<Ports, 'store' | 'clock'>): boolean {
  return minutesToday(ports) / minutesADay > 0.7;
}

/** Whether reminders run, as anybody sees it who opens the sidebar. */
export function automationState(ports: StatePorts): Automation {
  const lease = leaseOf(ports);
  const last = lastRun(ports);
  const now = ports.clock.epochMs();
  const startedAt = Number(ports.store.get('lease.startedAt')) || null;
  const since = last?.epochMs ?? startedAt;
  const hoursSince = since === null ? null : Math.floor((now - since) / hourMs);
  return {
    state: stateOf(lease, hoursSince, now),
    steward: lease && stewardName(ports, lease),
    lastRun: last?.at ?? null,
    hoursSince,
    mine: lease !== null && lease.steward === ports.user.email,
  };
}

function stateOf(lease: Lease | null, hoursSince: number | null, now: number): Automation['state'] {
  if (!lease) return 'never';
  if (lease.until <= now) return 'stopped';
  return hoursSince !== null && hoursSince >= lateHours ? 'late' : 'running';
}

/** The steward's name in Team, else the address. */
export function stewardName(ports: Pick<Ports, 'config'>, lease: Lease): string {
  return ports.config.team.find((member) => member.email === lease.steward)?.name ?? lease.steward;
}

import type { Host } from '../../local-host/host/host.ts';
import type { ExecutionRecord } from '../../local-host/host/hostState.ts';
import { succeeded } from './measure.ts';

const hourMs = 3_600_000;
const mostHours = 20;

/** What the hourly trigger fires within an hour. @throws Error when it does not fire */
export async function nextHour(host: Host): Promise<readonly [ExecutionRecord, ...ExecutionRecord[]]> {
  const records: ExecutionRecord[] = [];
  await host.advanceTo(host.state.now + hourMs, (outcome) => records.push(succeeded(outcome).record));
  const [first, ...others] = records;
  if (!first) throw new Error('no trigger fired within the hour');
  return [first, ...others];
}

/** Hours until the night is done. @throws Error when it is not within a day */
export async function nightHours(host: Host): Promise<ExecutionRecord[]> {
  const records: ExecutionRecord[] = [];
  while (!isNightDone(host)) {
    if (records.length === mostHours) throw new Error(`the night is not done after ${mostHours} hours`);
    records.push(...(await nextHour(host)));
  }
  return records;
}

/** The clock at an hour of the next day. */
export function skipTo(host: Host, hour: string): void {
  const tomorrow = host.parseTime(`${host.timeText().slice(0, 10)}T12:00`) + 24 * hourMs;
  skipToTime(host, `${host.timeText(tomorrow).slice(0, 10)}T${hour}`);
}

/**
 * The clock at a later time, without the firings between: they cost what every hour costs. The trigger fires an hour
 * later, once.
 *
 * @param time `2026-11-24T02:00` in the spreadsheet's zone
 */
export function skipToTime(host: Host, time: string): void {
  host.state.now = host.parseTime(time);
  for (const trigger of host.state.triggers) {
    if (trigger.nextAt !== null && trigger.nextAt < host.state.now) trigger.nextAt = host.state.now + hourMs;
  }
}

function isNightDone(host: Host): boolean {
  return host.state.documentProperties['night.done'] === host.timeText().slice(0, 10);
}

import type { Ports } from '../../ports.ts';
import { automationState } from './automationState.ts';
import { hourly } from './hourly.ts';
import { workTheHour } from './workTheHour.ts';

const hourMs = 3_600_000;

/**
 * Does in the run of a person who opens the sidebar what no clock did for three hours: at Google a clock run may not see its
 * workbook (platform T20a, H81). Once an hour, whoever opens; the steward's run is the dispatcher itself and sends the
 * mails, in the others nothing is mailed.
 */
export function catchUp(ports: Ports): void {
  const { state, mine } = automationState(ports);
  const { member } = ports.user;
  if (!member || member.role === 'viewer' || state === 'never' || state === 'running') return;
  const now = ports.clock.epochMs();
  if (now - Number(ports.store.get('caughtUp')) < hourMs) return;
  if (mine) hourly(ports);
  else workTheHour(ports);
  ports.store.set({ caughtUp: String(now) }); // the last: a run that died here is repeated
}

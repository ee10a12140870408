import type { Input, Output } from '../../contract/call.ts';
import type { runNow as contract } from '../../contract/settings.ts';
import type { Ports } from '../../ports.ts';
import { finishLeft } from '../common/finishLeft.ts';
import { workInbox } from '../inbox/workInbox.ts';
import { readChurnAnswers } from '../jobs/churnAnswers.ts';
import { recomputeFigures } from '../jobs/figuresJob.ts';
import { checkHour } from '../jobs/hourlyChecks.ts';
import { rebuildToday } from '../today/rebuildToday.ts';
import { drawStart } from './drawStart.ts';

/** The work of the hour, or all figures, now and in the person's own run; nothing is mailed. */
export function runNow({ what }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  finishLeft(ports);
  if (what === 'night') {
    const { done, step } = recomputeFigures(ports);
    return { ok: true, value: { done, step } };
  }
  const seen = checkHour(ports);
  const inbox = workInbox(ports);
  readChurnAnswers(ports);
  rebuildToday(ports, { ...seen, inbox });
  drawStart(ports);
  return { ok: true, value: { done: true, step: 'start' } };
}

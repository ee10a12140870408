import type { Input, Output } from '../../contract/call.ts';
import type { runNow as contract } from '../../contract/settings.ts';
import type { Ports } from '../../ports.ts';
import { finishLeft } from '../common/finishLeft.ts';
import { recomputeFigures } from '../night/figuresJob.ts';
import { catchUp } from './catchUp.ts';
import { workTheHour } from './workTheHour.ts';

/** The work of the hour, or all figures, now and in the person's own run; nothing is mailed but what fell due unseen. */
export function runNow({ what }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  if (what === 'night') {
    finishLeft(ports);
    const { done, step } = recomputeFigures(ports);
    return { ok: true, value: { done, step } };
  }
  if (what === 'due') catchUp(ports);
  else workTheHour(ports);
  return { ok: true, value: { done: true, step: 'start' } };
}

import type { Input, Output } from '../contract/call.ts';
import type { poll as contract } from '../contract/history.ts';
import type { Ports } from '../ports.ts';
import { currentRevision } from './common/currentRevision.ts';

/** Whether anything was saved since the page looked last. */
export function poll(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const revision = currentRevision(ports);
  return { ok: true, value: { revision, changed: revision !== input.revision, today: ports.clock.today() } };
}

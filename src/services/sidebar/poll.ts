import type { Input, Output } from '../../contract/call.ts';
import type { poll as contract } from '../../contract/history.ts';
import type { Ports } from '../../ports.ts';
import { configRevision, currentRevision } from '../common/currentRevision.ts';

/** Whether anything was saved since the page looked last. */
export function poll(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const revision = currentRevision(ports);
  const changed = revision !== input.revision;
  const value = { revision, changed, today: ports.clock.today(), configRevision: configRevision(ports) };
  return { ok: true, value };
}

import type { Input, Output } from '../../contract/call.ts';
import type { uninstall as contract } from '../../contract/install.ts';
import type { Ports } from '../../ports.ts';
import { adminOnly } from '../common/adminOnly.ts';

/**
 * Takes the add-on out of the spreadsheet: no run, no mail, no warning of ours. Every tab stays as it is, hidden ones too, and
 * `install` goes on where it ended. Last comes what makes it so: a run that dies before can be asked for again.
 */
export function uninstall(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  if (ports.structure.isRemoved()) return { ok: true, value: {} };
  const forbidden = adminOnly(ports);
  if (forbidden) return forbidden;
  ports.automation.stopTrigger();
  for (const key of ['lease', 'lease.beat', 'lease.startedAt']) ports.store.remove(key);
  ports.structure.uninstall(input.marks);
  return { ok: true, value: {} };
}

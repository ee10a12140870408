import type { Input, Output } from '../../contract/call.ts';
import type { importTab as contract } from '../../contract/import.ts';
import type { Ports } from '../../ports.ts';

const linesAPart = 2_000;

/** The tabs that may be imported from, and the next lines of one. */
export function importTab({ tab, from }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  if (tab === null) return { ok: true, value: { tabs: ports.otherTabs.names(), lines: [], next: null } };
  const part = ports.otherTabs.part(tab, from, linesAPart);
  if (!part) return { ok: false, code: 'row-gone' };
  const next = from + part.lines.length;
  return { ok: true, value: { tabs: [], lines: part.lines, next: next < part.total && next > from ? next : null } };
}

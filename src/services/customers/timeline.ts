import type { Input, Output } from '../../contract/call.ts';
import type { timeline as contract } from '../../contract/card.ts';
import type { Ports } from '../../ports.ts';
import { historyOf } from '../history/historyOf.ts';
import { rowsOfCustomer, shownAtOnce, timelineOf } from './timelineOf.ts';

export function timeline({ id, kind, from }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const entries = timelineOf(rowsOfCustomer(historyOf(id, ports), kind), ports);
  return { ok: true, value: { entries: entries.slice(from, from + shownAtOnce) } };
}

import type { Input, Output } from '../contract/call.ts';
import type { changeLog as contract } from '../contract/card.ts';
import type { Ports } from '../ports.ts';

/** A row that jobs rewrite for years has more lines than anybody reads. */
const atMost = 200;

export function changeLog({ id }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const lines = ports
    .table('changes')
    .where('row', id)
    .slice(-atMost)
    .map(({ values: { at, by, field, old, new: now, how } }) => ({ at, by, field, old, new: now, how }))
    .reverse();
  return { ok: true, value: { lines } };
}

import type { Input, Output } from '../../contract/call.ts';
import type { changeLog as contract } from '../../contract/card.ts';
import type { Ports } from '../../ports.ts';
import { archivedLines } from './archiveLog.ts';

/** A row that jobs rewrite for years has more lines than anybody reads. */
const atMost = 200;

export function changeLog({ id, older }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const logged = ports
    .table('changes')
    .where('row', id)
    .map(({ values }) => values);
  const lines = [...(older ? archivedLines(id, ports) : []), ...logged]
    .slice(-atMost)
    .map(({ at, by, field, old, new: now, how }) => ({ at, by, field, old, new: now, how }))
    .reverse();
  const hasOlder = !older && ports.structure.has('_archive') && ports.table('_archive').count() > 0;
  return { ok: true, value: { lines, hasOlder } };
}

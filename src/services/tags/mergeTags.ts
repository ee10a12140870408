import type { Input, Output } from '../../contract/call.ts';
import type { mergeTags as contract } from '../../contract/tags.ts';
import type { Change, Ports } from '../../ports.ts';
import { saved } from '../common/saved.ts';
import { labelOfTag } from '../common/tagLabels.ts';
import { rulesWithLabel } from './rulesWithLabel.ts';
import { tagRows } from './tagRows.ts';
import { relabelled } from './wearers.ts';

/**
 * Gives all who wear a tag another in its place and takes the first out of the catalogue, as one operation: undone, each has
 * the tags of before, and who got the other one since keeps it.
 */
export function mergeTags({ id, into }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  if (id === into) return { ok: false, code: 'tag-itself' };
  const rows = tagRows(ports);
  const [from, to] = [id, into].map((wanted) => rows.find(({ values }) => values.id === wanted));
  if (!from || !to) return { ok: false, code: 'row-gone' };
  const label = labelOfTag(to.values, ports.config);
  const relabelling = relabelled(from.values, label, ports);
  const changes: Change[] = [
    { kind: 'update', sheet: 'tags', id, row: from.row, set: { state: 'archived' } },
    ...relabelling,
    ...rulesWithLabel(rows, from.values, label, ports),
  ];
  const about = `${labelOfTag(from.values, ports.config)} → ${label}`;
  return saved({ kind: 'mergeTags', about, changes }, { id: into, customers: relabelling.length }, ports);
}

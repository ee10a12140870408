import type { Input, Output } from '../../contract/call.ts';
import type { deleteTag as contract } from '../../contract/tags.ts';
import type { Ports } from '../../ports.ts';
import { saved } from '../common/saved.ts';
import { labelOfTag } from '../common/tagLabels.ts';
import { tagRows } from './tagRows.ts';
import { wearersOf } from './wearers.ts';

/** Takes a tag out of the catalogue; one that somebody wears can be switched off or merged instead. */
export function deleteTag({ id }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const tag = tagRows(ports).find(({ values }) => values.id === id);
  if (!tag) return { ok: false, code: 'row-gone' };
  const about = labelOfTag(tag.values, ports.config);
  const n = wearersOf(tag.values, ports).length;
  if (n > 0) return { ok: false, code: 'tag-used', places: { value: about, n } };
  const set = { state: 'archived' } as const;
  return saved(
    { kind: 'deleteTag', about, changes: [{ kind: 'update', sheet: 'tags', id, row: tag.row, set }] },
    { id },
    ports,
  );
}

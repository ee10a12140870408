import type { Input, Output } from '../../contract/call.ts';
import type { tagsOfMany as contract } from '../../contract/tags.ts';
import type { Ports } from '../../ports.ts';
import { isActive } from '../common/active.ts';
import { tagOf } from '../common/tagLabels.ts';

/** Which tags the named customers wear, or those whose rows are selected in Customers. */
export function tagsOfMany({ ids }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const isMeant = ids ? isNamed(ids) : isSelected(ports);
  const meant = ports
    .table('customers')
    .columns(['id', 'tags', 'state'])
    .filter((customer) => customer.id && isActive(customer) && isMeant(customer));
  if (meant.length === 0) return { ok: false, code: 'nothing-selected' };
  const wearers: Record<string, number> = {};
  for (const { tags } of meant) {
    for (const label of tags) {
      const tag = tagOf(label, ports.config, [label]);
      if (tag) wearers[tag.id] = (wearers[tag.id] ?? 0) + 1;
    }
  }
  return { ok: true, value: { ids: meant.map(({ id }) => id), wearers } };
}

type Meant = (customer: { readonly id: string; readonly row: number }) => boolean;

function isNamed(ids: readonly string[]): Meant {
  const wanted = new Set(ids);
  return ({ id }) => wanted.has(id);
}

function isSelected({ structure }: Ports): Meant {
  const selection = structure.selection();
  if (selection?.sheet !== 'customers') return () => false;
  const { row: first, rows } = selection;
  return ({ row }) => row >= first && row < first + rows;
}

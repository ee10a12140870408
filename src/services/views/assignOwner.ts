import type { Input, Output } from '../../contract/call.ts';
import type { assignOwner as contract } from '../../contract/views.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Change, Ports } from '../../ports.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { isActive } from '../common/active.ts';
import { checksOf } from '../common/checksOf.ts';
import { invalid } from '../common/invalid.ts';
import { saved } from '../common/saved.ts';

/** Gives customers to a person as one operation; whom that person has already stays as is. */
export function assignOwner({ ids, owner }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  if (owner === null) return invalid({ owner: { code: 'required' } })!;
  const refusal = invalid(faultsOf(schemaOf('customers'), { owner }, checksOf(ports.config), { partial: true }));
  if (refusal) return refusal;
  const found = ports
    .table('customers')
    .byIds(ids)
    .filter(({ values }) => isActive(values));
  if (found.length === 0) return { ok: false, code: 'row-gone' };
  const owner_since = ports.clock.now();
  const changes = found
    .filter(({ values }) => values.owner !== owner)
    .map(({ row, values: { id } }): Change => {
      return { kind: 'update', sheet: 'customers', id, row, set: { owner, owner_since } };
    });
  if (changes.length === 0) return { ok: true, value: { changed: 0 } };
  return saved({ kind: 'assignOwner', about: owner, changes }, { changed: changes.length }, ports);
}

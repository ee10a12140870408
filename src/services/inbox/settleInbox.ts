import type { Input, Output, Refusal } from '../../contract/call.ts';
import type { settleInbox as contract } from '../../contract/inbox.ts';
import { mergeEdit } from '../../domain/customers/mergeEdit.ts';
import type { Change, Ports, Stored } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { InboxRow } from '../../schema/sheets/inbox.ts';
import { activeCustomer, isActive } from '../common/active.ts';
import { saved } from '../common/saved.ts';
import { proposedFields } from './inbox.ts';
import { changedFields, settling, type Taken, takenRow } from './takenRow.ts';
import { isOpen } from './workInbox.ts';

/** What a person decides about a row of the Inbox: the record that it becomes, the fields that are taken over, or nothing. */
export function settleInbox(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const row = ports.table('inbox').byId(input.id);
  if (!row || !isActive(row.values)) return { ok: false, code: 'row-gone' };
  if (!isOpen(row.values)) return { ok: false, code: 'inbox-settled' };
  if (input.as === null) return dropped(row, ports);
  const found = input.customer ? activeCustomer(input.customer, undefined, ports) : null;
  if (input.customer && !found) return { ok: false, code: 'customer-not-found' };
  if (!found && input.as !== 'customer') return { ok: false, code: 'inbox-who' };
  const taken =
    input.as === 'change' && found
      ? changeOf(input, row, found, ports)
      : takenRow(row, recordKind(input.as, found), found, ports);
  if ('code' in taken) return taken as Refusal<'invalid'>;
  const { changes, about, made } = taken;
  return saved({ kind: 'takeInbox', about, changes }, { id: input.id, made }, ports);
}

/** Somebody who is there is not added once more: what was said is logged. */
function recordKind(as: NonNullable<Input<typeof contract>['as']>, found: unknown) {
  return as === 'change' || (as === 'customer' && found) ? 'interaction' : as;
}

function dropped({ values, row }: Stored<InboxRow>, ports: Ports): Output<typeof contract> {
  const set = { status: 'dropped' as const, problem: null };
  const changes: Change[] = [{ kind: 'update', sheet: 'inbox', id: values.id, row, set }];
  return saved({ kind: 'dropInbox', about: values.who, changes }, { id: values.id, made: null }, ports);
}

/** Of what a customer proposes, the fields that the person ticked and nothing else. */
function changeOf(
  { accept, base }: Input<typeof contract>,
  { values: row, row: place }: Stored<InboxRow>,
  found: Stored<Customer>,
  ports: Ports,
): Taken | Refusal {
  const accepted = proposedFields(row, found).filter(({ field }) => accept.includes(field));
  const wanted = Object.fromEntries(accepted.map(({ field, proposed }) => [field, proposed])) as Partial<Customer>;
  const { set, conflicts } = mergeEdit<Customer>(wanted, base, found.values);
  if (conflicts.length > 0) {
    const by = found.values.updated_by;
    return { ok: false, code: 'conflict', details: conflicts.map((both) => ({ ...both, by })) };
  }
  const changed = changedFields(set, found, ports);
  if ('code' in changed) return changed;
  return { ...changed, changes: [...changed.changes, settling(row.id, place, found.values.id)] };
}

import type { Input, Output } from '../../contract/call.ts';
import type { saveContact as contract } from '../../contract/customers.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Change, Ports } from '../../ports.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { activeCustomer, isActive } from '../common/active.ts';
import { checksOf } from '../common/checksOf.ts';
import { invalid } from '../common/invalid.ts';
import { saved } from '../common/saved.ts';
import { suppressedFaults } from '../erasure/suppressed.ts';

/** Adds or changes a contact. A customer has one primary contact: a new one takes the mark from the others. */
export function saveContact(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const { id, customer: _asked, ...cells } = input;
  const owner = activeCustomer(input.customer, undefined, ports);
  if (!owner) return { ok: false, code: 'customer-not-found' };
  const customer = owner.values.id;
  const contacts = ports.table('contacts').where('customer', customer);
  const former = contacts.find(({ values }) => values.id === id);
  if (id !== undefined && (!former || !isActive(former.values))) return { ok: false, code: 'row-gone' };
  const contact = { ...former?.values, ...cells, customer, status: former?.values.status ?? ('active' as const) };
  const refusal = invalid(
    faultsOf(schemaOf('contacts'), contact, checksOf(ports.config), { former: former?.values ?? {} }),
    suppressedFaults(contact, ports, former?.values),
  );
  if (refusal) return refusal;
  const saving: Change = former
    ? { kind: 'update', sheet: 'contacts', id: former.values.id, row: former.row, set: cells }
    : {
        kind: 'append',
        sheet: 'contacts',
        values: { ...cells, id: ports.ids.next('P'), customer, customer_name: owner.values.name, status: 'active' },
      };
  const demoted = contacts
    .filter(({ values }) => cells.primary && values.primary && values.id !== id)
    .map(
      ({ row, values }): Change => ({ kind: 'update', sheet: 'contacts', id: values.id, row, set: { primary: false } }),
    );
  const contactId = saving.kind === 'append' ? saving.values.id : saving.id;
  return saved(
    { kind: 'saveContact', about: owner.values.name, changes: [saving, ...demoted] },
    { id: contactId },
    ports,
  );
}

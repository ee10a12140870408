import { type CustomerIndex, customerIndex } from '../../domain/import/customerIndex.ts';
import { formCustomerFields } from '../../domain/inbox/answers.ts';
import type { Ports } from '../../ports.ts';
import { type ColumnKey, schemaOf } from '../../schema/sheets.ts';
import { isActive } from '../common/active.ts';

/** The columns of a customer that a form may propose to change. */
export const proposable = formCustomerFields.filter((field): field is ColumnKey<'customers'> => {
  const column = schemaOf('customers').columns[field];
  return column !== undefined && column.who !== 'computed' && column.who !== 'system';
});

/** All active customers by what a row of the Inbox may call them; their contacts' numbers and addresses lead to them, too. */
export function inboxIndex(ports: Ports): CustomerIndex {
  const index = customerIndex(ports.config.settings.phone_region);
  const columns = [...new Set<ColumnKey<'customers'>>(['id', 'name', 'ext_code', 'state', ...proposable])];
  for (const { row, ...values } of ports.table('customers').columns(columns)) {
    if (values.id && isActive(values)) index.add({ id: values.id, row, fromThisFile: false, values });
  }
  for (const contact of ports.table('contacts').columns(['customer', 'phone', 'email', 'state'])) {
    if (contact.customer && isActive(contact)) index.addReach(contact.customer, contact);
  }
  return index;
}

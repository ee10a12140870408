import type { SearchLine } from '../../contract/search.ts';
import type { Ports } from '../../ports.ts';
import type { Contact } from '../../schema/sheets/contacts.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { isActive } from '../common/active.ts';

type CustomerCells = Pick<
  Customer,
  'id' | 'name' | 'phone' | 'email' | 'wechat' | 'owner' | 'city' | 'tags' | 'ext_code' | 'state'
> & { readonly row: number };
type ContactCells = Pick<Contact, 'customer' | 'name' | 'phone' | 'email' | 'wechat'>;

/** A line for each customer that is to be found, the archived included; reads the columns that it needs. */
export function searchLines(ports: Ports): SearchLine[] {
  const contacts = new Map<string, ContactCells[]>();
  for (const contact of ports.table('contacts').columns(['customer', 'name', 'phone', 'email', 'wechat', 'state'])) {
    if (!contact.customer || !isActive(contact)) continue;
    const known = contacts.get(contact.customer);
    if (known) known.push(contact);
    else contacts.set(contact.customer, [contact]);
  }
  return ports
    .table('customers')
    .columns(['id', 'name', 'owner', 'tags', 'phone', 'email', 'wechat', 'city', 'ext_code', 'state'])
    .filter(({ id, state }) => id !== '' && state !== 'merged' && state !== 'erased')
    .map((customer) => searchLine(customer, contacts.get(customer.id) ?? []));
}

export function searchLine(customer: CustomerCells, contacts: readonly ContactCells[]): SearchLine {
  const { id, row, name, owner, city, wechat, tags } = customer;
  return {
    ...{ id, row, owner, city, wechat, tags },
    name: name ?? '',
    contacts: present(contacts.map((contact) => contact.name)),
    phones: present([customer.phone, ...contacts.map(({ phone }) => phone)]),
    emails: present([customer.email, ...contacts.map(({ email }) => email)]),
    extCode: customer.ext_code,
    archived: customer.state === 'archived',
  };
}

function present(texts: readonly (string | null)[]): string[] {
  return texts.filter((text): text is string => text !== null && text !== '');
}

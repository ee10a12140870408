import type { DuplicateCells } from '../../domain/duplicates/duplicateRecord.ts';
import type { Ports } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { isActive } from '../common/active.ts';

const columns = [
  ...(['id', 'name', 'owner', 'type', 'company', 'phone', 'email', 'wechat', 'province', 'city', 'address'] as const),
  ...(['website', 'birthday', 'ext_code', 'created_at', 'state'] as const),
];

export type DuplicateCustomer = Pick<Customer, (typeof columns)[number]> & { readonly row: number };

/** The active customers with the cells by which they are compared, their contacts' included. */
export interface DuplicateBook {
  readonly customers: readonly DuplicateCustomer[];
  /** in the same order */
  readonly cells: readonly DuplicateCells[];
}

/** Reads the columns that tell who somebody is, of Customers and Contacts. */
export function duplicateBook(ports: Ports): DuplicateBook {
  const contacts = new Map<string, Pick<Customer, 'name' | 'phone' | 'email' | 'wechat'>[]>();
  for (const contact of ports.table('contacts').columns(['customer', 'name', 'phone', 'email', 'wechat', 'state'])) {
    if (!contact.customer || !isActive(contact)) continue;
    const known = contacts.get(contact.customer);
    if (known) known.push(contact);
    else contacts.set(contact.customer, [contact]);
  }
  const customers = ports
    .table('customers')
    .columns(columns)
    .filter((customer) => customer.id && isActive(customer));
  return { customers, cells: customers.map((customer) => cellsOf(customer, contacts.get(customer.id) ?? [])) };
}

function cellsOf(
  customer: DuplicateCustomer,
  contacts: readonly Pick<Customer, 'name' | 'phone' | 'email' | 'wechat'>[],
): DuplicateCells {
  const { id, name, type, company, province, city, address, website, birthday, ext_code } = customer;
  const all = [customer, ...contacts];
  return {
    ...{ id, name, type, company, province, city, address, website, birthday, extCode: ext_code },
    phones: present(all.map(({ phone }) => phone)),
    emails: present(all.map(({ email }) => email)),
    wechats: present(all.map(({ wechat }) => wechat)),
    contacts: present(contacts.map((contact) => contact.name)),
  };
}

function present(texts: readonly (string | null)[]): string[] {
  return texts.filter((text): text is string => text !== null && text !== '');
}

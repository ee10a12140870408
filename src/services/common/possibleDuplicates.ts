import type { PossibleDuplicate } from '../../contract/customers.ts';
import {
  type Comparable,
  comparableOf,
  type DuplicateReason,
  duplicateReasons,
} from '../../domain/duplicates/comparable.ts';
import type { Ports } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { isActive } from './active.ts';
import { searchLine } from './searchLines.ts';

/** Customers shown to the person who is about to add one of them again. */
const mostShown = 5;

/**
 * Active customers who may be the one that is about to be added: by phone, address, WeChat or name, their contacts'
 * included. Reads the key columns of Customers and Contacts, and the rows that it found.
 */
export function possibleDuplicates(candidate: Partial<Customer>, ports: Ports): PossibleDuplicate[] {
  const region = ports.config.settings.phone_region;
  const wanted = comparableOf(candidate, region);
  const reasons = new Map<string, Set<DuplicateReason>>();
  const compare = (id: string | null, known: Comparable) => {
    for (const reason of id ? duplicateReasons(wanted, known) : []) {
      reasons.set(id!, (reasons.get(id!) ?? new Set()).add(reason));
    }
  };
  for (const row of ports.table('customers').columns(['id', 'name', 'phone', 'email', 'wechat', 'city', 'state'])) {
    if (isActive(row)) compare(row.id, comparableOf(row, region));
  }
  for (const row of ports.table('contacts').columns(['customer', 'name', 'phone', 'email', 'wechat', 'state'])) {
    if (isActive(row)) compare(row.customer, comparableOf({ ...row, city: candidate.city }, region));
  }
  const found = [...reasons].sort(([, a], [, b]) => b.size - a.size).slice(0, mostShown);
  const rows = ports
    .table('customers')
    .byIds(found.map(([id]) => id))
    .filter(({ values }) => isActive(values));
  return rows.map(({ row, values }) => {
    const contacts = ports
      .table('contacts')
      .where('customer', values.id)
      .map((contact) => contact.values);
    return {
      line: searchLine({ ...values, row }, contacts.filter(isActive)),
      reasons: [...(reasons.get(values.id) ?? [])],
    };
  });
}

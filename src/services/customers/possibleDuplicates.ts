import type { PossibleDuplicate } from '../../contract/customers.ts';
import {
  comparableOf,
  type DuplicateReason,
  duplicateReasons,
  type Reachable,
} from '../../domain/duplicates/comparable.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import { isActive } from '../common/active.ts';
import { mayBeKnown } from '../history/mayBeKnown.ts';
import { searchLine } from './searchLines.ts';

/** Customers shown to the person who is about to add one of them again. */
const mostShown = 5;
/** Some of those found may be archived, or have a short number in another city. */
const mostLookedAt = 20;

/**
 * Active customers who may be the one that is about to be added: by phone, address, WeChat or name, their contacts'
 * included. Where the index knows of nobody with these keys nothing is read; else the key columns of Customers and Contacts
 * are, and the rest shows in the few rows that were found.
 */
export function possibleDuplicates(candidate: Partial<Customer>, ports: Ports): PossibleDuplicate[] {
  if (!mayBeKnown(candidate, ports)) return [];
  const region = ports.config.settings.phone_region;
  const wanted = comparableOf(candidate, region);
  // numbers without area code count inside one city: until the row is read it may be this one
  const city = candidate.city ?? null;
  const reasonsFor = ({ name, phone, email, wechat }: Reachable) =>
    duplicateReasons(
      wanted,
      comparableOf({ ...(wanted.phones.length > 0 && { phone, city }), name, email, wechat }, region),
    );
  const customers = ports.table('customers');
  const found = new Map<number, Stored<Customer>>();
  const byContact = new Map<string, DuplicateReason[]>();
  for (const row of customers.columns(['name', 'phone', 'email', 'wechat'])) {
    if (found.size >= mostLookedAt) break;
    if (reasonsFor(row).length === 0) continue;
    for (const stored of customers.rowsAt(row.row, 1)) found.set(stored.row, stored);
  }
  for (const row of ports.table('contacts').columns(['customer', 'name', 'phone', 'email', 'wechat', 'state'])) {
    const reasons = row.customer && isActive(row) ? reasonsFor(row) : [];
    if (reasons.length > 0) byContact.set(row.customer!, [...(byContact.get(row.customer!) ?? []), ...reasons]);
  }
  for (const stored of byContact.size > 0 ? customers.byIds([...byContact.keys()].slice(0, mostLookedAt)) : []) {
    found.set(stored.row, stored);
  }
  return [...found.values()]
    .filter(({ values }) => isActive(values))
    .map((stored) => {
      const own = duplicateReasons(wanted, comparableOf(stored.values, region));
      return { stored, reasons: [...new Set([...own, ...(byContact.get(stored.values.id) ?? [])])] };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length)
    .slice(0, mostShown)
    .map(({ stored, reasons }) => ({ line: lineOf(stored, ports), reasons }));
}

function lineOf({ row, values }: Stored<Customer>, ports: Ports): PossibleDuplicate['line'] {
  const contacts = ports.table('contacts').where('customer', values.id);
  return searchLine({ ...values, row }, contacts.map((contact) => contact.values).filter(isActive));
}

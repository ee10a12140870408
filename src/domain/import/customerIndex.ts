import type { Customer } from '../../schema/sheets/customers.ts';
import { emailKey } from '../keys/emailKey.ts';
import { phoneKey } from '../keys/phoneKey.ts';
import { halfWidth } from './halfWidth.ts';

/** A customer whom rows of a file may mean. */
export interface IndexedCustomer {
  readonly id: string;
  /** where it was seen, undefined for one that the import makes */
  readonly row?: number;
  /** whether a row of this very file made it, or was matched with it */
  fromThisFile: boolean;
  /** the row of the file speaks of a customer who was merged into this one: what stands there is not written over */
  readonly isAlias?: true;
  readonly values: Partial<Customer> & { name: string | null };
}

/** How a file says whom it means. */
export interface CustomerRef {
  /** our id, the code that the customer has elsewhere, a phone, an address or a name */
  readonly customer?: string | null;
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly city?: string | null;
}

export type Match = { readonly found: IndexedCustomer } | { readonly several: readonly IndexedCustomer[] } | null;

export type CustomerIndex = ReturnType<typeof customerIndex>;

/** Finds customers by id, code, phone, address and exact name: the first of these that knows anybody decides. */
export function customerIndex(phoneRegion: string) {
  const byId = new Map<string, IndexedCustomer>();
  const [byCode, byPhone, byEmail, byName] = [keyed(), keyed(), keyed(), keyed()];
  const phoneKeys = new Map<string, string | null>();

  /** Numbers without area code are no evidence: they are compared only inside one city. */
  function phoneKeyOf(text: string | null | undefined): string | null {
    if (!text) return null;
    const known = phoneKeys.get(text);
    if (known !== undefined) return known;
    const key = phoneKey(text, phoneRegion);
    const usable = key === null || key.startsWith('local:') ? null : key;
    phoneKeys.set(text, usable);
    return usable;
  }

  return {
    add(customer: IndexedCustomer): void {
      const { name, ext_code, phone, email } = customer.values;
      byId.set(customer.id, customer);
      put(byCode, ext_code, customer);
      put(byPhone, phoneKeyOf(phone), customer);
      put(byEmail, email && emailKey(email), customer);
      put(byName, name && exactName(name), customer);
    },

    /** another way to reach somebody who is there: a contact's */
    addReach(id: string, { phone, email }: Pick<CustomerRef, 'phone' | 'email'>): void {
      const customer = byId.get(id);
      if (!customer) return;
      put(byPhone, phoneKeyOf(phone), customer);
      put(byEmail, email && emailKey(email), customer);
    },

    /** What a merged customer was known by leads to the one who stayed, as far as it leads nowhere else. */
    addMerged(id: string, values: IndexedCustomer['values'], into: IndexedCustomer): void {
      const alias: IndexedCustomer = { ...into, isAlias: true };
      const { name, ext_code, phone, email } = values;
      byId.set(id, alias);
      for (const [map, key] of [
        [byCode, ext_code],
        [byPhone, phoneKeyOf(phone)],
        [byEmail, email && emailKey(email)],
        [byName, name && exactName(name)],
      ] as const) {
        if (key && !map.has(key)) put(map, key, alias);
      }
    },

    byId: (id: string): IndexedCustomer | undefined => byId.get(id.toUpperCase()),

    match(ref: CustomerRef): Match {
      const { customer, name, phone, email } = ref;
      const code = customer && isCode(customer) ? customer : null;
      const own = customer ? byId.get(customer.toUpperCase()) : undefined;
      const byKeys = [
        own ? [own] : [],
        customer ? (byCode.get(customer) ?? []) : [],
        reached(byPhone.get(phoneKeyOf(phone) ?? ''), ref, code),
        reached(byPhone.get(phoneKeyOf(customer) ?? ''), ref, null),
        reached(byEmail.get((email && emailKey(email)) ?? ''), ref, code),
        reached(byEmail.get((customer && emailKey(customer)) ?? ''), ref, null),
        named(byName.get((name && exactName(name)) ?? ''), ref, code),
        named(byName.get((customer && exactName(customer)) ?? ''), ref, null),
      ];
      return decided(byKeys.find((candidates) => candidates.length > 0) ?? [], name ?? customer ?? null);
    },
  };
}

/** Whether a text from a column of codes is one: no spaces, and a digit or capitals only. */
export function isCode(text: string): boolean {
  return /^[A-Za-z0-9_.\-/#]+$/.test(text) && /\d|^[A-Z]+$/.test(text);
}

/** Whether a text from a column of names must be a code: digits with a few letters before them. */
export function looksLikeCode(text: string): boolean {
  return /^[A-Za-z]{0,5}[-_#/.]?\d[A-Za-z0-9_.\-/#]*$/.test(text);
}

function keyed(): Map<string, IndexedCustomer[]> {
  return new Map();
}

function put(map: Map<string, IndexedCustomer[]>, key: string | null | undefined, customer: IndexedCustomer): void {
  if (!key) return;
  const known = map.get(key);
  if (known) known.push(customer);
  else map.set(key, [customer]);
}

/** Two rows of one file may share a phone and be two customers: then the name must be the same, too. */
function reached(
  candidates: readonly IndexedCustomer[] = [],
  { name }: CustomerRef,
  code: string | null,
): IndexedCustomer[] {
  return candidates.filter(
    (candidate) => sameCode(candidate, code) && (!candidate.fromThisFile || !name || sameName(candidate, name)),
  );
}

function named(
  candidates: readonly IndexedCustomer[] = [],
  { city }: CustomerRef,
  code: string | null,
): IndexedCustomer[] {
  return candidates.filter(
    (candidate) =>
      sameCode(candidate, code) &&
      (!city || !candidate.values.city || exactName(candidate.values.city) === exactName(city)),
  );
}

/** Whoever has another code is somebody else. */
function sameCode({ values }: IndexedCustomer, code: string | null): boolean {
  return code === null || !values.ext_code || values.ext_code === code;
}

function sameName({ values }: IndexedCustomer, name: string): boolean {
  return values.name !== null && exactName(values.name) === exactName(name);
}

function decided(candidates: readonly IndexedCustomer[], name: string | null): Match {
  const distinct = [...new Map(candidates.map((candidate) => [candidate.id, candidate])).values()];
  const namesakes = name === null ? [] : distinct.filter((candidate) => sameName(candidate, name));
  const chosen = distinct.length > 1 && namesakes.length > 0 ? namesakes : distinct;
  if (chosen.length > 1) return { several: chosen };
  return chosen[0] ? { found: chosen[0] } : null;
}

function exactName(name: string): string {
  return halfWidth(name).trim().toLowerCase().replace(/\s+/g, ' ');
}

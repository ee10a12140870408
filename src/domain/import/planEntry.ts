import type { Interaction } from '../../schema/sheets/interactions.ts';
import type { Order } from '../../schema/sheets/orders.ts';
import { addDays, hoursBetween } from '../day.ts';
import { lineAmount } from '../orders/lineAmount.ts';
import { payStatus } from '../orders/payStatus.ts';
import { type CustomerIndex, type IndexedCustomer, isCode, looksLikeCode } from './customerIndex.ts';
import {
  differing,
  emptied,
  keptRow,
  type PlannedChange,
  type PlanRules,
  type RowPlan,
  rejectedRow,
  rowFault,
  twoMatches,
} from './plan.ts';
import type { CellFault, ReadRow } from './readRow.ts';

type EntrySheet = 'orders' | 'interactions';
type Entry = Partial<Order> & Partial<Interaction>;

/** What is in the tab already. */
export interface EntryBook {
  readonly customers: CustomerIndex;
  /** how many active rows stand in the tab, by `contentKey`; rows that the import adds are counted, too */
  readonly counts: Map<string, number>;
  /** how many rows of the file were seen, by `contentKey` */
  readonly seen: Map<string, number>;
  /** rows that have a code elsewhere */
  readonly byCode: Map<
    string,
    { readonly id: string; readonly row?: number; readonly values: Entry; fromThisFile: boolean }
  >;
}

interface Ref {
  readonly customer?: string;
  readonly customer_name?: string;
  readonly phone?: string;
  readonly email?: string;
}

/**
 * Decides what becomes of an order line or a conversation. It is known by its code elsewhere, else by its content,
 * counted as often as it stands in the file: of three equal lines in the file and one in the tab, two are added.
 *
 * @param occurrence the how-manieth row of its content it is in the file, where an earlier pass has counted
 */
export function planEntry(
  sheet: EntrySheet,
  row: ReadRow,
  book: EntryBook,
  rules: PlanRules,
  occurrence?: number,
): RowPlan {
  const { customer, customer_name, phone, email, ...cells } = row.values as Entry & Ref;
  const ref = refOf({ customer: customer ?? undefined, customer_name: customer_name ?? undefined, phone, email });
  const entry = sheet === 'orders' ? completeOrder(cells, rules) : completeInteraction(cells, rules);
  const faults = [...row.faults, ...(sheet === 'orders' ? orderFaults(entry, rules) : interactionFaults(entry, rules))];
  const hit = hitOf(ref, book.customers, rules);
  if ('fault' in hit) faults.push(hit);
  if (faults.length > 0 || 'fault' in hit) return rejectedRow(withoutRepeats(faults));
  const known = entry.ext_code ? book.byCode.get(entry.ext_code) : undefined;
  if (known)
    return occurrence === 0 || known.fromThisFile
      ? keptRow('duplicate', 0)
      : updated(sheet, cells, row.empty, known, rules);
  return added(
    sheet,
    { ...entry, customer: hit.customer.id, customer_name: hit.customer.values.name },
    hit,
    book,
    rules,
    occurrence,
  );
}

/** What makes two rows the same to a person: whose it is, when or under which number, what, how much. */
export function contentKey(sheet: EntrySheet, entry: Entry): string {
  const parts =
    sheet === 'orders'
      ? [entry.customer, entry.order_no ?? entry.ordered_on, entry.product, entry.model, entry.qty ?? 1, entry.amount]
      : [entry.customer, entry.at?.slice(0, 16), entry.summary];
  return parts.map((part) => part ?? '').join('\u0001');
}

function added(
  sheet: EntrySheet,
  entry: Entry,
  { customer, isNew }: Hit,
  { counts, seen, byCode, customers }: EntryBook,
  rules: PlanRules,
  counted: number | undefined,
): RowPlan {
  const key = contentKey(sheet, entry);
  const occurrence = counted ?? (seen.get(key) ?? 0) + 1;
  seen.set(key, occurrence);
  const there = counts.get(key) ?? 0;
  if (!entry.ext_code && occurrence <= there) return keptRow('unchanged', occurrence);
  if (rules.mode === 'update') return rejectedRow([rowFault('', 'nothing-to-update')]);
  counts.set(key, there + 1);
  if (isNew) customers.add(customer);
  const values = { ...entry, id: rules.nextId(sheet === 'orders' ? 'O' : 'I') };
  if (entry.ext_code) byCode.set(entry.ext_code, { id: values.id, values, fromThisFile: true });
  const changes: PlannedChange[] = [
    ...(isNew
      ? [{ kind: 'append', sheet: 'customers', values: { ...customer.values, id: customer.id } } as const]
      : []),
    sheet === 'orders' ? { kind: 'append', sheet, values } : { kind: 'append', sheet, values },
  ];
  return { verdict: 'added', changes, faults: [], customersCreated: isNew ? 1 : 0, occurrence };
}

type Known = NonNullable<ReturnType<EntryBook['byCode']['get']>>;

function updated(sheet: EntrySheet, cells: Entry, empty: readonly string[], known: Known, rules: PlanRules): RowPlan {
  known.fromThisFile = true;
  const set = {
    ...differing<Entry>(cells, known.values, rules.overwrite),
    ...emptied<Entry>(sheet, empty, known.values, rules),
  };
  if (rules.mode === 'add' || Object.keys(set).length === 0) return keptRow('unchanged', 1);
  const change = { kind: 'update', id: known.id, row: known.row, set } as const;
  const changes: PlannedChange[] = [sheet === 'orders' ? { ...change, sheet } : { ...change, sheet }];
  return { verdict: 'updated', changes, faults: [], customersCreated: 0, occurrence: 1 };
}

interface Hit {
  readonly customer: IndexedCustomer;
  readonly isNew: boolean;
}

/** Whose it is: somebody known, or somebody new where the person wants that. */
function hitOf(ref: Ref, index: CustomerIndex, rules: PlanRules): Hit | CellFault {
  const [text, field] = [textOf(ref), fieldOf(ref)];
  if (text === '') return rowFault(field, 'no-match-key');
  const { customer, customer_name: name, phone, email } = ref;
  const match = index.match({ customer, name, phone, email });
  if (match && 'several' in match) return twoMatches(field, text, match.several.length);
  if (match) return { customer: match.found, isNew: false };
  return rules.createCustomers
    ? { customer: newCustomer(ref, rules), isNew: true }
    : rowFault(field, 'customer-unknown', text);
}

/** A code under a header for names is a code all the same. */
function refOf({ customer, customer_name, ...reach }: Ref): Ref {
  const code = customer ?? (customer_name && looksLikeCode(customer_name) ? customer_name : undefined);
  return {
    ...reach,
    ...(code && { customer: code }),
    ...(customer_name && code !== customer_name && { customer_name }),
  };
}

/** A customer of whom only an order or a conversation tells: the text is the name, and the code where it is one. */
function newCustomer(ref: Ref, rules: PlanRules): IndexedCustomer {
  const text = ref.customer ?? '';
  const isMobile = /^(\+[\d\s-]{7,}|1[3-9]\d{9})$/.test(text);
  const isAddress = text.includes('@');
  return {
    id: rules.nextId('C'),
    fromThisFile: true,
    values: {
      name: (ref.customer_name || textOf(ref)).slice(0, 100),
      ext_code: !isMobile && !isAddress && isCode(text) ? text : null,
      phone: ref.phone ?? (isMobile ? text : null),
      email: ref.email ?? (isAddress ? text : null),
      type: 'company',
      source: 'import',
      owner: rules.owner,
      tags: rules.tag ? [rules.tag] : [],
    },
  };
}

function textOf({ customer, customer_name, phone, email }: Ref): string {
  return customer || customer_name || phone || email || '';
}

function fieldOf({ customer_name, phone, email, customer }: Ref): string {
  if (customer) return 'customer';
  return customer_name ? 'customer_name' : phone ? 'phone' : email ? 'email' : 'customer';
}

function completeOrder(cells: Entry, { today }: PlanRules): Entry {
  const qty = cells.qty ?? 1;
  const amount =
    cells.amount ?? (cells.unit_price == null ? null : lineAmount(qty, cells.unit_price, cells.discount ?? 0));
  const money = { amount, paid: cells.paid ?? null, due_on: cells.due_on ?? null };
  return { ...cells, qty, amount, status: cells.status ?? 'confirmed', pay_status: payStatus(money, today) };
}

function completeInteraction(cells: Entry, { me }: PlanRules): Entry {
  return {
    ...cells,
    channel: cells.channel ?? 'other',
    direction: cells.direction ?? 'out',
    summary: cells.summary ?? cells.detail?.slice(0, 500) ?? null,
    by: cells.by ?? me,
  };
}

function orderFaults({ ordered_on, qty, amount }: Entry, { today }: PlanRules): CellFault[] {
  return [
    ...(ordered_on ? [] : [rowFault('ordered_on', 'required')]),
    ...(ordered_on && ordered_on > addDays(today, 1) ? [rowFault('ordered_on', 'in-future', ordered_on)] : []),
    ...(qty === 0 ? [rowFault('qty', 'zero', '0')] : []),
    ...(amount == null ? [rowFault('amount', 'amount-missing')] : []),
  ];
}

function interactionFaults({ at, summary }: Entry, { now }: PlanRules): CellFault[] {
  return [
    ...(at ? [] : [rowFault('at', 'required')]),
    ...(at && hoursBetween(now, at) > 1 ? [rowFault('at', 'in-future', at)] : []),
    ...(summary ? [] : [rowFault('summary', 'required')]),
  ];
}

/** A cell that cannot be read is not missing as well. */
function withoutRepeats(faults: readonly CellFault[]): CellFault[] {
  return faults.filter((fault, index) => faults.findIndex(({ field }) => field === fault.field) === index);
}

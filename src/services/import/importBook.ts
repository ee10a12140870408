import { type CustomerIndex, customerIndex, type IndexedCustomer } from '../../domain/import/customerIndex.ts';
import type { PlanRules, RowPlan } from '../../domain/import/plan.ts';
import { planCustomer } from '../../domain/import/planCustomer.ts';
import { contentKey, type EntryBook, planEntry } from '../../domain/import/planEntry.ts';
import type { ReadRow } from '../../domain/import/readRow.ts';
import type { Ports } from '../../ports.ts';
import { isForeignKey } from '../../schema/foreignKey.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Interaction } from '../../schema/sheets/interactions.ts';
import type { Order } from '../../schema/sheets/orders.ts';
import { type ColumnKey, type SheetKey, schemaOf } from '../../schema/sheets.ts';
import { isActive } from '../common/active.ts';
import type { CheckedJob, StoredJob } from './importJob.ts';
import { presentMapping } from './ownColumns.ts';

/** Decides about one row after the other, in the order of the file. */
export type Planner = (row: ReadRow, occurrence?: number) => RowPlan;

/**
 * Reads once what the rows of a file are held against, and answers what decides about them. What is decided is taken
 * into account for the rows that follow.
 */
export function plannerOf(job: CheckedJob, startedAt: StoredJob['startedAt'], rules: PlanRules, ports: Ports): Planner {
  const { kind } = job;
  const mapped = presentMapping(job.options.mapping, kind, ports).filter((field) => field !== null);
  if (kind === 'customers') {
    const index = readCustomers(ownColumns('customers', mapped), startedAt, ports);
    return (row, occurrence) => planCustomer(row, index, rules, occurrence);
  }
  const book = readEntries(kind, mapped, readCustomers([], startedAt, ports), ports);
  return (row, occurrence) => planEntry(kind, row, book, rules, occurrence);
}

const matchColumns = [
  ...([
    'id',
    'name',
    'phone',
    'email',
    'city',
    'ext_code',
    'created_at',
    'created_by',
    'state',
    'merged_into',
  ] as const),
];

function readCustomers(
  mapped: readonly ColumnKey<'customers'>[],
  startedAt: StoredJob['startedAt'],
  ports: Ports,
): CustomerIndex {
  const index = customerIndex(ports.config.settings.phone_region);
  const columns = [...new Set<ColumnKey<'customers'>>([...matchColumns, ...mapped])];
  const merged = new Map<string, { into: string; values: IndexedCustomer['values'] }>();
  for (const { row, ...cells } of ports.table('customers').columns(columns)) {
    const values: Partial<Customer> & { name: string | null } = cells;
    if (cells.state === 'merged' && cells.merged_into) merged.set(cells.id, { into: cells.merged_into, values });
    if (!cells.id || !isActive(cells)) continue;
    // a run that goes on must tell the customers that it made itself from those of before; an import has no author
    const isOwn = cells.created_by === null && startedAt !== null && (cells.created_at ?? '') >= startedAt;
    index.add({ id: cells.id, row, fromThisFile: isOwn, values });
  }
  for (const [id, { into, values }] of merged) {
    // a merge takes earlier ones along, so that one step is enough
    const stays = index.byId(into);
    if (stays) index.addMerged(id, values, stays);
  }
  return index;
}

type EntryRow = Partial<Order> & Partial<Interaction> & { readonly row: number };

const contentColumns = {
  orders: ['id', 'order_no', 'customer', 'ordered_on', 'product', 'model', 'qty', 'amount', 'ext_code', 'state'],
  interactions: ['id', 'at', 'customer', 'summary', 'ext_code', 'state'],
} as const satisfies { readonly [K in 'orders' | 'interactions']: readonly ColumnKey<K>[] };

function readEntries(
  kind: 'orders' | 'interactions',
  mapped: readonly string[],
  customers: CustomerIndex,
  ports: Ports,
): EntryBook {
  const book: EntryBook = { customers, counts: new Map(), seen: new Map(), byCode: new Map() };
  const withCodes = mapped.includes('ext_code');
  for (const entry of entriesOf(kind, withCodes ? mapped : [], ports)) {
    if (!isActive({ state: entry.state ?? null })) continue;
    const key = contentKey(kind, entry);
    book.counts.set(key, (book.counts.get(key) ?? 0) + 1);
    if (!withCodes || !entry.ext_code || !entry.id) continue;
    book.byCode.set(entry.ext_code, { id: entry.id, row: entry.row, values: entry, fromThisFile: false });
  }
  return book;
}

function entriesOf(kind: 'orders' | 'interactions', mapped: readonly string[], ports: Ports): readonly EntryRow[] {
  if (kind === 'orders') {
    return ports.table(kind).columns([...new Set([...contentColumns.orders, ...ownColumns(kind, mapped)])]);
  }
  return ports.table(kind).columns([...new Set([...contentColumns.interactions, ...ownColumns(kind, mapped)])]);
}

/** The fields of the mapping that are columns of the tab itself, those that people added among them. */
function ownColumns<K extends SheetKey>(sheet: K, fields: readonly string[]): ColumnKey<K>[] {
  return fields.filter((field): field is ColumnKey<K> => field in schemaOf(sheet).columns || isForeignKey(field));
}

import { shortDay } from '../../../templates/format.ts';
import type { Refusal } from '../../contract/call.ts';
import { dayOfStamp } from '../../domain/day.ts';
import type { Ports, Stored } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';
import { readerLanguage } from './readerLanguage.ts';

/** A row typed by hand has no state yet and counts as active. */
export function isActive({ state }: { readonly state: string | null }): boolean {
  return state === null || state === 'active';
}

/** So many merges of merged customers are followed; a longer chain is a circle made by hand. */
const longestChain = 10;

/** The customer, for a merged one whoever it was merged into; null when there is none or it was archived or erased. */
export function activeCustomer(id: string, row: number | undefined, ports: Ports): Stored<Row<'customers'>> | null {
  let found = ports.table('customers').byId(id, row);
  for (let merges = 0; merges < longestChain && found?.values.state === 'merged'; merges++) {
    found = found.values.merged_into ? ports.table('customers').byId(found.values.merged_into) : null;
  }
  return found && isActive(found.values) ? found : null;
}

/** Why there is no active customer of this id: somebody archived it, or nobody knows it. */
export function goneCustomer(id: string, ports: Ports): Refusal<'row-gone' | 'customer-archived'> {
  const row = ports.table('customers').byId(id)?.values;
  if (row?.state !== 'archived') return { ok: false, code: 'row-gone' };
  const day = row.updated_at ? shortDay(dayOfStamp(row.updated_at), readerLanguage(ports), ports.clock.today()) : '–';
  return { ok: false, code: 'customer-archived', places: { name: row.name ?? id, by: row.updated_by ?? '–', day } };
}

/** A customer's open tasks. */
export function openTasksOf(customer: string, ports: Ports): Stored<Row<'tasks'>>[] {
  return ports
    .table('tasks')
    .where('customer', customer)
    .filter(({ values }) => values.status === 'open' && isActive(values));
}

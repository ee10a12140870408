import type { Ports, Stored } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';

/** A row typed by hand has no state yet and counts as active. */
export function isActive({ state }: { readonly state: string | null }): boolean {
  return state === null || state === 'active';
}

/** The customer, null when there is none or it was archived, merged or erased. */
export function activeCustomer(id: string, row: number | undefined, ports: Ports): Stored<Row<'customers'>> | null {
  const found = ports.table('customers').byId(id, row);
  return found && isActive(found.values) ? found : null;
}

/** A customer's open tasks. */
export function openTasksOf(customer: string, ports: Ports): Stored<Row<'tasks'>>[] {
  return ports
    .table('tasks')
    .where('customer', customer)
    .filter(({ values }) => values.status === 'open' && isActive(values));
}

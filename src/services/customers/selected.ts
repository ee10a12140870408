import type { Input, Output } from '../../contract/call.ts';
import type { selected as contract } from '../../contract/card.ts';
import type { Ports } from '../../ports.ts';
import type { SheetKey } from '../../schema/sheets.ts';

/** The tabs whose rows belong to a customer. */
const withCustomer = ['interactions', 'orders', 'feedback', 'tasks', 'contacts', 'alerts', 'today', 'churn'] as const;

/** The customer of the row in which the person stands, whichever tab it is. */
export function selected(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const selection = ports.structure.selection();
  const customer = selection ? customerAt(selection, ports) : null;
  const found = customer ? ports.table('customers').byId(customer) : null;
  return { ok: true, value: found ? { customer: found.values.id, name: found.values.name ?? '' } : null };
}

function customerAt({ sheet, row }: { sheet: SheetKey; row: number }, ports: Ports): string | null {
  if (sheet === 'customers') {
    const cells = ports.table(sheet).columns(['id']);
    return cells.find((cell) => cell.row === row)?.id ?? null;
  }
  const owned = withCustomer.find((key) => key === sheet);
  if (!owned) return null;
  const cells: readonly { row: number; customer: string | null }[] = ports.table(owned).columns(['customer']);
  return cells.find((cell) => cell.row === row)?.customer ?? null;
}

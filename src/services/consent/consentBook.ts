import type { ConsentRow } from '../../domain/consent/consentAt.ts';
import type { Ports } from '../../ports.ts';
import { isActive } from '../common/active.ts';

/** All consents by customer, a few columns in one look at the tab; null where it is not there. */
export function consentBook({ structure, table }: Pick<Ports, 'structure' | 'table'>) {
  if (!structure.has('consents')) return null;
  const byCustomer = new Map<string, ConsentRow[]>();
  const rows = table('consents').columns([
    ...(['customer', 'contact', 'purpose', 'channel', 'status', 'at', 'until', 'state'] as const),
  ]);
  for (const row of rows) {
    if (!row.customer || !isActive(row)) continue;
    byCustomer.set(row.customer, [...(byCustomer.get(row.customer) ?? []), row]);
  }
  return byCustomer;
}

import type { Input, Output } from '../../contract/call.ts';
import type { consents as contract } from '../../contract/consent.ts';
import { marketingConsent } from '../../domain/consent/consentAt.ts';
import type { Ports } from '../../ports.ts';
import type { Consent } from '../../schema/sheets/consents.ts';
import { activeCustomer, isActive } from '../common/active.ts';

export function consents({ customer }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const found = activeCustomer(customer, undefined, ports);
  if (!found) return { ok: false, code: 'customer-not-found' };
  const rows = consentsOf(found.values.id, ports);
  return { ok: true, value: { rows, marketing: marketingConsent(rows, ports.clock.now()) } };
}

/** A customer's consents, newest first. */
export function consentsOf(customer: string, { table }: Pick<Ports, 'table'>): Consent[] {
  return table('consents')
    .where('customer', customer)
    .map(({ values }) => values)
    .filter(isActive)
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
}

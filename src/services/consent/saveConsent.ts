import type { Input, Output } from '../../contract/call.ts';
import type { saveConsent as contract } from '../../contract/consent.ts';
import { marketingConsent } from '../../domain/consent/consentAt.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Ports } from '../../ports.ts';
import type { Consent } from '../../schema/sheets/consents.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { activeCustomer } from '../common/active.ts';
import { checksOf } from '../common/checksOf.ts';
import { invalid } from '../common/invalid.ts';
import { saved } from '../common/saved.ts';
import { consentsOf } from './consents.ts';

/** Writes down what a customer said, with the notice of the day as what they were told. */
export function saveConsent(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const found = activeCustomer(input.customer, undefined, ports);
  if (!found) return { ok: false, code: 'customer-not-found' };
  const { id: customer, name } = found.values;
  const { clock, config, ids, user } = ports;
  const row = {
    ...{ id: ids.next('N'), customer, contact: null, purpose: input.purpose as Consent['purpose'] },
    ...{ channel: input.channel ?? null, status: input.status as Consent['status'] },
    ...{ basis: (input.basis ?? null) as Consent['basis'], until: input.until ?? null, proof: input.proof },
    ...{ at: clock.now(), notice: config.settings.notice_version || null, by: user.member?.name ?? null },
  };
  const refusal = invalid(faultsOf(schemaOf('consents'), row, checksOf(config)));
  if (refusal) return refusal;
  const marketing = marketingConsent([...consentsOf(customer, ports), row], clock.now());
  const changes = [
    { kind: 'append', sheet: 'consents', values: row } as const,
    { kind: 'update', sheet: 'customers', id: customer, row: found.row, set: { consent: marketing } } as const,
  ];
  return saved({ kind: 'saveConsent', about: name, changes }, { id: row.id, marketing }, ports);
}

import type { Input, Output } from '../../contract/call.ts';
import type { formLink as contract } from '../../contract/inbox.ts';
import { addDays } from '../../domain/day.ts';
import { tokenOf } from '../../domain/inbox/formToken.ts';
import type { Ports } from '../../ports.ts';
import { activeCustomer } from '../common/active.ts';

const place = 'TOKEN';

/** The team's pre-filled link with this customer's token in the place of TOKEN. */
export function formLink({ customer }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const { form_link, form_days } = ports.config.settings;
  if (!/^https?:\/\//.test(form_link) || !form_link.includes(place)) return { ok: false, code: 'form-link-missing' };
  if (!activeCustomer(customer, undefined, ports)) return { ok: false, code: 'customer-not-found' };
  const until = addDays(ports.clock.today(), form_days);
  const token = tokenOf({ customer, until }, ports.sign);
  return { ok: true, value: { url: form_link.replace(place, encodeURIComponent(token)), until } };
}

import { Host } from '../../local-host/host/host.ts';
import type { HostImage } from '../../local-host/host/hostState.ts';
import type { CallName } from '../../src/contract/calls.ts';
import { columnOf } from './columnOf.ts';
import { personAt } from './person.ts';

/** A team at work, from which each seed goes on: the host lends its realms, the image its workbook. */
export interface Start {
  readonly host: Host;
  readonly image: HostImage;
}

/** The clock's second run for the steward. */
export const doubleTrigger = 'G0';

const names = ['Aurora Trading', 'Blue Harbour Foods', 'Quince & Sons', 'Vellum Dental', 'Oxbow Timber', 'Zinc Optics'];

/**
 * A workbook of so many people on a Tuesday just before eight, the hour of the night's work and of the digests: six
 * customers with orders, interactions, feedback, tasks and contacts, of which one has a phone that the audit found wrong, and amounts of orders that were typed over since the figures were computed.
 * The clock would run three times at once: twice for the steward, and for a colleague who was it before.
 */
export async function startImage(users: number): Promise<Start> {
  const host = await Host.create({
    now: '2026-11-23T09:00',
    locale: 'en_US',
    isInThread: true,
    users: Array.from({ length: users }, (_, index) => ({
      email: personAt(index + 1).email,
      name: personAt(index + 1).name,
      role: index === 0 ? 'owner' : 'editor',
      language: index % 2 === 0 ? 'en' : 'zh-CN',
    })),
  });
  host.modes.isRepeatable = true;
  let operations = 0;
  const ask = async (person: number, call: CallName, input: unknown): Promise<Record<string, unknown>> => {
    operations += 1;
    const { email } = personAt(person);
    const { value } = await host.call(email, 'rpc', [JSON.stringify({ call, input, op: `Z-START${operations}` })]);
    const reply = JSON.parse(String(value)) as { ok: boolean; value: Record<string, unknown> };
    if (!reply.ok) throw new Error(`${call}: ${value}`);
    return reply.value;
  };
  await ask(1, 'install', { language: 'en' });
  await ask(1, 'saveSetting', { key: 'module_sales', value: 'TRUE' });
  for (let person = 2; person <= users; person++) await ask(person, 'joinTeam', { name: personAt(person).name });
  for (const [index, name] of names.entries()) {
    const owner = personAt((index % users) + 1).name;
    const phone = index === 5 ? '12' : `1391234567${index}`;
    const { id } = await ask(1, 'addCustomer', { name, owner, phone, keepPhone: true, city: 'Leeds' });
    const lines = [{ product: 'Article', amountCents: 25_00 }];
    await ask(1, 'addOrder', { customer: id, orderedOn: `2026-0${index + 3}-10`, lines, dueOn: '2026-11-20' });
    await ask(2, 'saveTask', { customer: id, title: `Call ${name}`, dueOn: '2026-11-23', owner });
    await ask(1, 'logInteraction', { customer: id, channel: 'phone', summary: `Met ${name}` });
    if (index > 2) continue;
    await ask(2, 'addFeedback', {
      customer: id,
      channel: 'phone',
      kind: 'complaint',
      text: `Late again, says ${name}`,
      owner,
    });
    await ask(1, 'saveContact', { customer: id, name: `Buyer of ${name}`, phone: `1381234567${index}` });
  }
  const { zh, en } = { zh: '回访', en: 'Call back' };
  await ask(1, 'saveTag', { zh, en, dim: 'behaviour' });
  await host.advanceTo(host.state.now + 3_600_000);
  for (const index of names.keys()) await retypeAmount(host, index);
  await ask(2, 'takeOver', {});
  await ask(1, 'takeOver', {});
  const [first] = host.state.triggers;
  if (first) host.state.triggers.push({ ...first, id: doubleTrigger });
  host.state.now = host.parseTime('2026-11-24T07:59');
  return { host, image: host.image() };
}

/** No two customers come to the same figures: what is written into another's row shows. */
async function retypeAmount(host: Host, index: number): Promise<void> {
  const cell = { ...columnOf(host, 'orders', 'amount'), row: index + 2 };
  await host.humanEdit(personAt(1).email, { kind: 'type', ...cell, texts: [[String(30 + index)]] });
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { listTexts } from '../../templates/lists.ts';
import { columnName } from '../../templates/names.ts';
import { aHost, ask, languages, rowOf, rowsOf, tom } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  let customer: string;
  beforeAll(async () => {
    host = await aHost(language);
    ({ id: customer } = await ask(host, 'addCustomer', { name: 'Quillmoor Paper', phone: '13800001111' }));
  });
  afterAll(() => host.close());

  const card = () => ask(host, 'card', { id: customer });
  const talk = (channel: string, summary: string, at: string) =>
    ask(host, 'logInteraction', { customer, channel, summary, at });

  it('C27 shows the rows of eight tabs in one call, newest first', async () => {
    await ask(host, 'saveContact', { customer, name: 'Nora Whitlow', phone: '13900000001' });
    await talk('phone', 'Asked for a quote', '2026-11-20T10:00:00');
    await ask(host, 'addOrder', {
      customer,
      orderedOn: '2026-09-10',
      lines: [{ product: 'Paper', amountCents: 5000 }],
    });
    await ask(host, 'addFeedback', {
      ...{ customer, channel: 'email', kind: 'complaint', text: 'Late', at: '2026-11-21T10:00:00' },
    });
    await ask(host, 'saveTask', { customer, title: 'Call back', dueOn: '2026-11-25' });
    const { id: done } = await ask(host, 'saveTask', { customer, title: 'Send samples', dueOn: '2026-11-23' });
    await ask(host, 'finishLine', { rule: 'R01', ref: done, customer, result: 'Sent by post' });
    const { timeline, contacts, nextSteps, values } = await card();
    expect(values.name).toBe('Quillmoor Paper');
    expect(contacts.map(({ name }) => name)).toEqual(['Nora Whitlow']);
    expect(nextSteps.map(({ title }) => title)).toEqual(['Call back']);
    expect(timeline.map(({ kind, title }) => [kind, title])).toEqual([
      ['task', 'Send samples'],
      ['feedback', 'Late'],
      ['interaction', 'Asked for a quote'],
      ['order', 'Paper'],
    ]);
    expect(timeline[0]?.meta).toContain('Sent by post');
  });

  it('C27 shows older entries 20 at a time, of all kinds or of one', async () => {
    for (let day = 1; day <= 23; day++)
      await talk('wechat', `Chat ${day}`, `2026-10-${String(day).padStart(2, '0')}T10:00:00`);
    const { timeline, counts } = await card();
    const { entries } = await ask(host, 'timeline', { id: customer, kind: 'interaction', from: 20 });
    expect(counts).toEqual({ interaction: 24, order: 1, feedback: 1, task: 1, alert: 0 });
    expect(entries.map(({ title }) => title)).toEqual(['Chat 4', 'Chat 3', 'Chat 2', 'Chat 1']);
    const { entries: all } = await ask(host, 'timeline', { id: customer, from: 20 });
    expect([...timeline, ...all].map(({ at }) => at)).toEqual(
      [...timeline, ...all]
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(timeline.length + all.length).toBe(27);
  });

  it('C24 counts interactions by channel, and the counts sum to all of them', async () => {
    const { channels } = await card();
    const label = (channel: 'wechat' | 'phone') => inLanguage(listTexts.channel[channel], language);
    expect(channels).toEqual([
      { label: label('wechat'), n: 23 },
      { label: label('phone'), n: 1 },
    ]);
    const mine = rowsOf(host, 'interactions').filter((row) => row.customer === customer);
    expect(channels.reduce((sum, { n }) => sum + n, 0)).toBe(mine.length);
  });

  it('C19 gives back a note of 19,000 characters with emoji unchanged', async () => {
    const note = '常客 👩‍👧 🍵\nsecond line '.repeat(1_000).slice(0, 19_000);
    await ask(host, 'updateCustomer', { id: customer, set: { note }, base: { note: null } });
    expect((await card()).values.note).toBe(note.trim());
    expect(rowOf(host, 'customers', customer)?.note).toBe(note.trim());
  });

  it('C27 tells who changed what, newest first', async () => {
    await ask(host, 'updateCustomer', { id: customer, set: { city: 'Ningbo' }, base: { city: null } });
    await ask(host, 'updateCustomer', { id: customer, set: { city: 'Bath' }, base: { city: 'Ningbo' } }, { as: tom });
    const { lines } = await ask(host, 'changeLog', { id: customer });
    const field = columnName('customers', 'city', language);
    expect(lines.filter((line) => line.field === field)).toMatchObject([
      { by: 'Tom', old: 'Ningbo', new: 'Bath', how: 'sidebar' },
      { by: 'Ivy', old: null, new: 'Ningbo', how: 'sidebar' },
    ]);
    expect(lines.at(-1)).toMatchObject({ field: null, new: 'Quillmoor Paper' });
  });

  it('C14 makes one contact primary and takes the mark from the other in one operation; undo gives it back', async () => {
    const { id: of } = await ask(host, 'addCustomer', { name: 'Harbour Bakery', phone: '13800002222' });
    const add = (name: string, phone: string) =>
      ask(host, 'saveContact', { customer: of, name, phone, primary: name === 'Ann' });
    const [{ id: ann }, { id: ben }] = [await add('Ann', '13900000011'), await add('Ben', '13900000012')];
    const primary = () => [ann, ben].map((id) => rowOf(host, 'contacts', id)?.primary);
    const op = 'Z-primary';
    await ask(host, 'saveContact', { id: ben, customer: of, name: 'Ben', phone: '13900000012', primary: true }, { op });
    expect(primary()).toEqual([false, true]);
    await ask(host, 'undo', { id: op });
    expect(primary()).toEqual([true, false]);
  });

  it('C32 notes the day on which the data was checked with the customer', async () => {
    expect(rowOf(host, 'customers', customer)?.verified_on ?? null).toBeNull();
    await ask(host, 'logInteraction', { customer, channel: 'phone', summary: 'Checked the address', verified: true });
    expect(rowOf(host, 'customers', customer)?.verified_on).toBe('2026-11-23');
  });
});

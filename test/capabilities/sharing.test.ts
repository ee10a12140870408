import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { errorTexts } from '../../templates/errors.ts';
import { aHost, ask, languages, pictureOf, replyTo, rowOf, rowsOf, tom } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  let customer: string;
  const interactionsOf = () => rowsOf(host, 'interactions').filter((row) => row.customer === customer);

  beforeAll(async () => {
    host = await aHost(language);
    ({ id: customer } = await ask(host, 'addCustomer', {
      name: 'Quillmoor Paper',
      phone: '13800001234',
      city: 'Ningbo',
    }));
  });
  afterAll(() => host.close());

  it('F01 keeps both rows that two people log at the same moment', async () => {
    const entry = { customer, channel: 'phone' };
    const [mine, yours] = await Promise.all([
      ask(host, 'logInteraction', { ...entry, summary: 'Ivy called', at: '2026-11-20T10:00:00' }),
      ask(host, 'logInteraction', { ...entry, summary: 'Tom called', at: '2026-11-22T10:00:00' }, { as: tom }),
    ]);
    expect(mine.id).not.toBe(yours.id);
    const rows = interactionsOf();
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: mine.id, summary: 'Ivy called' }),
        expect.objectContaining({ id: yours.id, summary: 'Tom called', by: 'Tom' }),
      ]),
    );
    expect(rowOf(host, 'customers', customer)?.last_contact_on).toBe('2026-11-22');
  });

  it('F01 keeps both orders that two people enter at the same moment, under two numbers', async () => {
    const entry = { customer, orderedOn: '2026-11-20' };
    const [mine, yours] = await Promise.all([
      ask(host, 'addOrder', { ...entry, lines: [{ product: 'Paper', amountCents: 1000 }] }),
      ask(host, 'addOrder', { ...entry, lines: [{ product: 'Ink', amountCents: 2000 }] }, { as: tom }),
    ]);
    expect(mine.orderNo).not.toBe(yours.orderNo);
    expect(rowsOf(host, 'orders').filter((row) => row.customer === customer)).toHaveLength(2);
    expect(rowOf(host, 'customers', customer)).toMatchObject({ last_order_on: '2026-11-20', revenue: 30 });
  });

  it('F02 tells the second of two editors of a field what stands there now, and writes nothing', async () => {
    const base = { city: 'Ningbo' };
    await ask(host, 'updateCustomer', { id: customer, set: { city: 'Shanghai' }, base }, { as: tom });
    const before = pictureOf(host);
    const reply = await replyTo(host, 'updateCustomer', { id: customer, set: { city: 'Suzhou' }, base });
    expect(reply).toMatchObject({
      ok: false,
      code: 'conflict',
      message: inLanguage(errorTexts.conflict, language),
      details: [{ field: 'city', theirs: 'Shanghai', by: 'Tom' }],
    });
    expect(pictureOf(host)).toEqual(before);
  });

  it('F03 merges edits of different fields', async () => {
    await ask(
      host,
      'updateCustomer',
      { id: customer, set: { industry: 'retail' }, base: { industry: null } },
      { as: tom },
    );
    await ask(host, 'updateCustomer', { id: customer, set: { position: 'Buyer' }, base: { position: null } });
    expect((await ask(host, 'card', { id: customer })).values).toMatchObject({ industry: 'retail', position: 'Buyer' });
  });

  it('F08 gives one row and the same answer when a save is repeated', async () => {
    const known = interactionsOf().length;
    const input = {
      customer,
      channel: 'wechat',
      summary: 'Sent the price list',
      nextStep: 'Ask again',
      nextOn: '2026-11-30',
    };
    const first = await ask(host, 'logInteraction', input, { op: 'Z-F08REPEAT1' });
    const before = pictureOf(host);
    expect(await ask(host, 'logInteraction', input, { op: 'Z-F08REPEAT1' })).toEqual(first);
    expect(pictureOf(host)).toEqual(before);
    expect(interactionsOf()).toHaveLength(known + 1);
    expect(rowsOf(host, 'tasks').filter(({ title }) => title === 'Ask again')).toHaveLength(1);
  });

  it('F08 finishes what a killed run left, and the repeated save finds it done', async () => {
    let kills = 0;
    for (let at = 1; at < 40; at++) {
      const input = { customer, channel: 'visit', summary: `Saw the new shop ${at}` };
      const op = `Z-F08KILLED${at}`;
      host.killNextAt(at);
      const { error } = await host.call('ivy@team.example', 'rpc', [
        JSON.stringify({ call: 'logInteraction', input, op }),
      ]);
      if (error) expect(error.message).toContain('Exceeded maximum execution time');
      await ask(host, 'logInteraction', input, { op });
      expect(interactionsOf().filter(({ summary }) => summary === input.summary)).toHaveLength(1);
      if (!error) break;
      kills = at;
    }
    expect(kills).toBeGreaterThan(10);
    expect(kills).toBeLessThan(39);
  });
});

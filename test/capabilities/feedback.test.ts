import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { errorTexts } from '../../templates/errors.ts';
import { fill } from '../../templates/fill.ts';
import { listTexts } from '../../templates/lists.ts';
import { aHost, ask, inOneLanguage, languages, replyTo, rowOf, tom } from './workbook.ts';

const hourMs = 3_600_000;

describe.each(languages)('%s', (language) => {
  const once = inOneLanguage(language);
  let host: Host;
  let customer: string;
  beforeAll(async () => {
    host = await aHost(language);
    ({ id: customer } = await ask(host, 'addCustomer', {
      ...{ name: 'Quillmoor Paper', phone: '13800001111', owner: 'Tom' },
    }));
    await ask(host, 'updateCustomer', { id: customer, set: { tier_set: 'vip' }, base: {} });
  });
  afterAll(() => host.close());

  const status = (key: keyof typeof listTexts.fb_status) => inLanguage(listTexts.fb_status[key], language);
  const complain = async () =>
    (await ask(host, 'addFeedback', { customer, channel: 'phone', text: 'Late again', kind: 'complaint' })).id;
  const onCard = async (id: string) =>
    (await ask(host, 'card', { id: customer })).feedback.find((item) => item.id === id);

  it('C25 leads a complaint from new over doing and resolved to closed', async () => {
    const id = await complain();
    expect(await onCard(id)).toMatchObject({
      ...{
        status: 'new',
        owner: 'Tom',
        due: { what: 'reply', by: expect.stringMatching(/^2026-11-23T11:0/), late: false },
      },
    });
    await ask(host, 'moveFeedback', { id, from: 'new', status: 'doing', owner: 'Ivy' });
    expect(await onCard(id)).toMatchObject({ status: 'doing', owner: 'Ivy', due: { what: 'fix' } });
    await ask(host, 'moveFeedback', {
      id,
      from: 'doing',
      status: 'resolved',
      cause: 'Thin box',
      resolution: 'New box',
    });
    await ask(host, 'moveFeedback', { id, from: 'resolved', status: 'closed', confirmed: true });
    expect(rowOf(host, 'feedback', id)).toMatchObject({
      ...{ status: status('closed'), cause: 'Thin box', resolution: 'New box', confirmed: true, owner: 'Ivy' },
      resolved_at: expect.stringMatching(/^2026-11-23T09:0/),
    });
    expect(await onCard(id)).toBeUndefined();
  });

  it('C25 refuses to resolve without text, beside the field', async () => {
    const id = await complain();
    expect(await replyTo(host, 'moveFeedback', { id, status: 'resolved' })).toMatchObject({
      fields: { resolution: { message: inLanguage(errorTexts['resolution-missing'], language) } },
    });
    expect(rowOf(host, 'feedback', id)).toMatchObject({ status: status('new') });
  });

  it('C25 counts each reopening, and the deadline runs again', async () => {
    const id = await complain();
    for (let turn = 0; turn < 2; turn++) {
      await ask(host, 'moveFeedback', { id, status: 'resolved', resolution: 'Sent anew' });
      await ask(host, 'moveFeedback', { id, status: 'doing' });
    }
    expect(await onCard(id)).toMatchObject({ status: 'doing', reopened: 2, due: { what: 'fix' } });
    expect(rowOf(host, 'feedback', id)).toMatchObject({ resolved_at: null });
  });

  it('C25 tells the second of two who resolve at once who was first', async () => {
    const id = await complain();
    await ask(host, 'moveFeedback', { id, from: 'new', status: 'resolved', resolution: 'Mine' });
    const reply = await replyTo(
      host,
      'moveFeedback',
      { id, from: 'new', status: 'resolved', resolution: 'Hers' },
      { as: tom },
    );
    const places = {
      person: 'Ivy',
      time: String(rowOf(host, 'feedback', id)?.updated_at).slice(11, 16),
      state: status('resolved'),
    };
    expect(reply).toMatchObject({ message: fill(inLanguage(errorTexts['feedback-moved'], language), places) });
    expect(rowOf(host, 'feedback', id)).toMatchObject({ resolution: 'Mine' });
  });

  once('C25 lists what is open, by deadline, also of people whom nobody knows', async () => {
    const { id } = await ask(host, 'addFeedback', {
      ...{ channel: 'phone', text: 'Who are you', kind: 'question', severity: 'low' },
    });
    const { items } = await ask(host, 'feedback', {});
    const deadlines = items.map(({ due }) => due?.by ?? '9999');
    expect(items.map((item) => item.id)).toContain(id);
    expect(deadlines).toEqual([...deadlines].sort());
    host.state.now += 30 * hourMs;
    const { items: tomorrow } = await ask(host, 'feedback', { id });
    expect(tomorrow).toMatchObject([{ id, customer: null, due: { late: true } }]);
  });
});

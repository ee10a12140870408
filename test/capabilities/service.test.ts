import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { fill } from '../../templates/fill.ts';
import { formatMoney, shortDay } from '../../templates/format.ts';
import { serviceTexts } from '../../templates/service.ts';
import { typeHistories } from './histories.ts';
import { nightOf, runToEnd } from './nights.ts';
import { aHost, ask, inOneLanguage, languages, rowOf } from './workbook.ts';

const buyers = Array.from({ length: 10 }, (_, index) => ({
  name: `buyer ${index}`,
  orderedAgo: [20, 60],
  amountCents: (10 - index) * 10_000,
  verifiedAgo: 1,
}));

describe.each(languages)('%s', (language) => {
  const once = inOneLanguage(language);
  let host: Host;
  let ids: Record<string, string>;
  const say = (text: keyof typeof serviceTexts, places: Record<string, string | number> = {}) =>
    fill(inLanguage(serviceTexts[text], language), places);
  const serviceOf = async (name: string) => (await ask(host, 'card', { id: ids[name] ?? '' })).service;
  const complain = async (name: string) => {
    const feedback = { text: 'Wet paper', kind: 'complaint', severity: 'high', channel: 'phone' };
    const { id } = await ask(host, 'addFeedback', { customer: ids[name], ...feedback, at: '2026-11-24T10:00:00' });
    return id;
  };
  const due = (id: string) => rowOf(host, 'feedback', id)?.due_reply_at;
  const setTier = (name: string, tier_set: string | null, former: string | null) =>
    ask(host, 'updateCustomer', { id: ids[name] ?? '', set: { tier_set }, base: { tier_set: former } });

  beforeAll(async () => {
    host = await aHost(language);
    ids = typeHistories(host, buyers);
    ids.newcomer = (await ask(host, 'addCustomer', { name: 'newcomer', wechat: 'newcomer' })).id;
    await ask(host, 'saveSetting', { key: 'benefit_vip', value: 'A bench by the window' });
    await nightOf(host, '2026-11-24');
    host.state.now = host.parseTime('2026-11-24T11:00');
  });
  afterAll(() => host.close());

  once('C60 has a VIP’s complaint answered within 2 working hours, a regular customer’s within 8', async () => {
    const [vip, regular] = [await complain('buyer 0'), await complain('buyer 9')];
    expect(due(vip)).toBe('2026-11-24T12:00');
    expect(due(regular)).toBe('2026-11-24T18:00');
  });

  once('C60 moves the deadline with the tier within the hour', async () => {
    const id = await complain('buyer 8');
    await setTier('buyer 8', 'vip', null);
    await runToEnd(host, 'hour');
    expect(due(id)).toBe('2026-11-24T12:00');
    await setTier('buyer 8', 'regular', 'vip');
    await runToEnd(host, 'hour');
    expect(due(id)).toBe('2026-11-24T18:00');
  });

  it('C60 shows on the card how soon to answer, how often to be in touch, and the tier’s benefit', async () => {
    expect((await serviceOf('buyer 0')).slice(1)).toEqual([say('standard', { h: 2, n: 14 }), 'A bench by the window']);
    expect((await serviceOf('buyer 9')).slice(1)).toEqual([say('standard', { h: 8, n: 60 })]);
  });

  it('C59 shows on the card why a customer has its tier', async () => {
    const [vip, key, regular] = [await serviceOf('buyer 0'), await serviceOf('buyer 1'), await serviceOf('buyer 9')];
    expect(vip[0]).toBe(say('best', { amount: formatMoney(200_000, true), share: '10%' }));
    expect(key[0]).toBe(say('best', { amount: formatMoney(180_000, true), share: '30%' }));
    expect(regular[0]).toBe(say('regular', { amount: formatMoney(20_000, true) }));
    await setTier('buyer 7', 'key', null);
    const until = rowOf(host, 'customers', ids['buyer 7'] ?? '')?.tier_until as never;
    expect((await serviceOf('buyer 7'))[0]).toBe(
      say('byHandUntil', { day: shortDay(until, language, '2026-11-24' as never) }),
    );
    expect((await serviceOf('newcomer'))[0]).toBe(say('noOrder'));
  });
});

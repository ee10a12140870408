import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { auditTexts } from '../../templates/audits.ts';
import { listTexts } from '../../templates/lists.ts';
import { skipToTime } from '../bench/nights.ts';
import { nightOf } from './nights.ts';
import { aHost, ask, hourPasses, languages, replyTo, rowOf, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  let id: string;
  const answer = (key: keyof typeof listTexts.consent) => inLanguage(listTexts.consent[key], language);
  const openFindings = () => {
    const open = inLanguage(listTexts.finding_status.open, language);
    return rowsOf(host, 'findings').filter(({ rule, status }) => rule === 'A55' && status === open);
  };
  const tell = (status: string, more = {}) =>
    ask(host, 'saveConsent', { customer: id, purpose: 'marketing', status, proof: 'Card of the fair', ...more });
  const advertise = (channel: string) =>
    ask(host, 'logInteraction', { customer: id, channel, purpose: 'marketing', summary: 'Spring offer' });

  beforeAll(async () => {
    host = await aHost(language);
    ({ id } = await ask(host, 'addCustomer', { name: 'Harrow Tools', phone: '13800001234' }));
  });
  afterAll(() => host.close());

  it('C75 keeps who agreed to what, by which notice, with what proof; the latest counts', async () => {
    await ask(host, 'saveSetting', { key: 'notice_version', value: '2027-1' });
    expect(await tell('granted', { channel: 'email', basis: 'consent', until: '2028-07-01' })).toMatchObject({
      marketing: 'granted',
    });
    expect(rowsOf(host, 'consents')[0]).toMatchObject({
      ...{ customer: id, notice: '2027-1', proof: 'Card of the fair', until: '2028-07-01', by: 'Ivy' },
      ...{ status: answer('granted'), at: expect.stringMatching(/^2026-11-23T09:/) },
    });
    expect(rowOf(host, 'customers', id)?.consent).toBe(answer('granted'));
    expect((await ask(host, 'filter', { rule: 'consent = granted' })).ids).toEqual([id]);
    const refused = { customer: id, purpose: 'gifts', status: 'granted' };
    expect(await replyTo(host, 'saveConsent', refused)).toMatchObject({ code: 'invalid' });
  });

  it('A55 is told of marketing by a way to which the customer has not agreed, or no longer', async () => {
    await advertise('email');
    await advertise('wechat');
    skipToTime(host, '2026-11-23T11:00');
    expect(await tell('withdrawn')).toMatchObject({ marketing: 'withdrawn' });
    await nightOf(host, '2026-11-24');
    const [wechat] = rowsOf(host, 'interactions').filter(
      (row) => row.channel === inLanguage(listTexts.channel.wechat, language),
    );
    expect(openFindings().map(({ row, value, message }) => [row, value, message])).toEqual([
      [wechat?.id, 'Harrow Tools', inLanguage(auditTexts.A55, language)],
    ]);
    expect(rowOf(host, 'customers', id)?.consent).toBe(answer('withdrawn'));
    expect((await ask(host, 'filter', { rule: 'consent = granted' })).ids).toEqual([]);
    // an answer for one way stands beside a later one for all
    await tell('withdrawn', { channel: 'email' });
    await advertise('email');
    await nightOf(host, '2026-11-25');
    expect(openFindings()).toHaveLength(2);
  });

  it('C75 leaves a customer alone who wants no service notices', async () => {
    const named = ['Alder Mill', 'Birch Mill'];
    const [alder] = await Promise.all(
      named.map((name, n) => ask(host, 'addCustomer', { name, phone: `1370000111${n}`, anyway: 'both' })),
    );
    await ask(host, 'saveConsent', { customer: alder?.id, purpose: 'service', status: 'withdrawn', proof: 'By phone' });
    await nightOf(host, '2026-11-27');
    skipToTime(host, '2026-11-27T09:00');
    await hourPasses(host);
    const names = rowsOf(host, 'today').map(({ name }) => name);
    expect(named.filter((name) => names.includes(name))).toEqual(['Birch Mill']);
  });

  it('A57 asks once a quarter who may open the spreadsheet, and is content when somebody has looked', async () => {
    const asked = () => rowsOf(host, 'findings').filter(({ rule }) => rule === 'A57');
    await nightOf(host, '2026-12-31');
    expect(asked()).toEqual([]);
    await nightOf(host, '2027-01-01');
    const [finding] = asked();
    expect(finding).toMatchObject({
      message: inLanguage(auditTexts.A57, language),
      fix: '2027-01-01',
      value: '2026-11-23',
    });
    await ask(host, 'settleFinding', { id: finding?.id, deed: 'fix', reason: '' });
    await hourPasses(host);
    expect(asked()[0]?.status).toBe(inLanguage(listTexts.finding_status.fixed, language));
    expect(rowsOf(host, 'settings').find(({ key }) => key === 'sharing_checked')?.value).toBe('2027-01-01');
    await nightOf(host, '2027-01-02');
    expect(asked()).toHaveLength(1);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { fill } from '../../templates/fill.ts';
import { shortDay } from '../../templates/format.ts';
import { healthTexts } from '../../templates/health.ts';
import { listTexts } from '../../templates/lists.ts';
import { reminderTexts } from '../../templates/reminders.ts';
import { skipToTime } from '../bench/nights.ts';
import { daysPass } from './nights.ts';
import { aHost, ask, ivy, languages, replyTo, rowOf, rowsOf, tom } from './workbook.ts';

const una = 'una@team.example';

describe.each(languages)('%s', (language) => {
  let host: Host;
  let ofTom: string;
  const at = (time: string) => daysPass(host, time);
  const mailTo = (who: string, day: string) =>
    host.mails.find(({ to, at: sent }) => to === who && host.timeText(sent).startsWith(day))?.body ?? '';
  const member = (name: string, email: string, set = {}) =>
    ask(host, 'saveMember', { name, email, role: email === ivy ? 'admin' : 'member', manager: 'Ivy', ...set });

  beforeAll(async () => {
    host = await aHost(language);
    await ask(host, 'takeOver', {});
    host.share({ email: una, name: 'Una', role: 'editor', language });
    await member('Una', una);
    ({ id: ofTom } = await ask(host, 'addCustomer', { name: 'Toms mill', wechat: 'mill', owner: 'Tom' }));
    const { id: ofIvy } = await ask(host, 'addCustomer', { name: 'Ivys yarn', wechat: 'yarn', owner: 'Ivy' });
    const task = { kind: 'call', dueOn: '2026-11-24' };
    await ask(host, 'saveTask', { ...task, customer: ofTom, title: 'Toms call', owner: 'Tom' });
    await ask(host, 'saveTask', { ...task, customer: ofIvy, title: 'Ivys call', owner: 'Ivy' });
    await ask(host, 'saveTask', {
      ...task,
      customer: ofTom,
      title: 'Toms later call',
      owner: 'Tom',
      dueOn: '2026-11-25',
    });
  });
  afterAll(() => host.close());

  it('C34 mails each person their own items and no colleague’s', async () => {
    await at('2026-11-24T10:00');
    expect(mailTo(tom, '2026-11-24')).toContain('Toms call');
    expect(mailTo(tom, '2026-11-24')).not.toContain('Ivys');
    expect(mailTo(ivy, '2026-11-24')).toContain('Ivys call');
    expect(mailTo(ivy, '2026-11-24')).not.toContain('Toms call');
    expect(mailTo(una, '2026-11-24')).toBe('');
    const mine = await ask(host, 'today', { scope: 'mine' }, { as: tom });
    expect(new Set(mine.items.map(({ owner }) => owner))).toEqual(new Set(['Tom']));
  });

  it('C34 mails the deputy what belongs to somebody who is away, and nothing to that person', async () => {
    await member('Tom', tom, { awayUntil: '2026-11-30', deputy: 'Una' });
    await at('2026-11-25T10:00');
    expect(mailTo(una, '2026-11-25')).toContain('Toms later call');
    const line = rowsOf(host, 'today').find(({ what }) => what === 'Toms later call');
    expect(line).toMatchObject({ owner: 'Una', why: expect.stringContaining(language === 'en' ? 'for Tom' : '代Tom') });
    expect(mailTo(una, '2026-11-25')).not.toContain('Ivys');
    expect(mailTo(tom, '2026-11-25')).not.toContain('Toms later call');
  });

  it('R26 tells the deputy of the hand-over that the form entered, until the person is back', async () => {
    const handOver = () => rowsOf(host, 'today').filter(({ rule }) => rule === 'R26');
    const { what, why } = reminderTexts.R26;
    const open = rowsOf(host, 'tasks').filter(
      ({ status, owner }) => status === inLanguage(listTexts.task_status.open, language) && owner === 'Tom',
    );
    const day = shortDay('2026-11-30' as never, language, '2026-11-25' as never);
    expect(handOver()).toMatchObject([
      {
        owner: 'Una',
        what: fill(inLanguage(what, language), { person: 'Tom', n: open.length }),
        why: fill(inLanguage(why, language), { day }),
      },
    ]);
    skipToTime(host, '2026-12-01T09:00');
    await ask(host, 'runNow', { what: 'hour' });
    expect(handOver()).toEqual([]);
  });

  it('R26 refuses a deputy who is the person or nobody of the team, keeps both when they are not sent', async () => {
    const fields = async (deputy: string) => {
      const set = { name: 'Tom', email: tom, role: 'member', manager: 'Ivy', deputy };
      const reply = await replyTo(host, 'saveMember', set);
      return reply.ok ? {} : reply.fields;
    };
    expect(await fields('Tom')).toMatchObject({ deputy: { code: 'other-person' } });
    expect(await fields('Nobody')).toMatchObject({ deputy: { code: 'unknown-person' } });
    await member('Tom', tom);
    expect(rowsOf(host, 'team').find(({ name }) => name === 'Tom')).toMatchObject({
      ...{ away_until: '2026-11-30', deputy: 'Una' },
    });
    await member('Una Berg', una);
    expect(rowsOf(host, 'team').find(({ name }) => name === 'Tom')).toMatchObject({ deputy: 'Una Berg' });
  });

  it('R14 has its digest sent before those with more that is late, where the quota is short, and Health says who waits', async () => {
    for (const n of [1, 2, 3])
      await ask(host, 'saveTask', { title: `Late ${n}`, dueOn: '2026-11-20', owner: 'Una Berg' });
    await ask(host, 'addFeedback', {
      ...{ customer: ofTom, text: 'Wet paper', kind: 'complaint', severity: 'high', channel: 'phone' },
    });
    skipToTime(host, '2026-12-02T07:30');
    const before = host.mails.length;
    const reserve = Number(rowsOf(host, 'settings').find(({ key }) => key === 'mail_reserve')?.default);
    host.state.mailsADay = reserve + 1;
    await at('2026-12-02T10:00');
    const sent = host.mails.slice(before).map(({ to }) => to);
    expect(sent).toHaveLength(1);
    expect(sent).not.toContain(una);
    const { check, values } = healthTexts.sends;
    const waiting = rowsOf(host, 'sends').filter(
      ({ status, for_day }) =>
        status === inLanguage(listTexts.send_status.planned, language) && for_day === '2026-12-02',
    );
    expect(waiting.map(({ to }) => to)).toContain(una);
    const { checks } = await ask(host, 'health', {});
    expect(checks.find((line) => line.check === inLanguage(check, language))).toMatchObject({
      state: 'warn',
      value: fill(inLanguage(values.planned, language), { n: waiting.length }),
    });
  });

  it('C103 lets two people work on one customer at once: nothing is lost, and each is told what the other did', async () => {
    const { revision } = await ask(host, 'open', {}, { as: tom });
    const log = { customer: ofTom, channel: 'phone' };
    const [mine, yours] = await Promise.all([
      ask(host, 'logInteraction', { ...log, summary: 'Ivy called' }),
      ask(host, 'logInteraction', { ...log, summary: 'Tom called' }, { as: tom }),
    ]);
    expect(rowsOf(host, 'interactions').map(({ id }) => id)).toEqual(expect.arrayContaining([mine.id, yours.id]));
    const base = { city: null, industry: null };
    await ask(host, 'updateCustomer', { id: ofTom, set: { city: 'Ningbo' }, base }, { as: tom });
    const refused = await replyTo(host, 'updateCustomer', { id: ofTom, set: { city: 'Suzhou' }, base });
    expect(refused).toMatchObject({ code: 'conflict', details: [{ field: 'city', theirs: 'Ningbo', by: 'Tom' }] });
    const merged = await ask(host, 'updateCustomer', {
      id: ofTom,
      set: { address: 'Mill lane' },
      base: { address: null, ...base },
    });
    expect(rowOf(host, 'customers', ofTom)).toMatchObject({ city: 'Ningbo', address: 'Mill lane' });
    expect(merged.alsoChanged).toEqual([expect.objectContaining({ field: 'city', by: 'Tom' })]);
    const poll = await ask(host, 'poll', { revision }, { as: tom });
    expect(poll).toMatchObject({ changed: true });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { errorText } from '../../templates/errorText.ts';
import { fill } from '../../templates/fill.ts';
import { healthTexts } from '../../templates/health.ts';
import { daysPass } from './nights.ts';
import { aHost, ask, ivy, languages, pictureOf, replyTo, rowOf, rowsOf, tom } from './workbook.ts';

const vera = 'vera@team.example';

describe.each(languages)('%s', (language) => {
  let host: Host;
  let customer: string;
  const saying = (code: string, places = {}) => fill(inLanguage(errorText(code), language), places);
  const refuse = (scope: string | null) =>
    host.share({ ...host.user(ivy), refusedScopes: scope === null ? [] : [scope] });
  const complaint = { text: 'Somebody was hurt', kind: 'complaint', severity: 'critical', channel: 'phone' };

  beforeAll(async () => {
    host = await aHost(language);
    ({ id: customer } = await ask(host, 'addCustomer', { name: 'Quillmoor Paper', wechat: 'quill', owner: 'Ivy' }));
    await ask(host, 'saveTask', { customer, title: 'Call', dueOn: '2026-11-23', owner: 'Ivy' });
    host.share({ email: vera, name: 'Vera', role: 'viewer', language });
  });
  afterAll(() => host.close());

  it('F43 does not let a reader of the file join the team, nor anybody else do it for them later', async () => {
    const before = pictureOf(host);
    const reply = await replyTo(host, 'joinTeam', { name: 'Vera' }, { as: vera, op: 'Z-VERA' });
    expect(reply).toMatchObject({ code: 'no-permission', message: saying('no-permission', { owner: 'Ivy' }) });
    expect(pictureOf(host)).toEqual(before);
    await ask(host, 'updateCustomer', { id: customer, set: { city: 'Ningbo' }, base: { city: null } });
    expect(rowsOf(host, 'team').map(({ name }) => name)).toEqual(['Ivy', 'Tom']);
  });

  it.each([
    ['a stranger', false],
    ['a member of the team', true],
  ])('F43 shows everything to %s who may only read the file, and offers nothing to write', async (_, isMember) => {
    if (isMember) await ask(host, 'saveMember', { name: 'Vera', email: vera, role: 'member' });
    const { user } = await ask(host, 'open', {}, { as: vera });
    expect(user).toMatchObject({ role: 'viewer' });
    expect((await ask(host, 'card', { id: customer }, { as: vera })).values.name).toBe('Quillmoor Paper');
    expect((await ask(host, 'searchIndex', {}, { as: vera })).lines).toHaveLength(1);
    await ask(host, 'today', { scope: 'team' }, { as: vera });
  });

  it.each([
    ['saveTask', { title: 'Mine', dueOn: '2026-11-24', owner: 'Ivy' }],
    ['takeOver', {}],
  ] as const)(
    'F43 says why %s cannot be saved, writes nothing, and lets nobody else write it later',
    async (call, input) => {
      const before = pictureOf(host);
      expect(await replyTo(host, call, input, { as: vera, op: `Z-VERA${call}` })).toMatchObject({
        code: 'no-permission',
        message: saying('no-permission', { owner: 'Ivy' }),
      });
      expect(pictureOf(host)).toEqual(before);
      await ask(host, 'updateCustomer', { id: customer, set: { address: call }, base: {} });
      expect(rowsOf(host, 'tasks').filter(({ title }) => title === 'Mine')).toEqual([]);
      expect(host.state.triggers.some(({ user }) => user === vera)).toBe(false);
    },
  );

  it('F44 saves, and keeps Today, for somebody who has not granted the mails, and tells who has to grant what', async () => {
    await ask(host, 'takeOver', {});
    await ask(host, 'saveSetting', { key: 'urgent_mail', value: 'TRUE' });
    refuse('script.send_mail');
    const { id } = await ask(host, 'addFeedback', { customer, ...complaint });
    expect(rowOf(host, 'feedback', id)).toMatchObject({ text: complaint.text });
    await daysPass(host, '2026-11-24T09:30');
    expect(host.mails).toEqual([]);
    expect(rowsOf(host, 'today').map(({ what }) => what)).toContain('Call');
    expect(rowsOf(host, 'today').some(({ why }) => String(why).includes(complaint.text))).toBe(true);
    const { checks } = await ask(host, 'health', {}, { as: tom });
    const { check, values, todo } = healthTexts.permission;
    expect(checks.find((line) => line.check === inLanguage(check, language))).toMatchObject({
      value: inLanguage(values.missing, language),
      todo: inLanguage(todo, language),
    });
    refuse(null);
    await daysPass(host, '2026-11-24T11:30');
    expect(host.mails.map(({ to }) => to)).toContain(ivy);
  });

  it('F44 works without the clock where that was not granted, and says how to grant it', async () => {
    refuse('script.scriptapp');
    await ask(host, 'saveTask', { customer, title: 'Without the clock', dueOn: '2026-11-24', owner: 'Ivy' });
    expect(await replyTo(host, 'takeOver', {})).toMatchObject({
      code: 'not-permitted',
      message: saying('not-permitted'),
    });
    refuse(null);
  });

  it('F44 lets somebody whose address Google does not tell look on, and writes nothing in nobody’s name', async () => {
    refuse('userinfo.email');
    const before = pictureOf(host);
    expect((await ask(host, 'open', {})).user).toEqual({ email: '', name: null, role: null });
    expect((await ask(host, 'card', { id: customer })).values.name).toBe('Quillmoor Paper');
    expect(await replyTo(host, 'saveTask', { title: 'Nameless', dueOn: '2026-11-24' })).toMatchObject({
      code: 'not-a-member',
    });
    expect(pictureOf(host)).toEqual(before);
    refuse(null);
  });

  it('F44 names the permission where the spreadsheet itself was refused', async () => {
    refuse('spreadsheets.currentonly');
    expect(await replyTo(host, 'open', {})).toMatchObject({ code: 'not-permitted', message: saying('not-permitted') });
    refuse(null);
    expect((await ask(host, 'open', {})).user.name).toBe('Ivy');
  });
});

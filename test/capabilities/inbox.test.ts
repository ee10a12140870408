import { afterEach, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage, type Language } from '../../src/schema/language.ts';
import { fill } from '../../templates/fill.ts';
import { inboxProblemTexts } from '../../templates/inbox.ts';
import { listTexts } from '../../templates/lists.ts';
import { reminderTexts } from '../../templates/reminders.ts';
import { nextFiring } from '../faults/send.ts';
import { runToEnd } from './nights.ts';
import { aHost, ask, ivy, languages, pictureOf, placeOf, replyTo, rowOf, rowsOf, tom } from './workbook.ts';

const minuteMs = 60_000;
const hosts: Host[] = [];
afterEach(() => Promise.all(hosts.splice(0).map((host) => host.close())));

async function aTeam(language: Language): Promise<Host> {
  const host = await aHost(language);
  hosts.push(host);
  return host;
}

/** A tab that a person made, as a form fills it. @param rows the header first */
async function fillTab(host: Host, name: string, rows: readonly (readonly string[])[]): Promise<void> {
  const known = host.book.sheets.find((sheet) => sheet.name === name);
  if (!known) await host.humanEdit(ivy, { kind: 'addTab', name });
  const sheet = host.book.sheets.find((each) => each.name === name)!;
  const row = sheet.lastRow + 1;
  await host.humanEdit(ivy, { kind: 'type', sheet: sheet.id, row, column: 1, texts: rows.map((cells) => [...cells]) });
}

/** A quick row below the last one, as somebody types it on a phone. */
async function typeRow(host: Host, cells: Readonly<Record<string, string>>, as = tom): Promise<void> {
  const row = rowsOf(host, 'inbox').length + 2;
  for (const [key, text] of Object.entries(cells))
    await host.humanEdit(as, { kind: 'type', ...placeOf(host, 'inbox', key), row, texts: [[text]] });
}

describe.each(languages)('%s', (language) => {
  const say = (zh: string, en: string) => (language === 'en' ? en : zh);
  const status = (key: keyof typeof listTexts.inbox_status) => inLanguage(listTexts.inbox_status[key], language);
  const kind = (key: keyof typeof listTexts.inbox_kind) => inLanguage(listTexts.inbox_kind[key], language);
  const problem = (key: keyof typeof inboxProblemTexts, places = {}) =>
    fill(inLanguage(inboxProblemTexts[key], language), places);
  const questions = [
    say('时间戳记', 'Timestamp'),
    say('您的姓名', 'Your name'),
    say('联系电话', 'Phone number'),
    say('城市', 'City'),
    say('留言', 'Message'),
    say('链接码', 'Link code'),
  ];
  const form = say('表单回复 1', 'Form Responses 1');

  it('C28 makes a customer with source of a form’s answer within one run of the hour', async () => {
    const host = await aTeam(language);
    await fillTab(host, form, [questions]);
    await ask(host, 'saveForms', { tabs: [form], columns: {} });
    await fillTab(host, form, [['2026-11-23 09:10:00', 'Ann Reed', '13900001111', 'Ningbo', 'Please send prices', '']]);
    await nextFiring(host);
    const [customer, ...others] = rowsOf(host, 'customers');
    expect(others).toEqual([]);
    expect(customer).toMatchObject({
      ...{ name: 'Ann Reed', phone: '13900001111', city: 'Ningbo' },
      source: inLanguage(listTexts.source.website, language),
    });
    const [entry] = rowsOf(host, 'inbox');
    expect(entry).toMatchObject({ status: status('done'), result: customer?.id, from: form });
    expect(rowsOf(host, 'interactions')).toMatchObject([{ customer: customer?.id, summary: 'Please send prices' }]);
    expect(rowsOf(host, 'tasks')).toMatchObject([
      { customer: customer?.id, title: 'Please send prices', owner: 'Ivy' },
    ]);
  });

  it('C28 takes what a colleague types on a phone: somebody known by phone, somebody new, an order, a task', async () => {
    const host = await aTeam(language);
    const { id } = await ask(host, 'addCustomer', { name: 'Quillmoor Paper', phone: '13800001234', owner: 'Ivy' });
    await typeRow(host, { who: '138 0000 1234', text: 'Wants a quote', next_on: '2026-11-25' });
    await typeRow(host, { what: kind('order'), who: 'Quillmoor Paper', text: 'Paper', amount: '120' });
    await typeRow(host, { what: kind('task'), who: '13800001234', text: 'Send samples', next_on: '2026-11-26' });
    await typeRow(host, { what: kind('customer'), who: 'Ann Reed 13900001111', text: 'Met at the fair' });
    await runToEnd(host, 'hour');
    expect(rowsOf(host, 'inbox').map((row) => row.status)).toEqual(Array(4).fill(status('done')));
    expect(rowsOf(host, 'interactions')).toMatchObject([
      { customer: id, summary: 'Wants a quote' },
      { summary: 'Met at the fair' },
    ]);
    expect(rowsOf(host, 'tasks').map(({ title, due_on }) => [title, due_on])).toEqual([
      ['Wants a quote', '2026-11-25'],
      ['Send samples', '2026-11-26'],
    ]);
    expect(rowsOf(host, 'orders')).toMatchObject([{ customer: id, product: 'Paper' }]);
    expect(rowOf(host, 'customers', id)).toMatchObject({ orders_n: 1, next_action: 'Wants a quote' });
    expect(rowsOf(host, 'customers')[1]).toMatchObject({ name: 'Ann Reed', phone: '13900001111' });
  });

  it('C28 finds a customer by the number of a contact', async () => {
    const host = await aTeam(language);
    const { id } = await ask(host, 'addCustomer', { name: 'Quillmoor Paper', wechat: 'q' });
    await ask(host, 'saveContact', { customer: id, name: 'Ms Reed', phone: '13900002222' });
    await typeRow(host, { who: '13900002222', text: 'Call me' });
    await runToEnd(host, 'hour');
    expect(rowsOf(host, 'interactions')).toMatchObject([{ customer: id, summary: 'Call me' }]);
  });

  it('C28 a row taken back waits for a person and is not taken again', async () => {
    const host = await aTeam(language);
    await ask(host, 'addCustomer', { name: 'Quillmoor Paper', phone: '13800001234' });
    await typeRow(host, { who: '13800001234', text: 'Wants a quote' });
    await runToEnd(host, 'hour');
    const { lines } = await ask(host, 'history', {});
    await ask(host, 'undo', { id: lines[0]?.id });
    await runToEnd(host, 'hour');
    await runToEnd(host, 'hour');
    expect(rowsOf(host, 'inbox')).toMatchObject([{ status: status('need'), problem: problem('undone') }]);
    const active = inLanguage(listTexts.row_state.active, language);
    expect(rowsOf(host, 'interactions').filter(({ state }) => state === active)).toEqual([]);
  });

  it('R25 names the rows that need somebody on Today of who sent them, until they are settled', async () => {
    const host = await aTeam(language);
    const twins = ['Harrow Tools', 'Harrow Tools'].map((name, n) => ({ name, wechat: `w${n}`, anyway: 'another' }));
    for (const twin of twins) await ask(host, 'addCustomer', twin);
    await typeRow(host, { from: 'Tom', who: 'Harrow Tools', text: 'Wants a quote' });
    await typeRow(host, { from: 'Tom', who: '13700000000', text: 'Rang twice' });
    await typeRow(host, { from: 'Tom', who: 'Harrow', text: '', what: kind('order') });
    await runToEnd(host, 'hour');
    expect(rowsOf(host, 'inbox').map((row) => row.problem)).toEqual([
      problem('several', { n: 2 }),
      problem('unknown'),
      null,
    ]);
    const lineOf = () => rowsOf(host, 'today').find(({ rule }) => rule === 'R25');
    const what = (n: number) => fill(inLanguage(reminderTexts.R25.what, language), { n });
    expect(lineOf()).toMatchObject({ owner: 'Tom', what: what(2) });
    host.state.now += 90 * minuteMs; // nobody types on for so long
    await runToEnd(host, 'hour');
    expect(rowsOf(host, 'inbox')[2]).toMatchObject({ problem: problem('incomplete') });
    expect(lineOf()).toMatchObject({ what: what(3) });
    const { rows } = await ask(host, 'inbox', {}, { as: tom });
    expect(rows.map(({ customers }) => customers.length)).toEqual([2, 0, 0]);
    await ask(
      host,
      'settleInbox',
      { id: rows[0]?.id, as: 'interaction', customer: rows[0]?.customers[1]?.id },
      { as: tom },
    );
    await ask(host, 'settleInbox', { id: rows[1]?.id, as: null }, { as: tom });
    await ask(host, 'settleInbox', { id: rows[2]?.id, as: null }, { as: tom });
    await runToEnd(host, 'hour');
    expect(lineOf()).toBeUndefined();
    expect(rowsOf(host, 'interactions')).toMatchObject([{ customer: rows[0]?.customers[1]?.id, by: 'Tom' }]);
  });

  /** A customer with a link of her own, and a form that asks for it. */
  async function withLink(host: Host) {
    const { id } = await ask(host, 'addCustomer', { name: 'Ann Reed', phone: '13900001111', city: 'Ningbo' });
    await ask(host, 'saveSetting', { key: 'form_link', value: 'https://forms.example/f?entry.1=TOKEN' });
    await fillTab(host, form, [questions]);
    await ask(host, 'saveForms', { tabs: [form], columns: {} });
    const { url } = await ask(host, 'formLink', { customer: id });
    return { id, token: decodeURIComponent(url.split('entry.1=')[1] ?? '') };
  }
  const answer = (at: string, phone: string, token: string) => [at, 'Ann Reed', phone, 'Hangzhou', '', token];

  it('C29 proposes a customer’s own change side by side and takes over what a person accepts, nothing before', async () => {
    const host = await aTeam(language);
    const { id, token } = await withLink(host);
    const { name, phone, city, updated_at } = rowOf(host, 'customers', id)!;
    await fillTab(host, form, [answer('2026-11-23 09:10:00', '13900009999', token)]);
    await nextFiring(host);
    await nextFiring(host);
    expect(rowOf(host, 'customers', id)).toMatchObject({ name, phone, city, updated_at });
    expect(rowsOf(host, 'inbox')).toMatchObject([{ status: status('need'), problem: problem('change') }]);
    const [row] = (await ask(host, 'inbox', {})).rows;
    expect(row?.customers).toEqual([{ id, name: 'Ann Reed' }]);
    expect(row?.fields).toEqual([
      { field: 'phone', now: '13900001111', proposed: '13900009999' },
      { field: 'city', now: 'Ningbo', proposed: 'Hangzhou' },
    ]);
    const base = Object.fromEntries(row!.fields.map(({ field, now }) => [field, now]));
    await ask(host, 'settleInbox', { id: row?.id, as: 'change', customer: id, accept: ['city'], base });
    expect(rowOf(host, 'customers', id)).toMatchObject({
      phone: '13900001111',
      city: 'Hangzhou',
      verified_on: '2026-11-23',
    });
    expect(rowsOf(host, 'inbox')).toMatchObject([{ status: status('done'), result: id }]);
    expect(rowsOf(host, 'customers')).toHaveLength(1);
  });

  it('C29 writes nothing over what a colleague changed meanwhile, and settles a row once', async () => {
    const host = await aTeam(language);
    const { id, token } = await withLink(host);
    await fillTab(host, form, [answer('2026-11-23 09:10:00', '13900009999', token)]);
    await nextFiring(host);
    const [row] = (await ask(host, 'inbox', {})).rows;
    await ask(host, 'updateCustomer', { id, set: { city: 'Leeds' }, base: { city: 'Ningbo' } }, { as: tom });
    const settle = { id: row?.id, as: 'change', customer: id, accept: ['city'], base: { city: 'Ningbo' } };
    expect(await replyTo(host, 'settleInbox', settle)).toMatchObject({ ok: false, code: 'conflict' });
    expect(rowOf(host, 'customers', id)).toMatchObject({ city: 'Leeds' });
    await ask(host, 'settleInbox', { ...settle, base: { city: 'Leeds' } });
    expect(await replyTo(host, 'settleInbox', settle)).toMatchObject({ ok: false, code: 'inbox-settled' });
  });

  it('F52 an altered, an old and a worn-out link find nobody', async () => {
    const host = await aTeam(language);
    const { id, token } = await withLink(host);
    const altered = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    await fillTab(host, form, [
      answer('2026-11-23 09:10:00', '13900009999', altered),
      answer('2027-01-23 09:10:00', '13900009998', token),
      ...Array.from({ length: 6 }, (_, n) => answer(`2026-11-23 09:1${n}:30`, `1390000888${n}`, token)),
    ]);
    await nextFiring(host);
    await fillTab(host, form, [answer('2026-11-23 09:20:00', '13900009997', token)]);
    await nextFiring(host);
    const problems = rowsOf(host, 'inbox').map((row) => row.problem);
    expect(problems[0]).toBe(problem('link-bad'));
    expect(problems[1]).toBe(problem('link-old'));
    expect(problems.at(-1)).toBe(problem('link-used'));
    const { rows } = await ask(host, 'inbox', {});
    for (const n of [0, 1, 8]) expect(rows[n]).toMatchObject({ customers: [], fields: [] });
    expect(rowOf(host, 'customers', id)).toMatchObject({ phone: '13900001111', city: 'Ningbo' });
  });

  it('F51 the same answer delivered twice is one row, also when somebody writes beside it', async () => {
    const host = await aTeam(language);
    await fillTab(host, form, [questions]);
    await ask(host, 'saveForms', { tabs: [form], columns: {} });
    const once = ['2026-11-23 09:10:00', 'Ann Reed', '13900001111', 'Ningbo', 'Please send prices', ''];
    await fillTab(host, form, [once, once]);
    await nextFiring(host);
    const sheet = host.book.sheets.find(({ name }) => name === form)!;
    await host.humanEdit(ivy, { kind: 'type', sheet: sheet.id, row: 2, column: 7, texts: [['seen']] });
    await nextFiring(host);
    expect(rowsOf(host, 'inbox')).toHaveLength(1);
    expect(rowsOf(host, 'customers')).toHaveLength(1);
    expect(rowsOf(host, 'interactions')).toHaveLength(1);
  });

  it('F32 a formula in a form’s answer stays text', async () => {
    const host = await aTeam(language);
    const formula = '=IMPORTXML("http://x.example","//a")';
    await fillTab(host, form, [questions]);
    await ask(host, 'saveForms', { tabs: [form], columns: {} });
    await fillTab(host, form, [['2026-11-23 09:10:00', `'${formula}`, '13900001111', '', `'${formula}`, '']]);
    await nextFiring(host);
    expect(rowsOf(host, 'customers')).toMatchObject([{ name: formula }]);
    expect(JSON.stringify(pictureOf(host))).not.toContain('#ERROR');
  });
});

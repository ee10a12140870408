import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { errorTexts } from '../../templates/errors.ts';
import { fill } from '../../templates/fill.ts';
import { runToEnd } from './nights.ts';
import { aHost, ask, ivy, languages, replyTo, rowsOf, tom } from './workbook.ts';

/** What the flows of the sidebar say when something is in the way, in the person's own words (flows.md 0 to 12). */
describe.each(languages)('%s', (language) => {
  let host: Host;
  let mill: string;
  let harbour: string;
  const text = (code: keyof typeof errorTexts, places: Record<string, string> = {}) =>
    fill(inLanguage(errorTexts[code], language), places);
  const line = { product: 'Paper', qty: 2, amountCents: 20_000 };

  beforeAll(async () => {
    host = await aHost(language);
    ({ id: mill } = await ask(host, 'addCustomer', { name: 'Marsh Mill', phone: '13800001111', owner: 'Ivy' }));
    ({ id: harbour } = await ask(host, 'addCustomer', { name: 'Harbour', phone: '13800002222', owner: 'Tom' }));
  });
  afterAll(() => host.close());

  it('C21 keeps an order’s number to its customer, and asks before lines are added or an order comes twice', async () => {
    const order = { customer: mill, orderedOn: '2026-11-20', orderNo: 'SO-0007', lines: [line] };
    await ask(host, 'addOrder', order);
    const count = rowsOf(host, 'orders').length;
    const replies = [
      await replyTo(host, 'addOrder', { ...order, customer: harbour }),
      await replyTo(host, 'addOrder', { ...order, orderedOn: '2026-11-21', lines: [{ ...line, qty: 5 }] }),
      await replyTo(host, 'addOrder', { ...order, orderNo: null }),
    ];
    expect(replies).toMatchObject([
      { code: 'order-no-taken', message: text('order-no-taken', { orderNo: 'SO-0007', name: 'Marsh Mill' }) },
      { code: 'order-exists' },
      { code: 'same-order-again', message: text('same-order-again') },
    ]);
    expect(rowsOf(host, 'orders')).toHaveLength(count);
    await ask(host, 'addOrder', { ...order, orderNo: null, again: true });
    expect(rowsOf(host, 'orders')).toHaveLength(count + 1);
  });

  it('says which call and version to tell an admin of, where something unexpected happened', async () => {
    const { value } = await host.call(ivy, 'rpc', [JSON.stringify({ call: 'noSuchCall', input: {} })]);
    const { code, message } = JSON.parse(String(value));
    const version = /[0-9a-f]{12}/.exec(message)?.[0] ?? '';
    expect([code, version]).toEqual(['unexpected', expect.stringMatching(/./)]);
    expect(message).toBe(text('unexpected', { call: 'noSuchCall', version, error: '', at: '' }));
  });

  it('C27 says who archived the customer that somebody still has open, and shows it again after the undo', async () => {
    const { id } = await ask(host, 'addCustomer', { name: 'Brook Yarn', wechat: 'brook' }, { op: 'Z-BROOK' });
    await ask(host, 'undo', { id: 'Z-BROOK' }, { op: 'Z-ARCHIVED' });
    const edit = { id, set: { city: 'Ningbo' }, base: { city: null } };
    for (const reply of [await replyTo(host, 'card', { id }), await replyTo(host, 'updateCustomer', edit)]) {
      expect(reply).toMatchObject({ ok: false, code: 'customer-archived' });
      expect(JSON.stringify(reply)).toMatch(/Brook Yarn.*Ivy|Ivy.*Brook Yarn/);
    }
    expect(await replyTo(host, 'card', { id: 'C-NOBODY' })).toMatchObject({ code: 'row-gone' });
    await ask(host, 'undo', { id: 'Z-ARCHIVED' });
    expect((await ask(host, 'card', { id })).values.name).toBe('Brook Yarn');
  });

  it('C27 leads from a customer who was merged to the one who stayed', async () => {
    const { id } = await ask(host, 'addCustomer', { name: 'Harbor', phone: '13800002222', anyway: 'check' });
    await ask(host, 'mergeCustomers', { ids: [harbour, id] });
    expect((await ask(host, 'card', { id })).id).toBe(harbour);
  });

  it('C103 tells the second of two who tick one line who did it and when', async () => {
    const { id: task } = await ask(host, 'saveTask', {
      title: 'Call',
      dueOn: '2026-11-23',
      owner: 'Tom',
      customer: mill,
    });
    await runToEnd(host, 'hour');
    const { rule, ref } = rowsOf(host, 'today').find((row) => row.ref === task)!;
    await ask(host, 'finishLine', { rule, ref, customer: mill, result: 'Reached' }, { as: tom });
    const second = await replyTo(host, 'finishLine', { rule, ref, customer: mill, result: null }, { as: ivy });
    expect(second).toMatchObject({ code: 'already-done', message: expect.stringMatching(/Tom.*\d\d:\d\d/) });
    expect(rowsOf(host, 'tasks').find((row) => row.id === task)).toMatchObject({ result: 'Reached', done_by: 'Tom' });
  });

  it('C34 lets each person choose their own language, mails and absence, and nothing of who they are', async () => {
    const own = { name: 'Tom', email: tom, role: 'member', digestHour: 10, mailOff: 'R04', awayUntil: '2026-11-30' };
    const other = language === 'en' ? 'zh-CN' : 'en';
    await ask(host, 'saveMember', { ...own, language: other }, { as: tom });
    expect(rowsOf(host, 'team')[1]).toMatchObject({ digest_hour: 10, mail_off: 'R04', away_until: '2026-11-30' });
    expect((await ask(host, 'open', {}, { as: tom })).language).toBe(other);
    for (const set of [{ role: 'admin' }, { name: 'Thomas' }, { manager: 'Ivy' }, { active: false }, { email: ivy }])
      expect(await replyTo(host, 'saveMember', { ...own, ...set }, { as: tom })).toMatchObject({
        code: 'no-permission',
      });
    await ask(host, 'saveMember', { ...own, language: null, awayUntil: null }, { as: tom });
  });

  it('C104 keeps an admin in the team, and says within which bounds a setting lies', async () => {
    const leaving = { name: 'Ivy', email: ivy, role: 'member' };
    expect(await replyTo(host, 'saveMember', leaving)).toMatchObject({ message: text('last-admin') });
    expect(rowsOf(host, 'team')).toMatchObject([{ name: 'Ivy', active: true }, { name: 'Tom' }]);
    const reply = await replyTo(host, 'saveSetting', { key: 'undo_days', value: '9999' });
    expect(reply).toMatchObject({ code: 'setting-invalid' });
    expect(JSON.stringify(reply)).toContain('365');
  });
});

import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { recordSheetKeys, type SheetKey } from '../../src/schema/sheets.ts';
import { errorTexts } from '../../templates/errors.ts';
import { fill } from '../../templates/fill.ts';
import { listTexts } from '../../templates/lists.ts';
import { sheetTexts } from '../../templates/sheets.ts';
import { fillTab } from '../bench/fillTab.ts';
import { columnOf } from '../interleave/columnOf.ts';
import { ordersOf } from './histories.ts';
import { aHost, ask, hourPasses, inOneLanguage, ivy, languages, replyTo, rowOf, rowsOf } from './workbook.ts';

const children: readonly SheetKey[] = ['contacts', 'interactions', 'orders', 'feedback', 'tasks'];
const op = 'Z-THEMERGE';

describe.each(languages)('%s', (language) => {
  const once = inOneLanguage(language);
  let host: Host;
  let [stays, goes, friend]: string[] = [];
  afterAll(() => host.close());

  /** without the tabs of modules that are off */
  const laidSheets = () =>
    recordSheetKeys.filter((key) =>
      host.book.sheets.some(({ name }) => name === inLanguage(sheetTexts[key].name, language)),
    );
  /** All records as they stand, without those that are archived. */
  const records = () =>
    Object.fromEntries(
      laidSheets().map((sheet) => [
        sheet,
        rowsOf(host, sheet).filter(({ state }) => state === rowsOf(host, 'customers')[2]?.state),
      ]),
    );
  const review = () => ask(host, 'mergeReview', { ids: [goes, stays] });
  const merge = async (chosen = {}, of = op) => {
    const { sides } = await review();
    const input = {
      ids: sides.map(({ values }) => values.id),
      checksums: sides.map(({ checksum }) => checksum),
      chosen,
    };
    return { input, value: await ask(host, 'mergeCustomers', input, { op: of }) };
  };
  const ofCustomer = (sheet: SheetKey, id: string | undefined) =>
    rowsOf(host, sheet).filter(({ customer }) => customer === id);

  beforeEach(async () => {
    await host?.close();
    host = await aHost(language);
    const add = async (cells: object) => (await ask(host, 'addCustomer', { anyway: 'test', ...cells })).id;
    stays = await add({
      name: '青禾茶业',
      type: 'company',
      phone: '13800001234',
      note: 'Old friend',
      next_action: 'Call',
      next_on: '2026-12-01',
    });
    host.state.now += 60_000;
    goes = await add({
      name: '杭州青禾茶业有限公司',
      type: 'company',
      phone: '13900005678',
      email: 'a@qinghe.example',
      city: '杭州',
      note: 'Likes tea',
      next_action: 'Call',
      next_on: '2026-12-01',
    });
    friend = await add({ name: 'Friend', wechat: 'friend' });
    for (const id of [stays, goes]) {
      await ask(host, 'saveContact', { customer: id, name: `Contact of ${id}`, phone: '13700000000', primary: true });
      await ask(host, 'logInteraction', { customer: id, channel: 'phone', summary: `Talk with ${id}` });
      await ask(host, 'addOrder', {
        customer: id,
        orderedOn: id === stays ? '2026-11-20' : '2026-11-21',
        lines: [{ product: 'Tea', amountCents: 5_000 }],
      });
      await ask(host, 'addFeedback', { customer: id, channel: 'phone', text: 'Late', kind: 'complaint', owner: 'Ivy' });
    }
  });

  once('C41 shows customers side by side, who came first in front, with what hangs on each', async () => {
    const { sides } = await review();
    expect(sides.map(({ values }) => values.id)).toEqual([stays, goes]);
    expect(sides.map((side) => side.children)).toEqual(
      [1, 1].map((n) => ({ contacts: n, interactions: n, orders: n, feedback: n, tasks: n })),
    );
  });

  once('C41 moves all children, takes the better values, unites tags and notes, and sends nothing', async () => {
    const mails = host.mails.length;
    await ask(host, 'mergeCustomers', (await merge()).input, { op });
    expect(rowOf(host, 'customers', String(stays))).toMatchObject({
      ...{ name: '杭州青禾茶业有限公司', phone: '13800001234', email: 'a@qinghe.example', city: '杭州' },
      ...{ note: 'Old friend\ntest\nLikes tea', orders_n: 2, revenue: 100, next_action: 'Call', issues_open: 2 },
    });
    expect(rowOf(host, 'customers', String(goes))).toMatchObject({ merged_into: stays, next_action: null });
    for (const sheet of children) {
      expect(ofCustomer(sheet, goes)).toEqual([]);
      expect(
        ofCustomer(sheet, stays)
          .map(({ customer_name: name }) => name)
          .slice(0, 2),
      ).not.toContain(null);
    }
    expect(ofCustomer('contacts', stays).map(({ primary, phone }) => [primary, phone])).toEqual([
      [true, '13700000000'],
      [false, '13700000000'],
      [false, '13900005678'],
    ]);
    // the same task of both is kept once
    expect(ofCustomer('tasks', stays)).toHaveLength(2);
    expect((await ask(host, 'card', { id: stays })).nextSteps).toHaveLength(1);
    expect(host.mails).toHaveLength(mails);
  });

  once('C41 takes the values that a person chose', async () => {
    await merge({ name: 0, phone: 1, note: 1 });
    expect(rowOf(host, 'customers', String(stays))).toMatchObject({
      name: '青禾茶业',
      phone: '13900005678',
      note: 'Likes tea\ntest',
    });
  });

  once('C41 takes a date that was typed a moment ago and is no task yet', async () => {
    const { sheet, column } = columnOf(host, 'customers', 'next_on');
    await host.humanEdit(ivy, { kind: 'type', sheet, row: 3, column, texts: [['2027-02-03']] });
    await merge();
    const open = ofCustomer('tasks', stays).map(({ due_on: on }) => on);
    expect(open.sort()).toEqual(['2026-12-01', '2027-02-03']);
    expect(rowOf(host, 'customers', String(stays))).toMatchObject({ next_on: '2026-12-01' });
  });

  const staysOn = (id: string | undefined) => {
    const { next_action: action, next_on: on } = rowOf(host, 'customers', String(id)) ?? {};
    return [action, on];
  };
  /** @returns the task's id */
  const mergeWithEarlierStep = async () => {
    const talk = { customer: goes, channel: 'phone', summary: 'Talk' };
    await ask(host, 'logInteraction', { ...talk, nextStep: 'Earlier', nextOn: '2026-11-24' });
    await hourPasses(host);
    await merge();
    expect(staysOn(stays)).toEqual(['Earlier', '2026-11-24']);
    return String(rowsOf(host, 'tasks').find(({ title }) => title === 'Earlier')?.id);
  };

  once('C41 finishes a next step from a list that was made before', async () => {
    const ref = await mergeWithEarlierStep();
    await ask(host, 'finishLine', { rule: 'R01', ref, customer: goes, result: null });
    expect(staysOn(stays)).toEqual(['Call', '2026-12-01']);
    expect(staysOn(goes)).toEqual([null, null]);
  });

  once('C41 settles a line of a rule for who stays, from a list that was made before', async () => {
    await merge();
    const ref = `R03|${goes}|2026-11-24`;
    await ask(host, 'moveLine', { rule: 'R03', ref, customer: goes, to: '2026-11-25', what: 'Ask again' });
    expect(rowsOf(host, 'tasks').find(({ title }) => title === 'Ask again')).toMatchObject({ customer: stays });
    expect(staysOn(stays)).toEqual(['Ask again', '2026-11-25']);
  });

  once('C41 leaves the next step after it as it is when one is done in Tasks', async () => {
    const ref = await mergeWithEarlierStep();
    const row = rowsOf(host, 'tasks').findIndex(({ id }) => id === ref) + 2;
    await host.humanEdit(ivy, { kind: 'type', ...columnOf(host, 'tasks', 'status'), row, texts: [['Done']] });
    await hourPasses(host);
    expect(staysOn(stays)).toEqual(['Call', '2026-12-01']);
    const titles = ofCustomer('tasks', stays).map(({ title }) => title);
    expect(titles.sort()).toEqual(['Call', 'Call', 'Earlier']);
    expect(rowsOf(host, 'findings')).toEqual([]);
  });

  once('C41 resolves the other id from then on', async () => {
    await merge();
    expect((await ask(host, 'card', { id: goes })).id).toBe(stays);
    await ask(host, 'logInteraction', { customer: goes, channel: 'phone', summary: 'Later' });
    expect(ofCustomer('interactions', stays)).toHaveLength(3);
    await ask(host, 'saveContact', { customer: goes, name: 'Later', phone: '13711111111', primary: true });
    expect(ofCustomer('contacts', stays).filter(({ primary }) => primary)).toMatchObject([{ name: 'Later' }]);
    expect((await ask(host, 'searchIndex', {})).lines.map(({ id }) => id)).toEqual([stays, friend]);
  });

  it('C41 lets the stricter answer hold where one of the two said no, until the merge is undone', async () => {
    const say = (customer: string | undefined, status: string) =>
      ask(host, 'saveConsent', { customer, purpose: 'marketing', status, proof: 'Card of the fair' });
    const answerOf = async (customer: string | undefined) => (await ask(host, 'consents', { customer })).marketing;
    await say(goes, 'withdrawn');
    host.state.now += 60_000;
    await say(stays, 'granted');
    const before = records();
    host.state.now += 60_000;
    await merge();
    expect(await answerOf(stays)).toBe('withdrawn');
    expect(rowOf(host, 'customers', String(stays))?.consent).toBe(inLanguage(listTexts.consent.withdrawn, language));
    await ask(host, 'undo', { id: op });
    expect(await answerOf(stays)).toBe('granted');
    expect(records()).toEqual(before);
  });

  it('C41 undoes a merge whole: both rows and every link', async () => {
    const before = records();
    await merge();
    const outcome = await ask(host, 'undo', { id: op });
    expect(outcome.kept).toEqual([]);
    expect(records()).toEqual(before);
  });

  once('C41 says which later changes an undo keeps', async () => {
    await merge();
    await ask(host, 'updateCustomer', { id: stays, set: { city: 'Ningbo' }, base: { city: '杭州' } });
    const { kept } = await ask(host, 'undo', { id: op });
    expect(kept).toMatchObject([{ row: stays, value: 'Ningbo' }]);
    expect(ofCustomer('orders', goes)).toHaveLength(1);
  });

  it('C41 is not undone by importing the file once more', async () => {
    await merge();
    const headers = ['ID', language === 'en' ? 'Customer' : '客户名称', 'Phone'];
    const rows = [
      [String(goes), '杭州青禾茶业有限公司', '13900005678'],
      ['', '青禾茶业', '13800001234'],
    ];
    const { job } = await ask(
      host,
      'importOpen',
      { kind: 'customers', fileName: 'a.csv', headers, sample: rows, rows: 2 },
      { op: 'Z-IMPORT' },
    );
    await ask(host, 'importRows', { job, part: 0, firstLine: 2, rows });
    const before = rowsOf(host, 'customers');
    await ask(host, 'importDryRun', { job, mapping: ['id', 'name', 'phone'] });
    const { counts } = await ask(host, 'importRun', { job });
    expect(counts).toMatchObject({ added: 0, updated: 0 });
    expect(rowsOf(host, 'customers')).toEqual(before);
  });

  it('C42 ends merged though the run was killed half way through many rows, and can be undone then', async () => {
    fillTab(
      host,
      'orders',
      ordersOf(
        String(goes),
        Array.from({ length: 900 }, (_, n) => n % 700),
      ),
    );
    const before = records();
    const { sides } = await review();
    const input = { ids: [stays, goes], checksums: sides.map(({ checksum }) => checksum) };
    const movedRows = () => ofCustomer('orders', stays).length;
    for (let call = 30; movedRows() === 1; call += 10) {
      host.killNextAt(call);
      await host.call(ivy, 'rpc', [JSON.stringify({ call: 'mergeCustomers', input, op })]);
    }
    expect(movedRows()).toBeLessThan(902);
    expect(rowOf(host, 'customers', String(goes))?.merged_into).toBeNull();
    await ask(host, 'runNow', { what: 'hour' });
    expect(rowOf(host, 'customers', String(goes))?.merged_into).toBe(stays);
    expect(ofCustomer('orders', stays)).toHaveLength(902);
    expect(ofCustomer('orders', goes)).toEqual([]);
    await ask(host, 'undo', { id: op });
    expect(ofCustomer('orders', goes)).toHaveLength(901);
    expect(records().orders).toEqual(before.orders);
  });

  it('F50 refuses to merge back, and whoever comes second is told', async () => {
    const { input } = await merge();
    const back = { ids: [...input.ids].reverse(), checksums: [...input.checksums].reverse() };
    const reply = await replyTo(host, 'mergeCustomers', back, { op: 'Z-BACK' });
    expect(reply).toMatchObject({
      code: 'already-merged',
      message: fill(inLanguage(errorTexts['already-merged'], language), { name: '杭州青禾茶业有限公司' }),
    });
  });

  once('C41 looks again when somebody changed one of them meanwhile', async () => {
    const { sides } = await review();
    await ask(host, 'updateCustomer', { id: goes, set: { city: 'Ningbo' }, base: { city: '杭州' } });
    const input = { ids: [stays, goes], checksums: sides.map(({ checksum }) => checksum) };
    expect(await replyTo(host, 'mergeCustomers', input)).toMatchObject({ code: 'merge-changed' });
    expect(ofCustomer('orders', goes)).toHaveLength(1);
  });

  once('C41 leads along a chain of merges', async () => {
    await merge();
    const { sides } = await ask(host, 'mergeReview', { ids: [stays, friend] });
    const input = {
      ids: sides.map(({ values }) => values.id).reverse(),
      checksums: sides.map(({ checksum }) => checksum).reverse(),
    };
    await ask(host, 'mergeCustomers', input);
    expect((await ask(host, 'card', { id: goes })).id).toBe(friend);
    expect(rowOf(host, 'customers', String(goes))?.merged_into).toBe(friend);
  });
});

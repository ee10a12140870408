import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { unpackJson } from '../../src/domain/packed/pack.ts';
import { inLanguage, type Language } from '../../src/schema/language.ts';
import { auditTexts } from '../../templates/audits.ts';
import { erasureTexts } from '../../templates/erasure.ts';
import { errorTexts } from '../../templates/errors.ts';
import { listTexts } from '../../templates/lists.ts';
import { nextFiring } from '../faults/send.ts';
import { aCopy } from './keptHosts.ts';
import { nightOf } from './nights.ts';
import { aHost, ask, hourPasses, ivy, languages, placeOf, replyTo, rowOf, rowsOf, tom } from './workbook.ts';

const words = ['harrow', '13811112233', 'post@harrow.example', 'marta reed', '13900004321', 'rides a red bicycle'];

/** Every place that still says one of the words: cells and notes of all tabs, what is packed in them, properties. */
function placesOf(host: Host): string[] {
  const texts = host.book.sheets.flatMap((sheet) => {
    const { lastRow: rows, lastColumn: columns } = sheet;
    const cells = rows === 0 ? [] : sheet.displayValues({ row: 1, column: 1, rows, columns }, true);
    return cells.flatMap((line, row) =>
      line.map((cell, column) => [
        `${sheet.name} ${row + 1}`,
        `${opened(cell)} ${String(sheet.attribute('note', row + 1, column + 1) ?? '')}`,
      ]),
    );
  });
  const properties = Object.entries(host.state.documentProperties).map(([key, value]) => [key, opened(value)]);
  return [...texts, ...properties]
    .filter(([, text]) => words.some((word) => text?.toLowerCase().includes(word)))
    .map(([place]) => String(place));
}

/** What a packed text holds, any other as it is. */
function opened(text: string): string {
  try {
    const { data } = JSON.parse(text) as { data?: string };
    return text + (data ? unpackJson([data]) : '');
  } catch {
    try {
      return text.length > 20 ? unpackJson([text]) : text;
    } catch {
      return text;
    }
  }
}

interface World {
  readonly host: Host;
  readonly id: string;
  readonly order: string;
}

/** A customer of whom much is known, in every way that is kept: two nights, changes, a merge, a batch, an import, a note. */
async function aKnownCustomer(language: Language): Promise<World> {
  const host = await aCopy(`known customer ${language}`, async () => {
    const made = await aHost(language);
    await ask(made, 'takeOver', {});
    const add = (name: string, more: object) => ask(made, 'addCustomer', { name, ...more });
    const { id } = await add('Harrow Tools', { phone: '13811112233', email: 'post@harrow.example', owner: 'Tom' });
    const other = await add('Marsh Mill', { phone: '13800005678' });
    const twin = await add('Harrow', { wechat: 'harrow-tools', anyway: 'another one' });
    await ask(made, 'saveContact', { customer: id, name: 'Marta Reed', phone: '13900004321' });
    await ask(made, 'logInteraction', { customer: id, channel: 'phone', summary: 'Marta rides a red bicycle' });
    const lines = [{ product: 'Paper', amountCents: 120_000 }];
    await ask(made, 'addOrder', { customer: id, orderedOn: '2026-11-20', lines, note: 'Ask Marta Reed' });
    await ask(made, 'saveTask', { customer: id, title: 'Call Harrow Tools', dueOn: '2026-11-23' });
    await nightOf(made, '2026-11-24');
    await ask(made, 'updateCustomer', { id, set: { note: 'Rides a red bicycle' }, base: { note: null } });
    await ask(
      made,
      'addTasks',
      { ids: [id, other.id], title: 'Send the catalogue', dueOn: '2026-11-30' },
      { op: 'Z-BATCH' },
    );
    await ask(made, 'mergeCustomers', { ids: [id, twin.id] }, { op: 'Z-MERGE' });
    await nightOf(made, '2026-11-25');
    const { sheet } = tabNamed(made, 'customers');
    sheet.setAttribute('note', { row: 2, column: 3, rows: 1, columns: 1 }, 'rides a red bicycle');
    return made;
  });
  const customer = rowsOf(host, 'customers').find(({ name }) => name === 'Harrow Tools');
  return { host, id: String(customer?.id), order: String(rowsOf(host, 'orders')[0]?.id) };
}

describe.each(languages)('%s', (language) => {
  let { host, id, order }: World = {} as World;
  const say = (text: { zh: string; en: string }) => inLanguage(text, language);
  const refusal = { code: 'suppressed', message: say(errorTexts.suppressed) };

  beforeAll(async () => {
    ({ host, id, order } = await aKnownCustomer(language));
  });
  afterAll(() => host.close());

  it('F60 an erasure that died is gone on with by the clock, and ends whole', async () => {
    const world = await aKnownCustomer(language);
    try {
      expect(placesOf(world.host).length).toBeGreaterThan(15);
      world.host.killNextAt(40);
      const struck = await world.host.call(ivy, 'rpc', [
        JSON.stringify({ call: 'erase', input: { customer: world.id, name: 'Harrow Tools' }, op: 'Z-ERASE' }),
      ]);
      expect(struck.error).not.toBeNull();
      expect(placesOf(world.host)).not.toEqual([]);
      await hourPasses(world.host);
      expect(placesOf(world.host)).toEqual([]);
    } finally {
      await world.host.close();
    }
  });

  it('F60 erasure wins over undo and every backup: it says so before, and then nothing anywhere holds a value', async () => {
    const check = await ask(host, 'eraseCheck', { customer: id });
    expect(check).toMatchObject({ name: 'Harrow Tools', mentions: [] });
    expect(check.operations.whole).toBeGreaterThan(5);
    expect(check.operations.inPart).toBe(1);
    const typed = { customer: id, name: 'Harrow' };
    expect(await replyTo(host, 'erase', typed)).toMatchObject({ ok: false, code: 'name-differs' });
    expect(await replyTo(host, 'erase', { ...typed, name: 'Harrow Tools' }, { as: tom })).toMatchObject({
      code: 'no-permission',
    });
    expect(placesOf(host).length).toBeGreaterThan(15);
    const done = await ask(host, 'erase', { customer: id, name: 'Harrow Tools' });
    expect(done.rows).toBeGreaterThan(6);
    expect(done.mentions).toEqual([]);
    expect(placesOf(host)).toEqual([]);
    expect(rowOf(host, 'customers', id)).toMatchObject({
      ...{ name: say(erasureTexts.name), phone: null, state: say(listTexts.row_state.erased) },
    });
    expect(rowOf(host, 'orders', order)).toMatchObject({
      ...{ amount: 1200, product: 'Paper', note: null, customer_name: say(erasureTexts.name) },
    });
    expect(await replyTo(host, 'undo', { id: 'Z-MERGE' })).toMatchObject({ code: 'not-undoable' });
    await ask(host, 'undo', { id: 'Z-BATCH' });
    expect(await replyTo(host, 'card', { id })).toMatchObject({ ok: false });
    await nightOf(host, '2026-11-26');
    expect(placesOf(host)).toEqual([]);
    const found = rowsOf(host, 'findings').filter(({ status }) => status === say(listTexts.finding_status.open));
    expect(found.map(({ rule }) => rule)).toEqual([]);
    const back = await ask(host, 'nightCheck', { tab: 'customers', night: '2026-11-24', find: '' });
    expect(back.differences.filter((line) => line.id === id)).toEqual([]);
  });

  it('F60 an older archive brings everybody back but who was erased, by id or under another one', async () => {
    const rows = [
      [id, 'Harrow Tools', '13811112233'],
      ['C-7777777777', 'Harrow anew', '13811112233'],
      ['C-8888888888', 'Linden Oils', '13700002222'],
    ];
    const columns = ['id', 'name', 'phone'].map((key) => ({ key, header: key }));
    const part = { job: 'Z-OLD', fileName: 'old.zip', language, tab: 'customers', part: 0, columns, rows };
    expect(await ask(host, 'archivePart', part)).toMatchObject({ added: 1, changed: 0 });
    expect(rowOf(host, 'customers', 'C-8888888888')).toMatchObject({ name: 'Linden Oils' });
    expect(rowOf(host, 'customers', 'C-7777777777')).toBeUndefined();
    // what hangs on who stays away would belong to nobody
    const talks = [
      ['I-7777777777', 'C-7777777777', 'Of somebody erased'],
      ['I-8888888888', 'C-8888888888', 'Of somebody who stays'],
    ];
    const of = ['id', 'customer', 'summary'].map((key) => ({ key, header: key }));
    const further = { ...part, tab: 'interactions', columns: of, rows: talks };
    expect(await ask(host, 'archivePart', further)).toMatchObject({ added: 1 });
    expect(rowOf(host, 'interactions', 'I-7777777777')).toBeUndefined();
    expect(placesOf(host)).toEqual([]);
  });

  it('A60 whoever asked to be erased is refused in forms, imports and the Inbox, and found where typed', async () => {
    const marsh = rowsOf(host, 'customers').find(({ name }) => name === 'Marsh Mill');
    const added = { name: 'Harrow anew', phone: '138-1111-2233' };
    expect(await replyTo(host, 'addCustomer', added)).toMatchObject({ code: 'invalid', fields: { phone: refusal } });
    const contact = { customer: marsh?.id, name: 'Marta', phone: '13900004321' };
    expect(await replyTo(host, 'saveContact', contact)).toMatchObject({ fields: { phone: refusal } });
    const edit = { id: marsh?.id, set: { email: 'POST@harrow.example' }, base: { email: null } };
    expect(await replyTo(host, 'updateCustomer', edit)).toMatchObject({ fields: { email: refusal } });
    const headers = language === 'en' ? ['Customer', 'Phone'] : ['客户名称', '电话'];
    const rows = [
      ['Harrow anew', '13811112233'],
      ['Brook Yarn', '13700001111'],
    ];
    const file = { kind: 'customers', fileName: 'old.csv', headers, sample: rows, rows: 2 };
    const { job } = await ask(host, 'importOpen', file);
    await ask(host, 'importRows', { job, part: 0, firstLine: 2, rows });
    const { counts } = await ask(host, 'importDryRun', { job, mapping: ['name', 'phone'] });
    expect(counts).toMatchObject({ added: 1, rejected: 1 });
    expect((await ask(host, 'importRejected', { job, from: 0 })).rows).toMatchObject([refusal]);
    for (const [key, text] of [
      ['what', say(listTexts.inbox_kind.customer)],
      ['who', 'Harrow anew 13811112233'],
      ['text', 'Wants a quote'],
    ] as const)
      await host.humanEdit(tom, { kind: 'type', ...placeOf(host, 'inbox', key), row: 2, texts: [[text]] });
    await nextFiring(host);
    expect(rowsOf(host, 'inbox')[0]).toMatchObject({ status: say(listTexts.inbox_status.need) });
    expect(rowsOf(host, 'inbox')[0]?.problem).toContain(refusal.message);
    const place = placeOf(host, 'customers', 'phone');
    const row = rowsOf(host, 'customers').findIndex((one) => one.id === marsh?.id) + 2;
    await host.humanEdit(tom, { kind: 'type', ...place, row, texts: [['13811112233']] });
    await nightOf(host, '2026-11-27');
    expect(rowsOf(host, 'findings').filter(({ rule }) => rule === 'A60')).toMatchObject([
      { row: marsh?.id, message: say(auditTexts.A60), status: say(listTexts.finding_status.open) },
    ]);
  });
});

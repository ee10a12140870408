import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabAsCsv } from '../../local-host/cli/exportTab.ts';
import type { Host } from '../../local-host/host/host.ts';
import { simplifierOf } from '../../src/domain/keys/simplifierOf.ts';
import { readingsIn } from '../../src/domain/search/readings.ts';
import { searcher } from '../../src/domain/search/searcher.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { errorTexts } from '../../templates/errors.ts';
import { fill } from '../../templates/fill.ts';
import { aHost, ask, ivy, languages, pictureOf, placeOf, replyTo, rowOf, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  const rowNumber = (id: string) => rowsOf(host, 'customers').findIndex((row) => row.id === id) + 2;

  beforeAll(async () => {
    host = await aHost(language);
  });
  afterAll(() => host.close());

  describe('C39 refuses a bad value with its own sentence and writes nothing', () => {
    const good = { name: 'Quillmoor Paper', phone: '13800001234' };
    const cases: readonly (readonly [
      field: string,
      input: object,
      code: keyof typeof errorTexts,
      places?: Readonly<Record<string, string | number>>,
    ])[] = [
      ['phone', { phone: null }, 'reach-missing'],
      ['phone', { phone: '12' }, 'bad-phone'],
      ['phone', { phone: '1.38E+10' }, 'digits-lost', { value: '1.38E+10' }],
      ['email', { email: 'ivy at paper' }, 'bad-email'],
      ['website', { website: 'paper.example' }, 'bad-url'],
      ['type', { type: 'club' }, 'unknown-choice', { value: 'club' }],
      ['source', { source: 'dream' }, 'unknown-choice', { value: 'dream' }],
      ['owner', { owner: 'Nobody' }, 'unknown-person', { value: 'Nobody' }],
      ['tags', { tags: ['Unheard of'] }, 'unknown-tag', { value: 'Unheard of' }],
      ['next_on', { next_action: 'Call' }, 'required'],
      ['next_action', { next_on: '2026-12-01' }, 'required'],
    ];

    it.each(cases)('%s: %j', async (field, input, code, places = {}) => {
      const before = pictureOf(host);
      const reply = await replyTo(host, 'addCustomer', { ...good, ...input });
      expect(reply).toMatchObject({ ok: false, code: 'invalid', fields: { [field]: { code } } });
      if (reply.ok) return;
      const column = placeOf(host, 'customers', field);
      const header = String(host.book.sheetById(column.sheet)?.cell(1, column.column));
      const sentence = fill(inLanguage(errorTexts[code], language), { field: header, ...places });
      expect(Object.keys(reply.fields ?? {})).toEqual([field]);
      expect(reply.fields?.[field]?.message).toBe(sentence);
      expect(pictureOf(host)).toEqual(before);
    });

    it('a name that is missing or too long', async () => {
      const before = pictureOf(host);
      const missing = await replyTo(host, 'addCustomer', { phone: '13800001234' });
      const long = await replyTo(host, 'addCustomer', { ...good, name: 'x'.repeat(101) });
      expect(missing).toMatchObject({ fields: { name: { code: 'required' } } });
      expect(long).toMatchObject({ fields: { name: { code: 'too-long' } } });
      expect(pictureOf(host)).toEqual(before);
    });
  });

  it('C27 shows the rows of all tabs on one card, newest first, in one call', async () => {
    const { id: customer } = await ask(host, 'addCustomer', { name: 'Harbour Bakery', phone: '13900000001' });
    await ask(host, 'saveContact', { customer, name: 'Ann Lee', phone: '13900000002', primary: true });
    await ask(host, 'addOrder', {
      customer,
      orderedOn: '2026-11-10',
      lines: [{ product: 'Flour', amountCents: 5000 }],
    });
    const entry = { customer, channel: 'phone' };
    await ask(host, 'logInteraction', { ...entry, summary: 'Called', at: '2026-11-05T10:00:00' });
    await ask(host, 'logInteraction', { ...entry, summary: 'Visited', at: '2026-11-20T10:00:00' });
    await ask(host, 'addFeedback', { ...entry, kind: 'complaint', text: 'Late', at: '2026-11-15T10:00:00' });
    await ask(host, 'saveTask', { customer, title: 'Send samples', dueOn: '2026-11-30' });
    const { id: done } = await ask(host, 'saveTask', { customer, title: 'Apologise', dueOn: '2026-11-23' });
    await ask(host, 'finishLine', { rule: 'R01', ref: done, customer, result: 'Said sorry' });
    const runs = host.executions.length;
    const card = await ask(host, 'card', { id: customer });
    expect(host.executions.length - runs).toBe(1);
    expect(card.timeline.map(({ kind, title }) => [kind, title])).toEqual([
      ['task', 'Apologise'],
      ['interaction', 'Visited'],
      ['feedback', 'Late'],
      ['order', 'Flour'],
      ['interaction', 'Called'],
    ]);
    expect(card.contacts).toMatchObject([{ name: 'Ann Lee', primary: true }]);
    expect(card.nextSteps).toMatchObject([{ title: 'Send samples', dueOn: '2026-11-30' }]);
    expect(card.feedback).toMatchObject([{ text: 'Late', status: 'new' }]);
    expect(card).toMatchObject({
      counts: { task: 1, interaction: 2, feedback: 1, order: 1 },
      values: { orders_n: 1, last_contact_on: '2026-11-20' },
    });
  });

  it.each(['王', 'wang', 'wf', '1234'])('C52 finds 王芳 by %s', async (text) => {
    const known = rowsOf(host, 'customers').find(({ name }) => name === '王芳');
    if (!known) {
      await ask(host, 'addCustomer', { name: '王芳', phone: '138 6666 1234', type: 'individual' });
      await ask(host, 'addCustomer', { name: '李敏', phone: '138 6666 5678', type: 'individual' });
    }
    const { lines, pinyin, simplified } = await ask(host, 'searchIndex', { tables: true });
    const find = searcher(lines, readingsIn(pinyin ?? ''), simplifierOf(simplified ?? ''));
    expect(find(text, 10).lines.map(({ name }) => name)).toEqual(['王芳']);
  });

  it('F32 keeps what looks like a formula as a text', async () => {
    const name = '=IMPORTXML("https://x.example","//a")';
    const { id } = await ask(host, 'addCustomer', { name, phone: '13900000003', note: '@SUM(A1)', position: '+1' });
    const row = rowNumber(id);
    for (const [column, text] of [
      ['name', name],
      ['note', '@SUM(A1)'],
      ['position', '+1'],
    ] as const) {
      const place = placeOf(host, 'customers', column);
      expect(host.book.sheetById(place.sheet)?.cell(row, place.column)).toBe(text);
    }
    expect(rowOf(host, 'customers', id)).toMatchObject({ name, note: '@SUM(A1)', position: '+1' });
    expect((await ask(host, 'card', { id })).values).toMatchObject({ name, note: '@SUM(A1)' });
    expect(tabAsCsv(host, 'customers')).toContain(`"'=IMPORTXML(""https://x.example"",""//a"")"`);
  });

  it.each([
    '+8613800001235',
    '0012',
    '0012345',
    '010-1234 5678 转 8',
    '１３８００００１２３６',
    '(415) 555-0132',
    '00 44 20 7946 0958',
    '138-0000-1237',
  ])('F33 keeps a phone as typed: %s', async (phone) => {
    const { id } = await ask(host, 'addCustomer', {
      name: `Phone ${phone}`,
      phone,
      keepPhone: true,
      anyway: 'another one',
    });
    expect(rowOf(host, 'customers', id)?.phone).toBe(phone);
    expect((await ask(host, 'card', { id })).values.phone).toBe(phone);
    const { sheet, column } = placeOf(host, 'customers', 'phone');
    const shown = host.book.sheetById(sheet)?.displayValues({ row: rowNumber(id), column, rows: 1, columns: 1 });
    expect(shown).toEqual([[phone]]);
  });

  it('C51 gives every row its own results after the sheet is sorted', async () => {
    const { sheet, column } = placeOf(host, 'customers', 'phone');
    const tab = host.book.sheetById(sheet);
    const ids = rowsOf(host, 'customers').map(({ id }) => String(id));
    const cardsOf = async () => {
      const cards = [];
      for (const id of ids.slice(0, 4)) {
        const { row: _row, checksum: _checksum, ...card } = await ask(host, 'card', { id });
        cards.push(card);
      }
      return cards;
    };
    const before = await cardsOf();
    const index = await ask(host, 'searchIndex', {});
    const area = { row: 2, column: 1, rows: ids.length, columns: tab?.lastColumn ?? 1 };
    await host.humanEdit(ivy, { kind: 'sort', sheet, by: column, ascending: false, ...area });
    expect(rowsOf(host, 'customers').map(({ id }) => id)).not.toEqual(ids);
    expect(await cardsOf()).toEqual(before);
    const sorted = await ask(host, 'searchIndex', {});
    const byId = (lines: typeof sorted.lines) =>
      Object.fromEntries(lines.map(({ row: _row, ...line }) => [line.id, line]));
    expect(byId(sorted.lines)).toEqual(byId(index.lines));
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { starterTags } from '../../templates/tags.ts';
import { aHost, ask, inOneLanguage, ivy, languages, pictureOf, replyTo, rowOf, rowsOf, tom } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  const once = inOneLanguage(language);
  let host: Host;
  const ids: Record<string, string> = {};
  const tagged = (english: string) => {
    const tag = starterTags.find(({ en }) => en === english);
    if (!tag) throw new Error(`no starter tag ${english}`);
    return inLanguage(tag, language);
  };
  const nameOf = (id: string) => Object.entries(ids).find(([, known]) => known === id)?.[0];
  const namesFor = async (rule: string, as = ivy) =>
    (await ask(host, 'filter', { rule }, { as })).ids.map(nameOf).sort();
  const callsOf = async (work: () => Promise<unknown>) => {
    const before = host.executions.length;
    await work();
    return host.executions.slice(before).reduce((sum, { countedCalls }) => sum + countedCalls, 0);
  };

  beforeAll(async () => {
    host = await aHost(language);
    const people = [
      {
        name: 'Paper',
        phone: '13800000001',
        city: 'Ningbo',
        source: 'fair',
        owner: 'Tom',
        note: 'Asked for 報價 twice',
      },
      {
        name: 'Bakery',
        phone: '13800000002',
        city: 'Suzhou',
        source: 'fair',
        next_action: 'Call',
        next_on: '2026-12-01',
      },
      { name: 'Tea', phone: '13800000003', city: 'Ningbo', source: 'referral', note: 'Prefers mornings' },
    ];
    for (const person of people) ids[person.name] = (await ask(host, 'addCustomer', person)).id;
    await ask(host, 'setTags', { ids: [ids.Paper, ids.Bakery], add: [tagged('Frequent')] });
    await ask(host, 'setTags', { ids: [ids.Bakery, ids.Tea], add: [tagged('On-site')] });
    await ask(host, 'addOrder', {
      customer: ids.Tea,
      orderedOn: '2026-11-10',
      lines: [{ product: 'Cups', amountCents: 120_050 }],
    });
  });
  afterAll(() => host.close());

  it('C56 filter by two dimensions gives the intersection', async () => {
    const [frequent, onSite] = [`tags = "${tagged('Frequent')}"`, `tags = "${tagged('On-site')}"`];
    expect(await namesFor(frequent)).toEqual(['Bakery', 'Paper']);
    expect(await namesFor(`${frequent} and ${onSite}`)).toEqual(['Bakery']);
    expect(await namesFor(`${frequent} or ${onSite}`)).toEqual(['Bakery', 'Paper', 'Tea']);
    expect(await namesFor(`${frequent} and not ${onSite}`)).toEqual(['Paper']);
  });

  it.each([
    ['city = ningbo', ['Paper', 'Tea']],
    ['source = fair and owner = me', ['Bakery']],
    ['owner = Tom', ['Paper']],
    ['next_on empty', ['Paper', 'Tea']],
    ['last_order_on >= today-30', ['Tea']],
    ['last_order_on empty', ['Bakery', 'Paper']],
    ['revenue > 1200.49', ['Tea']],
    ['revenue > 1200.5', []],
    ['stage = first or source = 展会', ['Bakery', 'Paper', 'Tea']],
    ['source = "Trade fair" and tags notempty', ['Bakery', 'Paper']],
  ])('C52 filters by %s', async (rule, names) => {
    expect(await namesFor(rule)).toEqual(names);
  });

  once('C52 takes `me` for whoever asks', async () => {
    expect(await namesFor('owner = me', tom)).toEqual(['Paper']);
  });

  it('C52 tells where a filter cannot be read', async () => {
    expect(await replyTo(host, 'filter', { rule: 'city = ningbo and hight > 3' })).toMatchObject({
      code: 'rule-field',
      message: expect.stringMatching(language === 'en' ? /sign 19 .*▸hight/ : /第 19 个字符.*▸hight/),
    });
    expect(await replyTo(host, 'filter', { rule: 'pay_overdue = true' })).toMatchObject({ code: 'rule-field' });
    expect(await replyTo(host, 'filter', { rule: 'source = dream' })).toMatchObject({ code: 'rule-choice' });
    expect(await replyTo(host, 'filter', { rule: '' })).toMatchObject({ code: 'rule-field' });
  });

  once('C52 filters in one read for each column that lies apart, notes in three', async () => {
    const asked = async () => [
      await callsOf(() => ask(host, 'filter', { rule: 'tier = vip' })),
      await callsOf(() => ask(host, 'filter', { rule: 'tier = vip and next_on empty and revenue > 0' })),
      await callsOf(() => ask(host, 'searchNotes', { text: 'mornings' })),
    ];
    // page call, properties, list of sheets, headers; then id, state and what the rule looks at
    expect(await asked()).toEqual([7, 9, 7]);
    for (let turn = 0; turn < 5; turn++)
      await ask(host, 'addCustomer', { name: `More ${turn}`, phone: `1390000000${turn}` });
    expect(await asked()).toEqual([7, 9, 7]);
  });

  it.each([
    ['MORNINGS', 'Tea', 'Prefers mornings'],
    ['报价', 'Paper', 'Asked for 報價 twice'],
  ])('C52 finds a note by %s', async (text, name, piece) => {
    expect(await ask(host, 'searchNotes', { text })).toEqual({ found: 1, lines: [{ id: ids[name], piece }] });
  });

  it('C52 selects a result for the person who asks, and for nobody else', async () => {
    const others = host.book.selectionOf(tom);
    expect(await ask(host, 'showRows', { ids: [ids.Paper, ids.Tea] })).toEqual({ rows: 2 });
    const rows = rowsOf(host, 'customers').map(({ id }) => id);
    const { sheetId, areas } = host.book.selectionOf(ivy);
    expect(host.book.sheetById(sheetId)?.name).toBe(language === 'en' ? 'Customers' : '客户');
    expect(areas.map(({ row, rows: height }) => [row, height])).toEqual(
      [ids.Paper, ids.Tea].map((id) => [rows.indexOf(id) + 2, 1]),
    );
    expect(host.book.selectionOf(tom)).toEqual(others);
  });

  it('C52 writes a result to a working list of one’s own, anew each time', async () => {
    const list = (chosen: readonly string[], as = ivy) =>
      ask(host, 'workingList', { ids: chosen.map((name) => ids[name]) }, { as });
    const { tab } = await list(['Tea', 'Paper', 'Bakery']);
    expect(tab).toBe(language === 'en' ? 'Working list Ivy' : '工作清单 Ivy');
    const shown = () => {
      const sheet = host.book.sheets.find(({ name }) => name === 'mine' || name === tab);
      return sheet?.displayValues({ row: 1, column: 1, rows: 5, columns: 14 }).map((row) => row.join('|'));
    };
    expect(shown()?.slice(1, 4)).toEqual([
      expect.stringContaining(`${ids.Tea}|Tea`),
      expect.stringContaining(`${ids.Paper}|Paper`),
      expect.stringContaining(`${ids.Bakery}|Bakery`),
    ]);
    expect(shown()?.[1]).toContain('|2026-11-10|1200.5|');
    const sheet = host.book.sheets.find(({ name }) => name === tab)?.id ?? 0;
    await host.humanEdit(ivy, { kind: 'renameTab', sheet, name: 'mine' });
    await list(['Bakery']);
    expect(
      shown()
        ?.map((row) => row.split('|')[1])
        .slice(1),
    ).toEqual(['Bakery', '', '', '']);
    expect((await list(['Tea'], tom)).tab).toBe(language === 'en' ? 'Working list Tom' : '工作清单 Tom');
    expect(shown()?.[1]).toContain('Bakery');
    await host.humanEdit(ivy, { kind: 'deleteTab', sheet });
    expect((await list(['Tea'])).tab).toBe(tab);
  });

  once('C52 keeps filters by name, private ones to oneself', async () => {
    const views = async (as: string) =>
      (await ask(host, 'views', {}, { as })).views.map(({ name, rule, by, mine }) => [name, rule, by, mine]);
    await ask(host, 'saveView', { name: '宁波 Ningbo', rule: 'city = ningbo', shared: true });
    await ask(host, 'saveView', { name: 'Fair', rule: 'source = fair' });
    await ask(host, 'saveView', { name: 'fair', rule: 'source = 展会' });
    expect(await views(ivy)).toEqual([
      ['fair', 'source = 展会', 'Ivy', true],
      ['宁波 Ningbo', 'city = ningbo', 'Ivy', true],
    ]);
    expect(await views(tom)).toEqual([['宁波 Ningbo', 'city = ningbo', 'Ivy', false]]);
    const before = pictureOf(host);
    const taken = { name: '宁波 ningbo', rule: 'city = x', shared: true };
    expect(await replyTo(host, 'saveView', taken, { as: tom })).toMatchObject({ code: 'view-taken' });
    expect(await replyTo(host, 'saveView', { name: 'x', rule: 'city =' })).toMatchObject({ code: 'rule-value' });
    expect(await replyTo(host, 'removeView', { name: 'fair', shared: false }, { as: tom })).toMatchObject({
      code: 'view-gone',
    });
    expect(pictureOf(host)).toEqual(before);
    await ask(host, 'saveView', { name: 'Toms', rule: 'owner = me', shared: true }, { as: tom });
    await ask(host, 'removeView', { name: 'Toms', shared: true });
    await ask(host, 'removeView', { name: 'fair', shared: false });
    expect(await views(ivy)).toEqual([['宁波 Ningbo', 'city = ningbo', 'Ivy', true]]);
  });

  once('C52 gives customers of a result to a person as one operation, and takes it back as one', async () => {
    const chosen = [ids.Paper, ids.Bakery, ids.Tea];
    const owners = () => chosen.map((id) => rowOf(host, 'customers', id ?? '')?.owner);
    const before = owners();
    expect(await ask(host, 'assignOwner', { ids: chosen, owner: 'Tom' }, { op: 'Z-ASSIGN0001' })).toEqual({
      changed: 2,
    });
    expect(owners()).toEqual(['Tom', 'Tom', 'Tom']);
    expect(await ask(host, 'undo', { id: 'Z-ASSIGN0001' })).toMatchObject({ kept: [] });
    expect(owners()).toEqual(before);
    expect(await replyTo(host, 'assignOwner', { ids: chosen, owner: 'Nobody' })).toMatchObject({
      fields: { owner: { code: 'unknown-person' } },
    });
  });

  once('C52 makes a task for each customer of a result as one operation, its owner’s', async () => {
    const chosen = [ids.Paper, ids.Bakery];
    const input = { ids: chosen, title: 'Send catalogue', dueOn: '2026-12-02' };
    const nextOf = () => chosen.map((id) => rowOf(host, 'customers', id ?? '')?.next_action);
    expect(await ask(host, 'addTasks', input, { op: 'Z-TASKS00001' })).toEqual({ tasks: 2 });
    expect(await ask(host, 'addTasks', input, { op: 'Z-TASKS00001' })).toEqual({ tasks: 2 });
    const made = rowsOf(host, 'tasks').filter(({ title }) => title === 'Send catalogue');
    expect(made.map(({ customer, owner }) => [nameOf(String(customer)), owner])).toEqual([
      ['Paper', 'Tom'],
      ['Bakery', 'Ivy'],
    ]);
    expect(nextOf()).toEqual(['Send catalogue', 'Call']);
    await ask(host, 'undo', { id: 'Z-TASKS00001' });
    expect(nextOf()).toEqual([null, 'Call']);
    expect(await replyTo(host, 'addTasks', { ...input, title: '' })).toMatchObject({
      fields: { title: { code: 'required' } },
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { fill } from '../../templates/fill.ts';
import { listTexts } from '../../templates/lists.ts';
import { reasonTexts } from '../../templates/reasons.ts';
import { reminderTexts } from '../../templates/reminders.ts';
import { sheetTexts } from '../../templates/sheets.ts';
import { skipToTime } from '../bench/nights.ts';
import { typeHistories } from './histories.ts';
import { nightOf, runToEnd } from './nights.ts';
import { aHost, ask, ivy, languages, placeOf, rowsOf, tom } from './workbook.ts';

type Rule = keyof typeof reminderTexts;

describe.each(languages)('%s', (language) => {
  let host: Host;
  beforeAll(async () => {
    host = await aHost(language);
  });
  afterAll(() => host.close());

  const say = (rule: Rule, text: 'what' | 'why') => inLanguage(reminderTexts[rule][text], language);
  const linesOf = async (rule: Rule, customer: string) => {
    await runToEnd(host, 'hour');
    return rowsOf(host, 'today').filter((row) => row.rule === rule && row.customer === customer);
  };
  const aCustomer = async (name: string) => (await ask(host, 'addCustomer', { name, wechat: name, owner: 'Ivy' })).id;
  const talk = (customer: string, at: string) =>
    ask(host, 'logInteraction', { customer, at, channel: 'phone', direction: 'in', summary: 'Talked' });

  it('R01 shows a task on its day and drops it when a person types that it is done', async () => {
    const customer = await aCustomer('quillmoor');
    const { id } = await ask(host, 'saveTask', { customer, title: 'Send samples', dueOn: '2026-11-23', owner: 'Ivy' });
    expect(await linesOf('R01', customer)).toMatchObject([{ what: 'Send samples', why: say('R01', 'why'), ref: id }]);
    const { sheet, column } = placeOf(host, 'tasks', 'status');
    const row = rowsOf(host, 'tasks').findIndex((task) => task.id === id) + 2;
    const done = inLanguage(listTexts.task_status.done, language);
    await host.humanEdit(ivy, { kind: 'type', sheet, row, column, texts: [[done]] });
    const left = await linesOf('R01', customer);
    expect(left.filter((line) => line.done !== true)).toEqual([]);
  });

  it('R01 says of a late task for when it was, and when somebody last talked to the customer', async () => {
    const customer = await aCustomer('waits');
    await talk(customer, '2026-11-18T10:00:00');
    await ask(host, 'saveTask', { customer, title: 'Send the offer', dueOn: '2026-11-20', owner: 'Ivy' });
    const why =
      language === 'en' ? 'was due Fri 20 Nov; last contact Wed 18 Nov' : '原定 11-20 周五；上次联系 11-18 周三';
    expect(await linesOf('R01', customer)).toMatchObject([{ why, late: 3 }]);
  });

  it('C65 says of when its list is, once a person has had it made, too', async () => {
    const asOf = async () => (await ask(host, 'today', {})).asOf.slice(0, 16);
    await runToEnd(host, 'hour');
    const made = host.timeText().slice(0, 16);
    skipToTime(host, '2026-11-23T09:40');
    expect(await asOf()).toBe(made);
    await runToEnd(host, 'hour');
    expect(await asOf()).toBe('2026-11-23T09:40');
  });

  it('C65 counts who has nothing planned though nothing is due, names a filter that finds them, and what did not fit', async () => {
    const customer = await aCustomer('just met');
    await ask(host, 'updateCustomer', { id: customer, set: { stage_set: 'engaged' }, base: { stage_set: null } });
    await talk(customer, '2026-11-22T10:00:00');
    const today = async () => {
      await runToEnd(host, 'hour');
      return await ask(host, 'today', {});
    };
    const open = await today();
    expect(open.items.filter((item) => item.customer === customer)).toEqual([]);
    const { ids } = await ask(host, 'filter', { rule: open.unplannedRule });
    expect(ids).toContain(customer);
    expect(open.withoutNextStep).toBe(ids.length);
    await ask(host, 'saveTask', { customer, title: 'Visit', dueOn: '2026-12-20', owner: 'Ivy' });
    await ask(host, 'saveSetting', { key: 'today_max', value: '1' });
    const planned = await today();
    expect(planned.withoutNextStep).toBe(open.withoutNextStep - 1);
    const all = open.items.length;
    expect([planned.items.length + planned.more, open.more]).toEqual([all, 0]);
    await ask(host, 'saveSetting', { key: 'today_max', value: '' });
  });

  it('R02 tells the manager, and not the owner, of a high task three working days late, until it is done', async () => {
    await ask(host, 'saveMember', { name: 'Tom', email: tom, role: 'member', manager: 'Ivy' });
    const customer = await aCustomer('mill');
    const late = { customer, owner: 'Tom', priority: 'high' };
    const { id } = await ask(host, 'saveTask', { ...late, title: 'Send the offer', dueOn: '2026-11-18' });
    // Friday to Monday are two calendar days more, but one working day
    await ask(host, 'saveTask', { ...late, title: 'Two working days late', dueOn: '2026-11-19' });
    await ask(host, 'saveTask', { ...late, title: 'Not so important', dueOn: '2026-11-02', priority: 'normal' });
    const lines = (await linesOf('R02', customer)).map(({ owner, what, why, ref }) => ({ owner, what, why, ref }));
    expect(lines).toEqual([
      {
        owner: 'Ivy',
        what: fill(say('R02', 'what'), { person: 'Tom', title: 'Send the offer' }),
        why: fill(say('R02', 'why'), { n: 3 }),
        ref: id,
      },
    ]);
    await ask(host, 'finishLine', { rule: 'R02', ref: id, customer, result: 'Sent' });
    expect((await linesOf('R02', customer)).filter(({ ref }) => ref === id)).toEqual([]);
  });

  it.each(['R01', 'R02'] as const)(
    '%s is over for a customer closed by hand, in the tab and in the sidebar',
    async (rule) => {
      const customer = await aCustomer(`leaves ${rule}`);
      const task = { customer, owner: 'Tom', priority: 'high', dueOn: '2026-11-18' };
      const { id } = await ask(host, 'saveTask', { ...task, title: 'Send the offer' });
      const shown = async () =>
        (await ask(host, 'today', { scope: 'team' })).items.filter((line) => line.customer === customer);
      const [line] = await linesOf(rule, customer);
      expect(line).toMatchObject({ ref: id, what: expect.stringContaining('Send the offer') });
      expect((await shown()).map((item) => item.rule)).toContain(rule);
      await ask(host, 'updateCustomer', { id: customer, set: { stage_set: 'closed' }, base: { stage_set: null } });
      expect(await linesOf(rule, customer)).toEqual([]);
      expect(await shown()).toEqual([]);
      await ask(host, 'updateCustomer', { id: customer, set: { stage_set: 'engaged' }, base: { stage_set: 'closed' } });
      expect(await linesOf(rule, customer)).toHaveLength(1);
    },
  );

  it('R03 asks for a next step until a task stands open', async () => {
    const customer = await aCustomer('harbour');
    await talk(customer, '2026-11-16T10:00:00');
    await runToEnd(host, 'night');
    const [before = ''] = say('R03', 'why').split('{day}');
    expect(await linesOf('R03', customer)).toMatchObject([
      { what: say('R03', 'what'), why: expect.stringContaining(before) },
    ]);
    await ask(host, 'saveTask', { customer, title: 'Visit', dueOn: '2026-12-20', owner: 'Ivy' });
    expect(await linesOf('R03', customer)).toEqual([]);
  });

  it('R04 names a customer that has long been silent until somebody talks to it', async () => {
    const customer = await aCustomer('lakeside');
    await talk(customer, '2026-01-05T10:00:00');
    await ask(host, 'saveTask', { customer, title: 'Visit', dueOn: '2026-12-20', owner: 'Ivy' });
    const silent = say('R04', 'why').split('{tier}')[0]?.replace('{n}', '322');
    expect(await linesOf('R04', customer)).toMatchObject([
      { what: say('R04', 'what'), why: expect.stringContaining(String(silent)) },
    ]);
    await talk(customer, '2026-11-23T08:00:00');
    expect(await linesOf('R04', customer)).toEqual([]);
  });

  let ids: Record<string, string>;
  const id = (name: string) => ids[name] ?? '';
  const everyMonth = [100, 130, 160, 190, 220];

  /** Spoken to today, and the next step far ahead: neither R03 nor R04 has anything to say. */
  const isSettled = (customer: string) =>
    ask(host, 'logInteraction', {
      ...{ customer, channel: 'phone', summary: 'Talked', nextStep: 'Visit', nextOn: '2026-12-20' },
    });
  const order = (customer: string, orderedOn: string) =>
    ask(host, 'addOrder', { customer, orderedOn, lines: [{ product: 'Paper', amountCents: 10_000 }] });
  const rulesAbout = (customer: string) =>
    rowsOf(host, 'today').flatMap((row) => (row.customer === customer && row.done !== true ? row.rule : []));

  it('R06 makes one task from seven to fourteen days after a first order', async () => {
    const days = { '2026-11-17': [], '2026-11-16': ['R06'], '2026-11-09': ['R06'], '2026-11-08': [] };
    const customers: Record<string, string> = {};
    for (const day of Object.keys(days)) {
      const customer = await aCustomer(`bought ${day}`);
      await order(customer, day);
      customers[day] = customer;
    }
    const twice = await aCustomer('bought twice');
    await order(twice, '2026-11-14');
    await order(twice, '2026-11-16');
    await runToEnd(host, 'hour');
    const madeFor = (customer = '') =>
      rowsOf(host, 'tasks').flatMap((task) => (task.customer === customer && task.rule ? task.rule : []));
    for (const [day, made] of Object.entries(days)) expect([day, madeFor(customers[day])]).toEqual([day, made]);
    expect(madeFor(twice)).toEqual([]);
    const [line] = await linesOf('R01', customers['2026-11-16'] ?? '');
    expect(line).toMatchObject({ what: say('R06', 'what'), owner: 'Ivy', due_on: '2026-11-23' });
    await ask(host, 'finishLine', { rule: 'R01', ref: line?.ref, customer: line?.customer });
    await runToEnd(host, 'hour');
    expect(madeFor(customers['2026-11-16'])).toEqual(['R06']);
    expect(rulesAbout(customers['2026-11-16'] ?? '')).not.toContain('R01');
  });

  describe('about orders', () => {
    beforeAll(async () => {
      await ask(host, 'saveSetting', { key: 'alert_bands', value: 'watch, high, critical' });
      // the workbook's usual gap is a month: under the simple rule silence of 60 days is watch, of 100 high
      const histories = [
        { name: 'too early', orderedAgo: [35, 75, 115] },
        { name: 'from nine tenths', orderedAgo: [36, 76, 116] },
        { name: 'to one and a half', orderedAgo: [60, 100, 140] },
        { name: 'too late', orderedAgo: [61, 101, 141] },
        { name: 'due and slipping', orderedAgo: [60, 120, 180] },
        ...['orders', 'is called', 'is moved', 'is quiet', 'waits'].map((name) => ({ name, orderedAgo: everyMonth })),
      ];
      // R19 has nothing to say of them
      ids = typeHistories(
        host,
        histories.map((history) => ({ ...history, verifiedAgo: 30 })),
      );
      for (const customer of Object.values(ids)) await isSettled(customer);
      await runToEnd(host, 'night');
      await runToEnd(host, 'hour');
    });

    it('R07 speaks from 0.9 to 1.5 of the usual gap, until an order comes', async () => {
      const names = ['too early', 'from nine tenths', 'to one and a half', 'too late'];
      expect(names.map((name) => rulesAbout(id(name)))).toEqual([[], ['R07'], ['R07'], []]);
      expect(await linesOf('R07', id('from nine tenths'))).toMatchObject([
        { what: say('R07', 'what'), why: fill(say('R07', 'why'), { gap: 40, n: 36 }) },
      ]);
      await order(id('from nine tenths'), '2026-11-23');
      expect(await linesOf('R07', id('from nine tenths'))).toEqual([]);
    });
  });

  describe('after a night', () => {
    const people: Record<string, string> = {};
    const person = (key: string) => people[key] ?? '';
    const at = async (time: string) => {
      skipToTime(host, time);
      await runToEnd(host, 'hour');
    };
    const imported = async (name: string) => {
      const headers = [inLanguage(sheetTexts.customers.columns.name.label, language)];
      const rows = [[name]];
      const file = { kind: 'customers', fileName: 'old.csv', headers, sample: rows, rows: 1 };
      const { job, mapping } = await ask(host, 'importOpen', file);
      await ask(host, 'importRows', { job, part: 0, firstLine: 2, rows });
      await ask(host, 'importDryRun', { job, mapping });
      await ask(host, 'importRun', { job });
      return String(rowsOf(host, 'customers').find((row) => row.name === name)?.id);
    };

    beforeAll(async () => {
      people.fresh = await aCustomer('fresh');
      people.buyer = await aCustomer('fresh buyer');
      await order(people.buyer, '2026-11-20');
      const unowned = { name: 'unowned', wechat: 'unowned', owner: null };
      people.unowned = (await ask(host, 'addCustomer', unowned, { as: tom })).id;
      people.imported = await imported('imported');
      await runToEnd(host, 'hour');
    });

    it('R05 asks for the first contact after a working day, in place of R03', async () => {
      for (const customer of Object.values(people)) expect(rulesAbout(customer)).not.toContain('R05');
      await nightOf(host, '2026-11-24');
      await at('2026-11-24T10:00');
      // the playbook of the stage may be named behind it
      const why = expect.stringContaining(fill(say('R05', 'why'), { n: 1 }));
      const line = { rule: 'R05', what: say('R05', 'what'), why, owner: 'Ivy' };
      for (const key of ['fresh', 'buyer', 'unowned'])
        expect(rowsOf(host, 'today').filter((row) => row.customer === people[key])).toMatchObject([line]);
    });

    it('R05 leaves imported customers alone', () => {
      expect(rulesAbout(person('imported'))).toEqual([]);
    });

    it('R05 ends with the first contact, after which R03 asks for the next', async () => {
      await talk(person('buyer'), '2026-11-20T10:00:00');
      await runToEnd(host, 'hour');
      expect(rulesAbout(person('buyer'))).toEqual(['R03']);
    });

    it('R16 names a regular on the day on which the alert opens, in place of R07', () => {
      const pace = (gap: number, silent: number) => fill(inLanguage(reasonTexts.pace, language), { gap, silent });
      const linesAbout = (name: string) => rowsOf(host, 'today').filter((row) => row.customer === id(name));
      const line = { rule: 'R16', what: say('R16', 'what'), owner: 'Ivy' };
      expect(linesAbout('waits')).toMatchObject([{ ...line, why: pace(30, 101) }]);
      // silent for 61 of usually 60 days: R07 holds as well
      expect(linesAbout('due and slipping')).toMatchObject([{ ...line, why: pace(60, 61) }]);
      expect(rulesAbout(id('from nine tenths'))).toEqual([]);
    });

    it('R16 ends with an order', async () => {
      await order(id('orders'), '2026-11-24');
      await runToEnd(host, 'hour');
      expect(rulesAbout(id('orders'))).toEqual([]);
    });

    it('R16 comes back on the third working day, but not to whom somebody handled, moved or quieted', async () => {
      const names = ['is called', 'is moved', 'is quiet', 'waits'];
      const remindedOf = () => names.filter((name) => rulesAbout(id(name)).includes('R16'));
      const lineOf = (name: string) => {
        const line = rowsOf(host, 'today').find((row) => row.customer === id(name));
        return { rule: line?.rule, ref: line?.ref, customer: id(name) };
      };
      await ask(host, 'finishLine', lineOf('is called'));
      await ask(host, 'moveLine', { ...lineOf('is moved'), to: '2026-12-10' });
      const { sheet, column } = placeOf(host, 'churn', 'snooze');
      const row = rowsOf(host, 'churn').findIndex((line) => line.customer === id('is quiet')) + 5; // the header is row 4
      await host.humanEdit(ivy, { kind: 'type', sheet, row, column, texts: [['2026-12-10']] });
      await runToEnd(host, 'hour');
      expect(remindedOf()).toEqual(['waits']);
      await at('2026-11-25T10:00');
      expect(remindedOf()).toEqual([]);
      await at('2026-11-27T10:00');
      expect(remindedOf()).toEqual(['waits']);
    });

    it('R05 is over after a week', async () => {
      expect(rulesAbout(person('fresh'))).toEqual(['R05']);
      await at('2026-12-01T10:00');
      expect(rulesAbout(person('fresh'))).not.toContain('R05');
    });

    it('rules about a customer fall silent where the customer was closed by hand', async () => {
      const closed = await aCustomer('closed');
      await ask(host, 'updateCustomer', { id: closed, set: { stage_set: 'closed' }, base: { stage_set: null } });
      await at('2026-12-03T10:00');
      expect(rulesAbout(closed)).toEqual([]);
    });
  });
});

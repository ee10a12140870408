import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { newId } from '../../src/domain/ids.ts';
import { type Bilingual, inLanguage } from '../../src/schema/language.ts';
import type { RuleId } from '../../src/schema/reminderRules.ts';
import type { Order } from '../../src/schema/sheets/orders.ts';
import { fill } from '../../templates/fill.ts';
import { formatMoney, shortDay } from '../../templates/format.ts';
import { listTexts } from '../../templates/lists.ts';
import { type ReminderTexts, reminderTexts } from '../../templates/reminders.ts';
import { aDay, aStamp } from '../bench/days.ts';
import { fillTab } from '../bench/fillTab.ts';
import { skipToTime } from '../bench/nights.ts';
import { typeHistories } from './histories.ts';
import { nightOf, runToEnd } from './nights.ts';
import { aHost, ask, ivy, languages, placeOf, replyTo, rowsOf, tom } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  beforeAll(async () => {
    host = await aHost(language);
    await ask(host, 'saveMember', { name: 'Tom', email: tom, role: 'manager' });
    await ask(host, 'saveMember', { name: 'Ivy', email: ivy, role: 'admin', manager: 'Tom' });
  });
  afterAll(() => host.close());

  const say = (rule: RuleId, text: 'what' | 'why' | 'late' | 'early', places = {}) => {
    const texts: ReminderTexts = reminderTexts[rule];
    return fill(inLanguage(texts[text] ?? texts.why, language), places);
  };
  const label = <L extends keyof typeof listTexts>(list: L, key: keyof (typeof listTexts)[L]) =>
    inLanguage(listTexts[list][key] as Bilingual, language);
  const onDay = (day: string) => shortDay(day as never, language, '2026-11-23' as never);
  const lines = async (rule: RuleId, about = '') => {
    await runToEnd(host, 'hour');
    return rowsOf(host, 'today').filter(
      (row) => row.rule === rule && row.done !== true && (about === '' || row.customer === about),
    );
  };
  /** A customer with a next step far ahead: no rule about silence speaks. */
  const aCustomer = async (name: string, set = {}) => {
    const { id } = await ask(host, 'addCustomer', { name, wechat: name, owner: 'Ivy' });
    await ask(host, 'logInteraction', {
      customer: id,
      channel: 'phone',
      summary: 'Talked',
      nextStep: 'Visit',
      nextOn: '2027-03-20',
    });
    const base = Object.fromEntries(Object.keys(set).map((key) => [key, null]));
    if (Object.keys(set).length > 0) await ask(host, 'updateCustomer', { id, set, base });
    return id;
  };
  const typeInto = (
    sheet: 'orders' | 'tasks' | 'team' | 'feedback',
    find: Record<string, unknown>,
    key: string,
    text: string,
  ) => {
    const place = placeOf(host, sheet, key);
    const row = rowsOf(host, sheet).findIndex((each) =>
      Object.entries(find).every(([name, value]) => each[name] === value),
    );
    return host.humanEdit(ivy, { kind: 'type', ...place, row: row + 2, texts: [[text]] });
  };
  const orderLine = (cells: Partial<Order>) =>
    fillTab(host, 'orders', [
      {
        id: newId('O', Math.random),
        ordered_on: aDay(20),
        product: 'Paper',
        amount: 120_050,
        status: 'confirmed',
        ...cells,
      },
    ]);

  it('R10 makes a renewal task within the lead, and takes it back when the contract was prolonged', async () => {
    const customer = await aCustomer('ends soon', { contract_end: '2026-12-20' });
    const later = await aCustomer('ends later', { contract_end: '2026-12-24' });
    const [line] = await lines('R01', customer);
    expect(line).toMatchObject({ what: say('R10', 'what'), owner: 'Ivy' });
    expect(line?.why).toContain(say('R10', 'why', { day: onDay('2026-12-20') }));
    expect(await lines('R01', later)).toEqual([]);
    const tasks = () => rowsOf(host, 'tasks').filter((task) => task.rule === 'R10' && task.customer === customer);
    expect(tasks()).toMatchObject([{ kind: label('task_kind', 'renewal'), status: label('task_status', 'open') }]);
    const base = { contract_end: '2026-12-20' };
    await ask(host, 'updateCustomer', { id: customer, set: { contract_end: '2027-12-20' }, base });
    expect(await lines('R01', customer)).toEqual([]);
    expect(tasks()).toMatchObject([{ status: label('task_status', 'cancelled') }]);
  });

  it('R10 tells the manager in the last week', async () => {
    const customer = await aCustomer('ends at once', { contract_end: '2026-11-30' });
    await runToEnd(host, 'hour');
    expect((await lines('R10', customer)).map(({ owner }) => owner)).toEqual(['Tom']);
  });

  it('R11 asks for money from the lead on until a person types that it was paid', async () => {
    const customer = await aCustomer('pays late');
    orderLine({ customer, order_no: 'P-1', due_on: aDay(4), by: 'Tom' });
    orderLine({ customer: await aCustomer('pays soon'), order_no: 'P-2', due_on: aDay(-3) });
    const [line] = await lines('R11', customer);
    const places = { day: onDay('2026-11-19'), n: 4, amount: formatMoney(120_050) };
    expect(line).toMatchObject({
      owner: 'Tom',
      what: say('R11', 'what', places),
      why: say('R11', 'late', places),
      late: 4,
    });
    expect((await lines('R11')).map(({ late }) => late).sort()).toEqual([-3, 4]);
    await typeInto('orders', { order_no: 'P-1' }, 'paid', '1200.50');
    expect(await lines('R11', customer)).toEqual([]);
  });

  it('R11 rests for the week when somebody has called', async () => {
    const [line] = await lines('R11');
    await ask(host, 'finishLine', { rule: 'R11', ref: line?.ref, customer: line?.customer });
    expect(await lines('R11')).toEqual([]);
    const [task] = rowsOf(host, 'tasks').filter(({ rule }) => rule === 'R11');
    expect(task).toMatchObject({ kind: label('task_kind', 'payment'), status: label('task_status', 'done') });
  });

  it('R12 names a delivery from the day before until it is delivered', async () => {
    const customer = await aCustomer('waits for goods');
    orderLine({ customer, order_no: 'D-1', delivery_on: aDay(-1), paid: 120_050 });
    orderLine({ customer, order_no: 'D-2', delivery_on: aDay(-2), paid: 120_050 });
    expect(await lines('R12', customer)).toMatchObject([
      {
        what: say('R12', 'what', { order: 'D-1' }),
        why: say('R12', 'why', { day: onDay('2026-11-24') }),
        owner: 'Ivy',
      },
    ]);
    await typeInto('orders', { order_no: 'D-1' }, 'delivered_on', '2026-11-23');
    expect(await lines('R12', customer)).toEqual([]);
  });

  it('R14 warns of the answer, past its hour also the manager, and then of the solution', async () => {
    const customer = await aCustomer('complains');
    const { id } = await ask(host, 'addFeedback', {
      ...{
        customer,
        text: 'Wet paper',
        kind: 'complaint',
        severity: 'high',
        channel: 'phone',
        at: '2026-11-20T09:30:00',
      },
    });
    const owners = async () => (await lines('R14', customer)).map(({ owner, what, why }) => [owner, what, why]);
    const late = [say('R14', 'what'), say('R14', 'late')];
    expect(await owners()).toEqual([
      ['Ivy', ...late],
      ['Tom', ...late],
    ]);
    await ask(host, 'moveFeedback', { id, status: 'doing' });
    expect(await owners()).toEqual([]);
    await typeInto('feedback', { id }, 'status', label('fb_status', 'waiting'));
    expect(await owners()).toEqual([]);
  });

  it('R15 calls handler and manager to a critical complaint until it is taken on', async () => {
    const customer = await aCustomer('is hurt');
    const feedback = { customer, text: 'Somebody was hurt', kind: 'complaint', severity: 'critical', channel: 'phone' };
    const { id } = await ask(host, 'addFeedback', feedback);
    const line = { what: say('R15', 'what'), why: 'Somebody was hurt' };
    expect(await lines('R15', customer)).toMatchObject([
      { owner: 'Ivy', rank: 1, ...line },
      { owner: 'Tom', rank: 1, ...line },
    ]);
    expect(host.mails).toEqual([]);
    await ask(host, 'moveFeedback', { id, status: 'doing' });
    expect(await lines('R15', customer)).toEqual([]);
  });

  it('R17 makes one task to thank a customer who came back after having churned', async () => {
    const ids = typeHistories(host, [{ name: 'comes back', orderedAgo: [500, 600] }]);
    const customer = ids['comes back'] ?? '';
    await nightOf(host, '2026-11-24');
    expect(rowsOf(host, 'customers').find(({ id }) => id === customer)).toMatchObject({
      stage: label('stage', 'churned'),
    });
    await ask(host, 'addOrder', {
      customer,
      orderedOn: '2026-11-24',
      lines: [{ product: 'Paper', amountCents: 10_000 }],
    });
    await nightOf(host, '2026-11-25');
    skipToTime(host, '2026-11-25T10:00');
    const [line] = await lines('R01', customer);
    expect(line?.what).toBe(say('R17', 'what'));
    expect(line?.why).toContain(say('R17', 'why', { day: onDay('2026-11-24') }));
    await runToEnd(host, 'hour');
    expect(rowsOf(host, 'tasks').filter(({ rule, customer: of }) => rule === 'R17' && of === customer)).toHaveLength(1);
  });

  it('R19 asks to look through five old customers a week; one that is done is confirmed and not made up for', async () => {
    // spoken to the day before: no rule about silence speaks
    const made = { created_at: aStamp(400), created_by: 'Ivy', last_contact_on: aDay(1), state: 'active' } as const;
    const names = ['old a', 'old b', 'old c', 'old d', 'old e', 'old f'];
    fillTab(
      host,
      'customers',
      names.map((name) => ({
        id: newId('C', Math.random),
        name,
        wechat: name,
        owner: 'Tom',
        type: 'company',
        ...made,
      })),
    );
    const mine = async () => (await lines('R19')).filter(({ owner }) => owner === 'Tom');
    const shown = await mine();
    expect(shown).toHaveLength(5);
    expect(shown[0]?.what).toBe(say('R19', 'what'));
    await ask(host, 'finishLine', { rule: 'R19', ref: shown[0]?.ref, customer: shown[0]?.customer });
    expect(rowsOf(host, 'customers').find(({ id }) => id === shown[0]?.customer)?.verified_on).toBe('2026-11-25');
    expect(await mine()).toHaveLength(4);
  });

  it('R21 counts the errors that the audit found, one line a person', async () => {
    const customer = await aCustomer('has errors');
    orderLine({ customer, ordered_on: aDay(-30), paid: 120_050 });
    orderLine({ customer, ordered_on: aDay(-40), paid: 120_050 });
    await nightOf(host, '2026-11-26');
    skipToTime(host, '2026-11-26T10:00');
    const found = await lines('R21');
    const n = rowsOf(host, 'findings').filter(
      ({ severity, status }) =>
        severity === label('finding_severity', 'error') && status === label('finding_status', 'open'),
    ).length;
    expect(n).toBeGreaterThan(1);
    expect(found).toMatchObject([{ what: say('R21', 'what', { n }), why: say('R21', 'why') }]);
    await ask(host, 'finishLine', { rule: 'R21', ref: found[0]?.ref, customer: '' });
    expect(await lines('R21')).toEqual([]);
  });

  it('R26 tells the deputy of the tasks of whoever is away', async () => {
    const before = await ask(host, 'saveTask', { title: 'Send samples', dueOn: '2026-11-30', owner: 'Ivy' });
    await typeInto('team', { name: 'Ivy' }, 'deputy', 'Tom');
    await typeInto('team', { name: 'Ivy' }, 'away_until', '2026-12-04');
    const open = rowsOf(host, 'tasks').filter(
      ({ status, owner, due_on }) =>
        status === label('task_status', 'open') && owner === 'Ivy' && String(due_on) <= '2026-12-04',
    );
    expect(open.map(({ id }) => id)).toContain(before.id);
    expect(await lines('R26')).toMatchObject([
      {
        owner: 'Tom',
        what: say('R26', 'what', { person: 'Ivy', n: open.length }),
        why: say('R26', 'why', { day: onDay('2026-12-04') }),
      },
    ]);
    await typeInto('team', { name: 'Ivy' }, 'away_until', '');
    expect(await lines('R26')).toEqual([]);
  });

  it('C69 counts what each rule finds today as Today does, also switched off or under a changed number', async () => {
    await runToEnd(host, 'hour');
    const shown = rowsOf(host, 'today').filter(({ done }) => done !== true);
    const { now, changed } = await ask(host, 'reminderHits', { key: 'silent_regular', value: '1' });
    // a line for two people is found once
    const found = (rule: string) => new Set(shown.filter((line) => line.rule === rule).map(({ ref }) => ref)).size;
    for (const rule of ['R11', 'R12', 'R14'] as const) expect([rule, now[rule]]).toEqual([rule, found(rule)]);
    const silent = now.R04 ?? 0;
    expect(silent).toBeGreaterThan(0);
    expect(now).not.toHaveProperty('R13');
    expect(changed.R11).toBe(now.R11);
    await ask(host, 'saveSetting', { key: 'R04', value: 'FALSE' }, { op: 'Z-QUIET' });
    expect((await ask(host, 'reminderHits', {})).now.R04).toBe(silent);
    await ask(host, 'undo', { id: 'Z-QUIET' });
    expect(await replyTo(host, 'reminderHits', { key: 'silent_regular', value: 'often' })).toMatchObject({
      code: 'setting-invalid',
    });
  });

  it('R04 falls silent where it is switched off in Settings', async () => {
    expect(await lines('R04')).not.toEqual([]);
    await ask(host, 'saveSetting', { key: 'R04', value: 'FALSE' });
    expect(await lines('R04')).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { listTexts } from '../../templates/lists.ts';
import { aHost, ask, hourPasses, inOneLanguage, ivy, languages, placeOf, rowOf, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  const once = inOneLanguage(language);
  let host: Host;
  const of = (sheet: 'interactions' | 'tasks', customer: string) =>
    rowsOf(host, sheet).filter((row) => row.customer === customer);

  /** As a person types it into the row of a customer. */
  const typeNextDate = async (customer: string, text: string) => {
    const { sheet, column } = placeOf(host, 'customers', 'next_on');
    const row = rowsOf(host, 'customers').findIndex(({ id }) => id === customer) + 2;
    await host.humanEdit(ivy, { kind: 'type', sheet, row, column, texts: [[text]] });
    await hourPasses(host);
  };

  beforeAll(async () => {
    host = await aHost(language);
  });
  afterAll(() => host.close());

  it('C23 makes one interaction and one task of a log with a next step', async () => {
    const { id: customer } = await ask(host, 'addCustomer', { name: 'Quillmoor Paper', phone: '13800001111' });
    const logged = await ask(host, 'logInteraction', {
      customer,
      channel: 'phone',
      summary: 'Asked for samples',
      detail: 'Minutes\nline two',
      nextStep: 'Send samples',
      nextOn: '2026-11-26',
    });
    expect(of('interactions', customer)).toMatchObject([
      {
        id: logged.id,
        summary: 'Asked for samples',
        detail: 'Minutes\nline two',
        channel: inLanguage(listTexts.channel.phone, language),
      },
    ]);
    expect(of('tasks', customer)).toMatchObject([
      {
        id: logged.task,
        title: 'Send samples',
        due_on: '2026-11-26',
        status: inLanguage(listTexts.task_status.open, language),
      },
    ]);
    expect(rowOf(host, 'customers', customer)).toMatchObject({
      ...{ last_contact_on: '2026-11-23', next_action: 'Send samples', next_on: '2026-11-26' },
    });
  });

  it('C12 C23 enters a confirmed line as one operation, which one undo takes back', async () => {
    const line = {
      added: { name: 'Brook Yarn', phone: '13800003333' },
      contact: 'Ms Reed',
      channel: 'phone',
      summary: 'Asked for a quote',
      nextStep: 'Follow up',
      nextOn: '2026-11-27',
      newTags: ['Wool'],
    };
    const { id: customer } = await ask(host, 'enterLine', line, { op: 'Z-ENTERLINE1' });
    expect(of('interactions', customer)).toMatchObject([{ summary: 'Asked for a quote' }]);
    expect(of('tasks', customer)).toMatchObject([{ title: 'Follow up', due_on: '2026-11-27' }]);
    expect(rowOf(host, 'customers', customer)).toMatchObject({
      ...{ tags: 'Wool', last_contact_on: '2026-11-23', next_action: 'Follow up', next_on: '2026-11-27' },
    });
    await ask(host, 'undo', { id: 'Z-ENTERLINE1' }, { op: 'Z-ENTERLINE2' });
    expect([...of('interactions', customer), ...of('tasks', customer)].map(({ state }) => state)).toEqual([
      inLanguage(listTexts.row_state.archived, language),
      inLanguage(listTexts.row_state.archived, language),
    ]);
  });

  it('C66 makes a task of a date that is typed into Customers, and moves it with the date', async () => {
    const { id: customer } = await ask(host, 'addCustomer', { name: 'Harbour Bakery', phone: '13800002222' });
    await typeNextDate(customer, '2026-11-30');
    const [made] = of('tasks', customer);
    expect(of('tasks', customer)).toHaveLength(1);
    expect(made).toMatchObject({ due_on: '2026-11-30', title: inLanguage(listTexts.task_kind.followup, language) });
    expect(rowOf(host, 'customers', customer)).toMatchObject({ next_action: made?.title, next_on: '2026-11-30' });
    await typeNextDate(customer, '2026-12-02');
    expect(of('tasks', customer)).toMatchObject([{ id: made?.id, due_on: '2026-12-02' }]);
  });

  once('C66 moves the task that the sidebar made a moment ago', async () => {
    const { id: customer } = await ask(host, 'addCustomer', {
      ...{ name: 'Lakeside Tea', phone: '13800003333', next_action: 'Call back', next_on: '2026-11-25' },
    });
    await typeNextDate(customer, '2026-11-27');
    expect(of('tasks', customer)).toMatchObject([{ title: 'Call back', due_on: '2026-11-27' }]);
    expect(rowOf(host, 'customers', customer)).toMatchObject({ next_action: 'Call back', next_on: '2026-11-27' });
  });

  once('C66 takes a next step that was made and done in Tasks within the hour for done', async () => {
    const { id: customer } = await ask(host, 'addCustomer', {
      ...{ name: 'Lakeside Coffee', phone: '13800005555', next_action: 'Call back', next_on: '2026-11-25' },
    });
    const row = rowsOf(host, 'tasks').findIndex((task) => task.customer === customer) + 2;
    const texts = [[listTexts.task_status.done[language === 'en' ? 'en' : 'zh']]];
    await host.humanEdit(ivy, { kind: 'type', ...placeOf(host, 'tasks', 'status'), row, texts });
    await hourPasses(host);
    expect(of('tasks', customer)).toHaveLength(1);
    expect(rowOf(host, 'customers', customer)).toMatchObject({ next_action: null, next_on: null });
  });

  once('C66 keeps the later task as it is when the one that Customers shows is undone', async () => {
    const { id: customer } = await ask(host, 'addCustomer', {
      ...{ name: 'Lakeside Cocoa', phone: '13800006666', next_action: 'Call back', next_on: '2026-11-25' },
    });
    const [call] = of('tasks', customer);
    await hourPasses(host);
    const offer = { ids: [customer], title: 'Send an offer', dueOn: '2026-11-27' };
    await ask(host, 'addTasks', offer, { op: 'Z-OFFER' });
    await hourPasses(host);
    await ask(host, 'saveTask', { id: call?.id, title: 'Call back', dueOn: '2026-12-04', owner: call?.owner });
    expect(rowOf(host, 'customers', customer)).toMatchObject({ next_action: 'Send an offer' });
    await ask(host, 'undo', { id: 'Z-OFFER' });
    await hourPasses(host);
    expect(rowOf(host, 'tasks', String(call?.id))).toMatchObject({ title: 'Call back', due_on: '2026-12-04' });
    expect(rowOf(host, 'customers', customer)).toMatchObject({ next_action: 'Call back', next_on: '2026-12-04' });
  });

  once('C66 lets the task win where both were changed', async () => {
    const { id: customer } = await ask(host, 'addCustomer', {
      ...{ name: 'Mill Street Shop', phone: '13800004444', next_action: 'Visit', next_on: '2026-12-01' },
    });
    await hourPasses(host);
    const { sheet, column } = placeOf(host, 'tasks', 'due_on');
    const row = rowsOf(host, 'tasks').findIndex((task) => task.customer === customer) + 2;
    await host.humanEdit(ivy, { kind: 'type', sheet, row, column, texts: [['2026-12-08']] });
    await typeNextDate(customer, '2026-12-03');
    expect(of('tasks', customer)).toMatchObject([{ title: 'Visit', due_on: '2026-12-08' }]);
    expect(rowOf(host, 'customers', customer)).toMatchObject({ next_on: '2026-12-08' });
    expect(rowsOf(host, 'changes').some(({ old }) => String(old).includes('2026-12-03'))).toBe(true);
  });
});

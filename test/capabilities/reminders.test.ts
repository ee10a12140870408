import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { listTexts } from '../../templates/lists.ts';
import { reminderTexts } from '../../templates/reminders.ts';
import { runToEnd } from './nights.ts';
import { aHost, ask, ivy, languages, placeOf, rowsOf } from './workbook.ts';

type Rule = 'R01' | 'R03' | 'R04';

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
});

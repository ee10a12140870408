import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { listTexts } from '../../templates/lists.ts';
import { skipToTime } from '../bench/nights.ts';
import { runToEnd } from './nights.ts';
import { aHost, ask, inOneLanguage, ivy, languages, placeOf, replyTo, rowOf, rowsOf, tom } from './workbook.ts';

const hourMs = 3_600_000;

describe.each(languages)('%s', (language) => {
  const once = inOneLanguage(language);
  let host: Host;
  let customer: string;
  beforeAll(async () => {
    host = await aHost(language);
    ({ id: customer } = await ask(host, 'addCustomer', {
      name: 'Quillmoor Paper',
      phone: '13800001111',
      owner: 'Ivy',
    }));
  });
  afterAll(() => host.close());

  const task = async (cells: object) =>
    (await ask(host, 'saveTask', { customer, title: 'Send samples', dueOn: '2026-11-23', owner: 'Ivy', ...cells })).id;
  const line = (ref: string) => ({ rule: 'R01', ref, customer });
  const listOf = async (as: string) =>
    (await ask(host, 'today', { scope: 'mine' }, { as })).items.map(({ ref }) => ref);
  const onTab = (ref: string) =>
    rowsOf(host, 'today')
      .filter((row) => row.ref === ref && row.rank !== null)
      .map(({ owner }) => owner);
  const nextHour = () => host.advanceTo(host.state.now + hourMs);

  it('C86 shows a task with a helper in both Today lists, and closes it once', async () => {
    const id = await task({ helper: 'Tom', repeat: 'week' });
    await nextHour();
    expect(onTab(id)).toEqual(['Ivy', 'Tom']);
    expect([await listOf(ivy), await listOf(tom)]).toEqual([[id], [id]]);
    await ask(host, 'finishLine', { ...line(id), result: 'By post' }, { as: tom });
    expect([await listOf(ivy), await listOf(tom)]).toEqual([[], []]);
    expect(onTab(id)).toEqual([]);
    expect(await replyTo(host, 'finishLine', { ...line(id), result: null })).toMatchObject({ code: 'already-done' });
    const next = rowsOf(host, 'tasks').filter(({ due_on }) => due_on === '2026-11-30');
    expect(next).toMatchObject([{ owner: 'Ivy', helper: 'Tom' }]);
    expect(rowOf(host, 'tasks', id)).toMatchObject({ done_by: 'Tom', result: 'By post' });
  });

  it('C86 hands a task over to a colleague, and undo takes it back', async () => {
    const id = await task({});
    await nextHour();
    await ask(host, 'moveLine', { ...line(id), owner: 'Tom' }, { op: 'Z-handed-over' });
    expect([(await listOf(ivy)).includes(id), (await listOf(tom)).includes(id)]).toEqual([false, true]);
    expect(rowOf(host, 'tasks', id)).toMatchObject({ owner: 'Tom', due_on: '2026-11-23' });
    await ask(host, 'undo', { id: 'Z-handed-over' });
    expect(rowOf(host, 'tasks', id)).toMatchObject({ owner: 'Ivy' });
    expect(await replyTo(host, 'moveLine', { ...line(id), owner: 'Nobody' })).toMatchObject({
      fields: { owner: { code: 'unknown-person' } },
    });
  });

  it('C86 hands a line of a rule over as a task of its own', async () => {
    const line = { rule: 'R04', ref: `R04|${customer}|2026-11-01|2026-W48`, customer };
    const { task: id } = await ask(host, 'moveLine', { ...line, owner: 'Tom', what: 'Get in touch' });
    expect(rowOf(host, 'tasks', id)).toMatchObject({ owner: 'Tom', title: 'Get in touch', due_on: '2026-11-23' });
  });

  it('C102 repeats a monthly task of the 31st on 28 Feb and 31 Mar', async () => {
    let id = await task({ dueOn: '2027-01-31', repeat: 'month', title: 'Monthly call' });
    const days: unknown[] = [];
    for (let turn = 0; turn < 3; turn++) {
      await ask(host, 'finishLine', { ...line(id), result: null });
      const open = inLanguage(listTexts.task_status.open, language);
      const next = rowsOf(host, 'tasks').find(({ title, status }) => title === 'Monthly call' && status === open);
      days.push(next?.due_on);
      id = String(next?.id);
    }
    expect(days).toEqual(['2027-02-28', '2027-03-31', '2027-04-30']);
  });

  const asLoaded = {
    ...{ title: 'Send samples', kind: 'followup', dueOn: '2026-11-23', owner: 'Ivy', helper: '' },
    ...{ priority: 'normal', repeat: 'none' },
  };

  once('C103 asks of two who edit one task what holds where both changed it, and writes nothing before', async () => {
    const id = await task({});
    await ask(host, 'saveTask', { id, ...asLoaded, title: 'Send tea', base: asLoaded }, { as: tom });
    const mine = { id, ...asLoaded, title: 'Send paper', dueOn: '2026-11-25' };
    expect(await replyTo(host, 'saveTask', { ...mine, base: asLoaded })).toMatchObject({
      ...{ ok: false, code: 'conflict' },
      details: [{ field: 'title', yours: 'Send paper', theirs: 'Send tea', by: 'Tom' }],
    });
    expect(rowOf(host, 'tasks', id)).toMatchObject({ title: 'Send tea', due_on: '2026-11-23' });
    await ask(host, 'saveTask', { ...mine, base: { ...asLoaded, title: 'Send tea' } });
    expect(rowOf(host, 'tasks', id)).toMatchObject({ title: 'Send paper', due_on: '2026-11-25' });
  });

  once('C103 keeps what only the other one changed in a task', async () => {
    const id = await task({});
    await ask(host, 'saveTask', { id, ...asLoaded, owner: 'Tom', base: asLoaded }, { as: tom });
    await ask(host, 'saveTask', { id, ...asLoaded, dueOn: '2026-11-26', base: asLoaded });
    expect(rowOf(host, 'tasks', id)).toMatchObject({ owner: 'Tom', due_on: '2026-11-26' });
  });

  once('C103 tells who edits a task that a colleague has done meanwhile', async () => {
    const id = await task({});
    await ask(host, 'finishLine', { ...line(id), result: null }, { as: tom });
    const reply = await replyTo(host, 'saveTask', { id, ...asLoaded, title: 'Later', base: asLoaded });
    expect(reply).toMatchObject({ ok: false, code: 'already-done' });
    expect(reply.ok ? '' : reply.message).toContain('Tom');
  });

  it('F39 keeps the last day of the month through ticks on the Today tab, over a short month and back', async () => {
    const id = await task({ dueOn: '2027-01-31', repeat: 'month', title: 'Month-end call', customer: null });
    const days: unknown[] = [];
    for (const day of ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']) {
      skipToTime(host, `${day}T10:00`);
      await runToEnd(host, 'hour');
      const row = rowsOf(host, 'today').findIndex(({ what }) => what === 'Month-end call');
      const place = placeOf(host, 'today', 'done');
      await host.humanEdit(ivy, { kind: 'type', ...place, row: row + 2, texts: [['TRUE']] });
      await runToEnd(host, 'hour');
      const tasks = rowsOf(host, 'tasks').filter(({ title }) => title === 'Month-end call');
      days.push(tasks[tasks.length - 1]?.due_on);
    }
    expect(days).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
    expect(rowOf(host, 'tasks', id)).toMatchObject({ status: inLanguage(listTexts.task_status.done, language) });
  });

  it('C102 keeps helper and repetition of a task that is edited without them', async () => {
    const id = await task({ helper: 'Tom', repeat: 'month' });
    await ask(host, 'saveTask', { id, title: 'Send two samples', dueOn: '2026-11-25' });
    const repeat = inLanguage(listTexts.repeat.month, language);
    expect(rowOf(host, 'tasks', id)).toMatchObject({ title: 'Send two samples', helper: 'Tom', repeat });
    await ask(host, 'saveTask', { id, title: 'Send two samples', dueOn: '2026-11-25', helper: '', repeat: 'none' });
    expect((await ask(host, 'card', { id: customer })).nextSteps.find(({ task }) => task === id)).toMatchObject({
      ...{ helper: null, repeat: 'none' },
    });
  });
});

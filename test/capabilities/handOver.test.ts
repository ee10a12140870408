import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';
import { errorTexts } from '../../templates/errors.ts';
import { fill } from '../../templates/fill.ts';
import { tabName } from '../../templates/names.ts';
import { operationTexts } from '../../templates/operations.ts';
import { aHost, ask, languages, replyTo, rowsOf, tom } from './workbook.ts';

const una = 'una@team.example';

/** Somebody leaves the team (flows.md 12, failures F49). */
describe.each(languages)('%s', (language) => {
  let host: Host;
  const leaving = { name: 'Tom', email: tom, role: 'member', manager: 'Ivy', active: false };
  const ownersIn = (sheet: SheetKey, column = 'owner') => rowsOf(host, sheet).map((row) => row[column]);
  const tomsIn = (sheet: SheetKey) => rowsOf(host, sheet).filter(({ owner }) => owner === 'Tom').length;
  const isActive = () => rowsOf(host, 'team').find(({ email }) => email === tom)?.active;

  beforeAll(async () => {
    host = await aHost(language);
    await ask(host, 'saveSetting', { key: 'module_sales', value: 'TRUE' });
    await ask(host, 'saveMember', { ...leaving, active: true });
    await ask(host, 'saveMember', { name: 'Una', email: una, role: 'member', manager: 'Tom' });
    const customers: string[] = [];
    for (const [name, owner] of [
      ['Mill', 'Tom'],
      ['Yarn', 'Tom'],
      ['Rope', 'Tom'],
      ['Ivys', 'Ivy'],
    ] as const)
      customers.push((await ask(host, 'addCustomer', { name, wechat: name, owner })).id);
    const [mill, yarn, rope, ivys] = customers;
    const order = { orderedOn: '2026-11-20', lines: [{ product: 'Paper', amountCents: 90_000 }] };
    await ask(host, 'addOrder', { ...order, customer: rope });
    const due = { dueOn: '2026-12-10', owner: 'Tom' };
    const { id: done } = await ask(host, 'saveTask', { ...due, customer: mill, title: 'Done call' });
    await ask(host, 'finishLine', { rule: 'R01', ref: done, customer: mill, result: null }, { as: tom });
    await ask(host, 'saveTask', { ...due, customer: mill, title: 'Mill call' });
    await ask(host, 'saveTask', { ...due, customer: yarn, title: 'Yarn call' });
    await ask(host, 'saveTask', { ...due, title: 'Tidy the shelf' });
    await ask(host, 'saveTask', { ...due, customer: ivys, title: 'Ivys call', owner: 'Ivy', helper: 'Tom' });
    await ask(host, 'saveOpportunity', { customer: yarn, title: 'Spring', stage: 'quote', owner: 'Tom' });
    await ask(host, 'addFeedback', { customer: rope, text: 'Torn', kind: 'complaint', channel: 'phone', owner: 'Tom' });
  });
  afterAll(() => host.close());

  it('C86 counts by tab what waits for somebody who leaves, and does not let them go with it unnoticed', async () => {
    const { duties } = await ask(host, 'duties', { email: tom });
    const counts = [
      ['customers', 3],
      ['tasks', 4],
      ['opportunities', 1],
      ['feedback', 1],
    ] as const;
    expect(duties.map(({ tab, n }) => [tab, n])).toEqual(counts.map(([sheet, n]) => [tabName(sheet, language), n]));
    const message = fill(inLanguage(errorTexts['has-duties'], language), { name: 'Tom', n: 9 });
    expect(await replyTo(host, 'saveMember', leaving)).toMatchObject({ code: 'has-duties', message });
    expect(isActive()).toBe(true);
    const handing = { email: tom, to: ['Una'], job: 'Z-NOTTOM' };
    expect(await replyTo(host, 'handOver', handing, { as: tom })).toMatchObject({ code: 'no-permission' });
    for (const [to, code] of [
      ['Tom', 'other-person'],
      ['Zoe', 'unknown-person'],
    ])
      expect(await replyTo(host, 'handOver', { ...handing, to: [to] })).toMatchObject({ fields: { to: { code } } });
    expect(ownersIn('customers')).toEqual(['Tom', 'Tom', 'Tom', 'Ivy']);
  });

  it('F49 deals a leaver’s customers out with all that hangs on them, and one undo gives everything back', async () => {
    const before = (['customers', 'tasks', 'opportunities', 'feedback', 'team'] as const).map((sheet) =>
      rowsOf(host, sheet).map(({ owner, helper, manager, active }) => [owner, helper, manager, active]),
    );
    const job = 'Z-TOMLEAVES';
    expect(await ask(host, 'handOver', { email: tom, to: ['Una', 'Ivy'], job })).toEqual({ done: true, moved: 9 });
    // Rope has bought and is dealt first, then the others as they stand
    expect(ownersIn('customers')).toEqual(['Ivy', 'Una', 'Una', 'Ivy']);
    const tasks = rowsOf(host, 'tasks').map(({ title, owner, helper }) => [title, owner, helper ?? '']);
    expect(tasks).toEqual([
      ['Done call', 'Tom', ''],
      ['Mill call', 'Ivy', ''],
      ['Yarn call', 'Una', ''],
      ['Tidy the shelf', 'Una', ''],
      ['Ivys call', 'Ivy', ''],
    ]);
    expect([ownersIn('opportunities'), ownersIn('feedback')]).toEqual([['Una'], ['Una']]);
    expect([isActive(), rowsOf(host, 'team').find(({ email }) => email === una)?.manager]).toEqual([false, 'Ivy']);
    const [latest] = (await ask(host, 'history', {})).lines;
    expect(latest?.what).toBe(fill(inLanguage(operationTexts.handOver, language), { about: 'Tom' }));

    await ask(host, 'undo', { id: job });
    const after = (['customers', 'tasks', 'opportunities', 'feedback', 'team'] as const).map((sheet) =>
      rowsOf(host, sheet).map(({ owner, helper, manager, active }) => [owner, helper, manager, active]),
    );
    expect(after).toEqual(before);
  });

  it('F49 lets somebody go whose customers are to have no owner, or whose work is dealt out later', async () => {
    await ask(host, 'saveMember', { ...leaving, leaveDuties: true });
    expect([isActive(), tomsIn('customers')]).toEqual([false, 3]);
    await ask(host, 'handOver', { email: tom, to: ['Ivy'], unowned: true, job: 'Z-NOOWNER' });
    expect(ownersIn('customers').map((owner) => owner ?? '')).toEqual(['', '', '', 'Ivy']);
    expect([tomsIn('tasks'), ownersIn('feedback')]).toEqual([1, ['Ivy']]);
    expect((await ask(host, 'duties', { email: tom })).duties).toEqual([]);
  });
});

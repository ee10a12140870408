import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { newId } from '../../src/domain/ids.ts';
import { type Bilingual, inLanguage } from '../../src/schema/language.ts';
import type { Task } from '../../src/schema/sheets/tasks.ts';
import { dashboardTexts } from '../../templates/dashboard.ts';
import { fill } from '../../templates/fill.ts';
import { listTexts } from '../../templates/lists.ts';
import { aDay, aStamp } from '../bench/days.ts';
import { fillTab } from '../bench/fillTab.ts';
import { skipToTime } from '../bench/nights.ts';
import { typeHistories } from './histories.ts';
import { nightOf, runToEnd, shown } from './nights.ts';
import { aHost, languages, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  const say = (text: Bilingual, places: Record<string, string> = {}) => fill(inLanguage(text, language), places);
  const kpi = (key: keyof typeof listTexts.kpi) => say(listTexts.kpi[key]);
  const title = say(dashboardTexts.review, { month: '2026-11' });
  const report = () => {
    const rows = shown(host, 'dashboard');
    const at = rows.findIndex(([first]) => first === title);
    const end = rows.findIndex(([first], row) => row > at && first === '');
    return new Map(rows.slice(at + 2, end).map((row) => [row[0], row.slice(1, 5)]));
  };
  const reviews = () => rowsOf(host, 'improve').filter(({ kind }) => kind === say(listTexts.improve_kind.review));
  const tasks = () => rowsOf(host, 'tasks').filter(({ rule }) => rule === 'R22');

  beforeAll(async () => {
    host = await aHost(language);
    // November: 12 orders of six customers; October: 4 orders of four of them
    typeHistories(host, [
      ...Array.from({ length: 4 }, (_, c) => ({ name: `old ${c}`, orderedAgo: [5, 10, 40] })),
      ...Array.from({ length: 2 }, (_, c) => ({ name: `new ${c}`, orderedAgo: [3, 8] })),
    ]);
    const made = { created_at: aStamp(1500), created_by: 'Ivy', state: 'active' } as const;
    const task = (dueAgo: number, doneAgo: number): Partial<Task> => ({
      ...{ id: newId('T', Math.random), title: `${dueAgo}`, kind: 'call', due_on: aDay(dueAgo), owner: 'Ivy', ...made },
      ...{ priority: 'normal', status: 'done', done_at: `${aDay(doneAgo)}T10:00:00` as Task['done_at'] },
    });
    fillTab(host, 'tasks', [task(9, 9), task(8, 8), task(7, 7), task(6, 2), task(30, 30)]);
    await runToEnd(host, 'night');
    await nightOf(host, '2026-12-01');
  });
  afterAll(() => host.close());

  it('C101 reports of the month that is over what a person counts by hand: use, accuracy, goals', () => {
    const rows = report();
    expect(rows.get(kpi('revenue'))).toEqual(['1,200.00', '400.00', '800.00', expect.any(String)]);
    expect(rows.get(kpi('new_customers'))?.slice(0, 2)).toEqual(['2', '4']);
    expect(rows.get(kpi('task_on_time'))?.slice(0, 2)).toEqual(['75%', '100%']);
    // nobody entered anything on half of November's working days
    expect(rows.get(kpi('usage'))?.[0]).toBe('0%');
    expect(rows.get(say(dashboardTexts.accuracy))?.[0]).toMatch(/%$/);
    expect(rows.get(say(dashboardTexts.goalsMet))?.[0]).toBe(say(dashboardTexts.dash));
  });

  it('C04 has one review row with the figures on the first working day, also after a second run', async () => {
    expect(reviews()).toHaveLength(1);
    expect(String(reviews()[0]?.what)).toContain(title);
    expect(String(reviews()[0]?.what)).toContain(`${kpi('task_on_time')}: 75%`);
    await runToEnd(host, 'night');
    expect(reviews()).toHaveLength(1);
  });

  it('R22 makes one task for the admin on the first working day of a month', async () => {
    await runToEnd(host, 'hour');
    await runToEnd(host, 'hour');
    expect(tasks()).toHaveLength(1);
    expect(tasks()[0]).toMatchObject({ owner: 'Ivy', due_on: '2026-12-01' });
  });

  it('C03 keeps the figures of a month that is over from the third on, and says what came late', async () => {
    const november = () => shown(host, 'dashboard').find(([month]) => month === '2026-11');
    skipToTime(host, '2026-12-03T09:00');
    await runToEnd(host, 'night');
    expect(november()?.slice(1, 6)).toEqual(['1,200', '12', '2', '0', '']);
    typeHistories(host, [{ name: 'entered late', orderedAgo: [4], amountCents: 50_000 }]);
    skipToTime(host, '2026-12-04T09:00');
    await runToEnd(host, 'night');
    const sales = say(dashboardTexts.revenue, { unit: language === 'en' ? 'USD' : 'CNY' });
    expect(november()?.slice(1, 5)).toEqual(['1,200', '12', '2', '0']);
    expect(november()?.[5]).toContain(`${sales} 1,700`);
    expect(report().get(kpi('revenue'))?.slice(0, 2)).toEqual(['1,200.00', '400.00']);
    expect(report().get(kpi('revenue'))?.[3]).toContain(
      say(dashboardTexts.restated, { month: '2026-11', value: '1,700' }),
    );
    expect(report().get(kpi('new_customers'))?.[0]).toBe('2');
  });
});

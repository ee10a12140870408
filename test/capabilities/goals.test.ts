import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { newId } from '../../src/domain/ids.ts';
import { inLanguage } from '../../src/schema/language.ts';
import type { Feedback } from '../../src/schema/sheets/feedback.ts';
import type { Goal } from '../../src/schema/sheets/goals.ts';
import type { Task } from '../../src/schema/sheets/tasks.ts';
import { dashboardTexts } from '../../templates/dashboard.ts';
import { kpiTexts } from '../../templates/kpis.ts';
import { listTexts } from '../../templates/lists.ts';
import { aDay, aStamp } from '../bench/days.ts';
import { fillTab } from '../bench/fillTab.ts';
import { typeHistories } from './histories.ts';
import { runToEnd } from './nights.ts';
import { aHost, ask, languages, rowsOf } from './workbook.ts';

// a hundred buyers, 31 of whom came twice; the whole goal lasts 100 days, of which 50 have passed
const buyers = Array.from({ length: 100 }, (_, c) => ({
  name: `Buyer ${c}`,
  orderedAgo: c < 31 ? [20, 200] : [20],
}));

const made = { created_at: aStamp(1500), created_by: 'Ivy', state: 'active' } as const;

describe.each(languages)('%s', (language) => {
  let host: Host;
  let ids: Record<string, string>;
  const goal = (name: string) => rowsOf(host, 'goals').find((row) => row.goal === name);
  const scored = (name: string, csat: number, ago: number) =>
    ask(host, 'addFeedback', {
      ...{ customer: ids[name], at: `${aDay(ago)}T10:00:00`, channel: 'phone', text: `Day ${ago}`, kind: 'review' },
      csat,
    });
  const aGoal = (goal: string, more: Partial<Goal>): Partial<Goal> => ({
    ...{ id: newId('K', Math.random), goal, kpi: 'repeat_rate', scope: 'team', from: aDay(49), to: aDay(-50) },
    ...{ target: 0.35, state: 'active' },
    ...more,
  });

  const served = newId('C', Math.random);
  const answered = (at: string, reply: string, resolved: string | null) =>
    ({
      ...{ id: newId('F', Math.random), customer: served, channel: 'phone', text: at, kind: 'question', owner: 'Ivy' },
      ...{
        severity: 'normal',
        status: resolved ? 'resolved' : 'doing',
        at,
        first_reply_at: reply,
        resolved_at: resolved,
      },
      ...made,
    }) as Partial<Feedback>;
  const aTask = (dueAgo: number, doneAgo: number | null) =>
    ({
      ...{ id: newId('T', Math.random), title: `Due ${dueAgo}`, kind: 'call', due_on: aDay(dueAgo), owner: 'Tom' },
      ...{ priority: 'normal', status: doneAgo === null ? 'open' : 'done' },
      ...{ done_at: doneAgo === null ? null : `${aDay(doneAgo)}T10:00:00`, ...made },
    }) as Partial<Task>;
  /** Lines of a block of the Dashboard below its header, as the cells hold them. */
  const block = (title: keyof typeof dashboardTexts) => {
    const { sheet } = tabNamed(host, 'dashboard');
    const rows = sheet.values({ row: 1, column: 1, rows: sheet.lastRow, columns: sheet.lastColumn });
    const at = rows.findIndex(([first]) => first === inLanguage(dashboardTexts[title], language));
    const end = rows.findIndex(([first], row) => row > at && first === '');
    return rows.slice(at + 2, end);
  };

  beforeAll(async () => {
    host = await aHost(language);
    ids = typeHistories(host, buyers);
    fillTab(host, 'goals', [
      aGoal('more who come again', { start_value: 0.28, target: 0.35 }),
      aGoal('new ones', { kpi: 'new_customers', target: 120 }),
      aGoal('worth', { kpi: 'clv', target: 500 }),
      aGoal('well ahead', { start_value: 0.1, target: 0.35 }),
      aGoal('far behind', { start_value: 0.28, target: 0.7 }),
      aGoal('nearly', { start_value: 0.27, target: 0.36 }),
      aGoal('happy customers', { kpi: 'csat', target: 0.9 }),
      aGoal('sales', { kpi: 'revenue', target: 20_000 }),
      aGoal('Ivy’s', { scope: 'person', who: 'Ivy' }),
      aGoal('nobody’s', { scope: 'person', who: 'Tom' }),
      aGoal('VIPs who come again', { scope: 'tier', who: inLanguage(listTexts.tier.vip, language) }),
      aGoal('who uses it', { kpi: 'usage', from: aDay(0), target: 1 }),
      aGoal('Tom’s tasks', { kpi: 'task_on_time', scope: 'person', who: 'Tom', target: 0.9 }),
      ...(['first_reply_h', 'fix_h', 'sla'] as const).map((kpi) =>
        aGoal(kpi, { kpi, scope: 'region', who: 'East', target: 1 }),
      ),
      aGoal('next year', { from: aDay(-40), to: aDay(-90) }),
    ]);
    fillTab(host, 'customers', [{ id: served, name: 'Served', owner: 'Ivy', province: 'East', ...made }]);
    fillTab(host, 'feedback', [
      // working hours are 9 to 18 from Monday to Friday; the 16th is a Monday
      answered('2026-11-16T10:00:00', '2026-11-16T12:00:00', '2026-11-17T10:00:00'),
      answered('2026-11-17T10:00:00', '2026-11-17T14:00:00', null),
      answered('2026-11-18T10:00:00', '2026-11-19T11:00:00', null),
    ]);
    fillTab(host, 'tasks', [aTask(5, 5), aTask(4, 3), aTask(3, null)]);
    for (const [c, csat] of [5, 4, 2, 5].entries()) await scored(`Buyer ${c}`, csat, 5);
    await runToEnd(host, 'night');
  });
  afterAll(() => host.close());

  it('C02 shows progress of 43 % from 28 % to 35 % at 31 %, against half of the time', () => {
    const pace = inLanguage(listTexts.pace.near, language);
    expect(goal('more who come again')).toMatchObject({ actual: 0.31, progress: 0.43, pace });
  });

  it.each([
    ['well ahead', 0.84, 'on'],
    ['nearly', 0.44, 'near'],
    ['far behind', 0.07, 'behind'],
  ] as const)('C02 says of a goal that is %s how its pace is', (name, progress, pace) => {
    expect(goal(name)).toMatchObject({ progress, pace: inLanguage(listTexts.pace[pace], language) });
  });

  it('C02 counts a goal of one person or tier among theirs alone', () => {
    expect(goal('Ivy’s')).toMatchObject({ actual: 0.31 });
    expect(goal('nobody’s')).toMatchObject({ actual: null, progress: null, counted: expect.stringContaining('Tom') });
    // the 31 with two orders share the best place
    expect(goal('VIPs who come again')).toMatchObject({ actual: 1, counted: expect.stringMatching(/31.*31/) });
    expect(goal('next year')).toMatchObject({ actual: null, counted: expect.stringContaining(aDay(-40)) });
  });

  it('C02 shows each goal week by week beside its plan', () => {
    const lines = block('goalWeeks').filter(([name]) => name === 'more who come again');
    const [actual, plan] = lines.map((row) => row.slice(2, 10));
    expect(actual!.at(-1)).toBe(0.31);
    // half of the way from 28 % to 35 % in half of the time, a week less a week ago
    expect(plan!.at(-1)).toBeCloseTo(0.315, 6);
    expect(Number(plan!.at(-1)) - Number(plan!.at(-2))).toBeCloseTo((0.07 * 1) / 100, 6);
    expect(Number(plan!.at(-2)) - Number(plan!.at(-3))).toBeCloseTo((0.07 * 7) / 100, 6);
  });

  it('C03 counts replies, repairs and tasks in working time by hand', () => {
    // 2, 4 and 10 working hours; the third was due after 8
    expect(goal('first_reply_h')).toMatchObject({ actual: 4, counted: expect.stringContaining('3') });
    expect(goal('fix_h')).toMatchObject({ actual: 9, counted: expect.stringContaining('1') });
    expect(goal('sla')).toMatchObject({ actual: 0.67 });
    expect(goal('Tom’s tasks')).toMatchObject({ actual: 0.33 });
    // Ivy has entered something today, Tom has not
    expect(goal('who uses it')).toMatchObject({ actual: 0.5 });
  });

  it('C03 tells what a buyer is worth: the last year, and what the model expects of the next', () => {
    // 131 orders of 100.00 for 100 buyers
    expect(Number(goal('worth')?.actual)).toBeGreaterThan(131);
    expect(Number(goal('worth')?.actual)).toBeLessThan(500);
  });

  it('C03 shows the formula and the rows counted', () => {
    expect(goal('more who come again')).toMatchObject({
      formula: inLanguage(kpiTexts.repeat_rate.formula, language),
      counted: expect.stringMatching(/31.*100|100.*31/),
    });
    expect(goal('sales')).toMatchObject({ actual: 10_000, counted: expect.stringContaining('100') });
  });

  it('C03 leaves satisfaction blank with 4 of 5 answers, and counts 5 by hand', async () => {
    expect(goal('happy customers')).toMatchObject({ actual: null, progress: null, pace: null });
    expect(String(goal('happy customers')?.counted)).toMatch(/4.*5/);
    await scored('Buyer 4', 1, 4);
    await runToEnd(host, 'night');
    expect(goal('happy customers')).toMatchObject({ actual: 0.6, counted: expect.stringMatching(/3.*5|5.*3/) });
  });

  it('C04 says which tiers moved the figure, in points that add up to the change', () => {
    const moved = String(goal('more who come again')?.moved);
    const [change, ...parts] = (moved.match(/[+-]\d+\.\d/g) ?? []).map(Number);
    expect(parts.length).toBeGreaterThan(0);
    expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - change!)).toBeLessThan(0.05 * parts.length + 0.05);
  });

  it('C04 says who moved each figure by owner, segment, region and tier, adding up exactly', () => {
    const all = inLanguage(dashboardTexts.all, language);
    const rows = block('goalParts');
    for (const name of ['more who come again', 'sales', 'new ones', 'worth']) {
      const own = rows.filter(([goal]) => goal === name);
      for (const by of new Set(own.map(([, dimension]) => dimension))) {
        const parts = own.filter(([, dimension]) => dimension === by);
        const change = Number(parts.find(([, , group]) => group === all)![5]);
        const sum = parts.filter(([, , group]) => group !== all).reduce((so, row) => so + Number(row[5]), 0);
        expect(Math.abs(sum - change)).toBeLessThan(1e-9 * Math.max(1, Math.abs(change)));
      }
      expect(own.length).toBeGreaterThan(3);
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { newId } from '../../src/domain/ids.ts';
import { inLanguage } from '../../src/schema/language.ts';
import type { Goal } from '../../src/schema/sheets/goals.ts';
import { kpiTexts } from '../../templates/kpis.ts';
import { listTexts } from '../../templates/lists.ts';
import { aDay } from '../bench/days.ts';
import { fillTab } from '../bench/fillTab.ts';
import { typeHistories } from './histories.ts';
import { runToEnd } from './nights.ts';
import { aHost, ask, languages, rowsOf } from './workbook.ts';

// a hundred buyers, 31 of whom came twice; the whole goal lasts 100 days, of which 50 have passed
const buyers = Array.from({ length: 100 }, (_, c) => ({
  name: `Buyer ${c}`,
  orderedAgo: c < 31 ? [20, 200] : [20],
}));

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

  beforeAll(async () => {
    host = await aHost(language);
    ids = typeHistories(host, buyers);
    fillTab(host, 'goals', [
      aGoal('more who come again', { start_value: 0.28, target: 0.35 }),
      aGoal('well ahead', { start_value: 0.1, target: 0.35 }),
      aGoal('far behind', { start_value: 0.28, target: 0.7 }),
      aGoal('nearly', { start_value: 0.27, target: 0.36 }),
      aGoal('happy customers', { kpi: 'csat', target: 0.9 }),
      aGoal('sales', { kpi: 'revenue', target: 20_000 }),
      aGoal('Ivy’s', { scope: 'person', who: 'Ivy' }),
      aGoal('nobody’s', { scope: 'person', who: 'Tom' }),
      aGoal('VIPs who come again', { scope: 'tier', who: inLanguage(listTexts.tier.vip, language) }),
      aGoal('next year', { from: aDay(-40), to: aDay(-90) }),
    ]);
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
});

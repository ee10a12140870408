import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { listTexts } from '../../templates/lists.ts';
import { skipToTime } from '../bench/nights.ts';
import { typeHistories } from './histories.ts';
import { nightOf, runToEnd } from './nights.ts';
import { aHost, ask, ivy, languages, rowOf, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  let ids: Record<string, string>;
  const rules: Record<'stage' | 'band' | 'night', string> = { stage: '', band: '', night: '' };
  const tasksOf = (rule: string) => rowsOf(host, 'tasks').filter((task) => task.rule === rule);
  const hits = async (rule: string, event: string) => (await ask(host, 'tryTagRule', { rule, event })).customers;
  const order = (name: string, orderedOn: string) =>
    ask(host, 'addOrder', { customer: ids[name], orderedOn, lines: [{ product: 'Paper', amountCents: 10_000 }] });

  beforeAll(async () => {
    host = await aHost(language);
    await ask(host, 'saveMember', { name: 'Ivy', email: ivy, role: 'admin', manager: 'Tom' });
    await ask(host, 'takeOver', {});
    ids = typeHistories(host, [
      { name: 'comes back', orderedAgo: [500, 600] },
      { name: 'stays away', orderedAgo: [500, 600] },
      { name: 'buys on', orderedAgo: [5, 35, 65] },
    ]);
    const wonBack = inLanguage(listTexts.stage.won_back, language);
    const common = { to: 'manager', text: 'Look at it' };
    const made = [
      { name: 'Back', event: 'stage', when: `stage.from = churned and stage.to = ${wonBack}`, action: 'task' },
      { name: 'Risk', event: 'band', when: 'orders_n >= 3', action: 'line' },
      { name: 'Regular', event: 'night', when: 'orders_n >= 3', action: 'task' },
    ];
    for (const rule of made)
      ({ id: rules[rule.event as 'stage'] } = await ask(host, 'saveTeamRule', { ...common, ...rule }));
    await nightOf(host, '2026-11-24');
    await runToEnd(host, 'hour');
  });
  afterAll(() => host.close());

  it('C69 asks in the first night for whoever meets a rule of every night, and of no change', () => {
    expect(tasksOf(rules.night).map(({ customer }) => customer)).toEqual([ids['buys on']]);
    expect(tasksOf(rules.stage)).toEqual([]);
  });

  it('C69 makes one task of a stage that changed, in the night that sees it, however often it is computed', async () => {
    await order('comes back', '2026-11-24');
    await nightOf(host, '2026-11-25');
    await runToEnd(host, 'hour');
    expect(tasksOf(rules.stage)).toMatchObject([{ customer: ids['comes back'], owner: 'Tom', title: 'Look at it' }]);
    await runToEnd(host, 'night');
    await runToEnd(host, 'hour');
    await nightOf(host, '2026-11-26');
    await runToEnd(host, 'hour');
    expect(tasksOf(rules.stage)).toHaveLength(1);
  });

  it('C69 acts by a rule of every night for whom it begins to hold, once', () => {
    expect(tasksOf(rules.night).map(({ customer }) => customer)).toEqual([ids['buys on'], ids['comes back']]);
  });

  it('C69 finds a line in Today for a risk band that changed, until the rule is switched off', async () => {
    const lines = () => rowsOf(host, 'today').filter(({ rule, done }) => rule === 'RT' && done !== true);
    const band = rowOf(host, 'customers', ids['comes back'] ?? '')?.band;
    expect(lines()).toMatchObject([{ customer: ids['comes back'], owner: 'Tom', what: 'Risk' }]);
    expect(band).not.toBe(inLanguage(listTexts.band.none, language));
    const [rule] = (await ask(host, 'teamRules', {})).rules.filter(({ event }) => event === 'band');
    await ask(host, 'saveTeamRule', { ...rule, active: false });
    skipToTime(host, '2026-11-26T10:00');
    await runToEnd(host, 'hour');
    expect(lines()).toEqual([]);
  });

  it('C69 tells before saving how many changes of the last 30 days a rule would have met', async () => {
    expect(await hits('stage.to = won_back', 'stage')).toBe(1);
    expect(await hits('stage.to = churned', 'stage')).toBe(0);
    expect(await hits('orders_n >= 2', 'night')).toBe(3);
    const { fields } = await ask(host, 'teamRules', {});
    expect(fields.stage[1]).toMatchObject({
      ...{ key: 'stage.to', kind: 'choice', list: 'stage' },
      label: expect.stringMatching(language === 'en' ? / after$/ : /（之后）$/),
    });
    expect(fields.night.map(({ key }) => key)).not.toContain('stage.to');
  });
});

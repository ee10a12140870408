import { afterAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { newId } from '../../src/domain/ids.ts';
import { type Bilingual, inLanguage } from '../../src/schema/language.ts';
import { fill } from '../../templates/fill.ts';
import { kpiTexts } from '../../templates/kpis.ts';
import { listTexts } from '../../templates/lists.ts';
import { reminderTexts } from '../../templates/reminders.ts';
import { fillTab } from '../bench/fillTab.ts';
import { skipToTime } from '../bench/nights.ts';
import { runToEnd } from './nights.ts';
import { aHost, ask, ivy, languages, placeOf, replyTo, rowsOf, tom } from './workbook.ts';

const hosts: Host[] = [];
afterAll(() => Promise.all(hosts.splice(0).map((host) => host.close())));

describe.each(languages)('%s', (language) => {
  const say = (text: Bilingual) => inLanguage(text, language);
  const stage = (key: keyof typeof listTexts.opp_stage) => say(listTexts.opp_stage[key]);
  const aPipeline = async () => {
    const host = await aHost(language);
    hosts.push(host);
    await ask(host, 'saveSetting', { key: 'module_sales', value: 'TRUE' });
    const { id } = await ask(host, 'addCustomer', { name: 'Harrow Tools', wechat: 'w', owner: 'Tom' });
    const add = (title: string, cells: object) =>
      ask(host, 'saveOpportunity', { customer: id, title, stage: 'new', ...cells });
    return { host, id, add };
  };

  it('C26 sums amount × probability of the open opportunities, by stage or as somebody says', async () => {
    const { host, id, add } = await aPipeline();
    await add('Spring tea', { stage: 'quote', amountCents: 2_000_000 });
    await add('Gift boxes', { stage: 'negotiate', amountCents: 100_000, prob: 0.9 });
    await add('No amount yet', {});
    const won = await add('Old one', { stage: 'won', amountCents: 5_000_000 });
    const { rows, weightedCents } = await ask(host, 'opportunities', { customer: id });
    expect(rows.map(({ title }) => title)).toEqual(['Spring tea', 'Gift boxes', 'No amount yet']);
    expect(weightedCents).toBe(2_000_000 * 0.5 + 100_000 * 0.9);
    const shown = rowsOf(host, 'opportunities');
    expect(shown[0]).toMatchObject({
      weighted: 10_000,
      stage: stage('quote'),
      stage_since: '2026-11-23',
      owner: 'Tom',
    });
    expect(shown.find((row) => row.id === won.id)).toMatchObject({ closed_on: '2026-11-23' });
  });

  it('C26 asks why one is lost, and follows what is typed into the tab', async () => {
    const { host, add } = await aPipeline();
    const { id } = await add('Spring tea', { stage: 'quote', amountCents: 2_000_000 });
    const lost = { id, title: 'Spring tea', stage: 'lost', amountCents: 2_000_000 };
    expect(await replyTo(host, 'saveOpportunity', lost)).toMatchObject({
      code: 'invalid',
      fields: { lostReason: { code: 'required' } },
    });
    await ask(host, 'saveOpportunity', { ...lost, lostReason: 'price' });
    expect(rowsOf(host, 'opportunities')).toMatchObject([
      { stage: stage('lost'), closed_on: '2026-11-23', weighted: 0 },
    ]);
    await runToEnd(host, 'hour');
    skipToTime(host, '2026-11-24T09:00');
    const place = placeOf(host, 'opportunities', 'stage');
    await host.humanEdit(tom, { kind: 'type', ...place, row: 2, texts: [[stage('negotiate')]] });
    await runToEnd(host, 'hour');
    expect(rowsOf(host, 'opportunities')).toMatchObject([
      { stage_since: '2026-11-24', closed_on: null, weighted: 15_000 },
    ]);
  });

  it('R13 says what is stuck for two weeks without a contact, or past its day, until it moves', async () => {
    const { host, id, add } = await aPipeline();
    const stuck = await add('Spring tea', { stage: 'quote', amountCents: 2_000_000 });
    const late = await add('Gift boxes', { stage: 'propose', expectedOn: '2026-12-01' });
    const lines = async () => {
      await runToEnd(host, 'hour');
      return rowsOf(host, 'today').filter(({ rule }) => rule === 'R13');
    };
    expect(await lines()).toEqual([]);
    skipToTime(host, '2026-12-02T09:00');
    const [first] = await lines();
    expect(first).toMatchObject({ owner: 'Tom', customer: id, late: 1 });
    expect(first?.what).toBe(fill(say(reminderTexts.R13.what), { title: 'Gift boxes' }));
    await ask(host, 'saveOpportunity', { id: late.id, title: 'Gift boxes', stage: 'won' });
    expect(await lines()).toEqual([]);
    skipToTime(host, '2026-12-07T09:00');
    const [line] = await lines();
    expect(line?.what).toBe(fill(say(reminderTexts.R13.what), { title: 'Spring tea' }));
    expect(line?.why).toContain(fill(say(reminderTexts.R13.why), { opp_stage: stage('quote'), n: 14 }));
    await ask(host, 'logInteraction', { customer: id, channel: 'phone', summary: 'They think about it' }, { as: tom });
    expect(await lines()).toEqual([]);
    await ask(host, 'saveSetting', { key: 'module_sales', value: 'FALSE' }, { as: ivy });
    expect(await replyTo(host, 'saveOpportunity', { customer: id, title: 'x', stage: 'new' })).toMatchObject({
      code: 'module-off',
    });
    expect((await ask(host, 'opportunities', {})).rows).toEqual([]);
    expect(stuck.weightedCents).toBe(1_000_000);
  });

  describe('what opportunities say of their customers', () => {
    let pipeline: Awaited<ReturnType<typeof aPipeline>>;
    const goal = () => rowsOf(pipeline.host, 'goals')[0];
    const stageNow = () => rowsOf(pipeline.host, 'customers')[0]?.stage;
    const close = async (...ends: readonly ('won' | 'lost')[]) => {
      for (const [n, end] of ends.entries())
        await pipeline.add(`Closed ${n}`, { stage: end, ...(end === 'lost' && { lostReason: 'price' }) });
      await runToEnd(pipeline.host, 'night');
    };

    it('C61 calls a customer with an open opportunity engaged, and no longer once it is lost', async () => {
      pipeline = await aPipeline();
      const { host, add } = pipeline;
      const { id } = await add('Spring tea', { stage: 'quote' });
      await runToEnd(host, 'night');
      expect(stageNow()).toBe(say(listTexts.stage.engaged));
      await ask(host, 'saveOpportunity', { id, title: 'Spring tea', stage: 'lost', lostReason: 'price' });
      await runToEnd(host, 'night');
      expect(stageNow()).toBe(say(listTexts.stage.prospect));
    });

    it('C03 counts conversion of closed opportunities where a team keeps them, from five on', async () => {
      const { host } = pipeline;
      const cells = { kpi: 'conversion', scope: 'team', from: '2026-11-01', to: '2026-11-30', target: 0.5 } as const;
      fillTab(host, 'goals', [{ id: newId('K', Math.random), goal: 'sell', ...cells } as never]);
      await close('won', 'won', 'lost');
      expect(goal()).toMatchObject({ actual: null, formula: say(kpiTexts.conversion_sales.formula) });
      expect(goal()?.counted).toMatch(/4.*5/);
      await close('won');
      expect(goal()).toMatchObject({ actual: 0.6, counted: expect.stringMatching(/3.*5|5.*3/) });
      await ask(host, 'saveSetting', { key: 'module_sales', value: 'FALSE' });
      await runToEnd(host, 'night');
      expect(goal()).toMatchObject({ actual: null, formula: say(kpiTexts.conversion.formula) });
    });
  });
});

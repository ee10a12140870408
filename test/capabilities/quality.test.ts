import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { newId } from '../../src/domain/ids.ts';
import { type Bilingual, inLanguage } from '../../src/schema/language.ts';
import type { Customer } from '../../src/schema/sheets/customers.ts';
import { dashboardTexts } from '../../templates/dashboard.ts';
import { listTexts } from '../../templates/lists.ts';
import { qualityTexts } from '../../templates/quality.ts';
import { aDay, aStamp } from '../bench/days.ts';
import { fillTab } from '../bench/fillTab.ts';
import { nightOf } from './nights.ts';
import { aHost, ask, languages, rowOf, rowsOf } from './workbook.ts';

const made = { created_at: aStamp(100), created_by: 'Ivy', state: 'active' } as const;
const [whole = '', gaps = '', pool = '', wrong = ''] = Array.from({ length: 4 }, () => newId('C', Math.random));

const customers: Partial<Customer>[] = [
  {
    ...{ id: whole, name: 'Whole Ltd', type: 'company', industry: 'retail', city: 'Hangzhou', source: 'web' },
    ...{ phone: '13800138000', email: 'a@whole.example', owner: 'Ivy', next_action: 'Call', next_on: aDay(-30) },
    ...{ verified_on: aDay(10), ...made },
  },
  { ...{ id: gaps, name: 'Gaps Ltd', type: 'company', wechat: 'gaps', owner: 'Tom' }, ...made },
  { ...{ id: pool, name: 'Pool', type: 'individual', phone: '12', email: 'p@pool.example', pool: 'pool' }, ...made },
  { ...{ id: wrong, name: 'Wrong', type: 'individual', wechat: 'wrong', owner: 'Nobody' }, ...made },
];

describe.each(languages)('%s', (language) => {
  let host: Host;
  const say = (text: Bilingual) => inLanguage(text, language);
  const qualityOf = (id: string) => rowOf(host, 'customers', id)?.quality;
  /** Lines of a block of the Dashboard, its header first, as the cells hold them. */
  const block = (title: Bilingual) => {
    const { sheet } = tabNamed(host, 'dashboard');
    const rows = sheet.values({ row: 1, column: 1, rows: sheet.lastRow, columns: sheet.lastColumn });
    const at = rows.findIndex(([first]) => first === say(title));
    const end = rows.findIndex(([first], row) => row > at && first === '');
    return rows.slice(at + 1, end);
  };
  const lineOf = (title: Bilingual, name: string) => block(title).find(([first]) => first === name);

  beforeAll(async () => {
    host = await aHost(language);
    await ask(host, 'takeOver', {});
    fillTab(host, 'customers', customers);
    fillTab(host, 'contacts', [
      { ...{ id: newId('P', Math.random), customer: whole, name: 'Ann', primary: true, status: 'active' }, ...made },
      {
        ...{ id: newId('P', Math.random), customer: gaps, name: 'Bo', primary: true, status: 'active' },
        ...{ phone: '13900139000', ...made },
      },
    ]);
    fillTab(host, 'goals', [
      {
        ...{ id: newId('K', Math.random), goal: 'complete', kpi: 'data_quality', scope: 'team', target: 0.9 },
        ...{ from: aDay(20), to: aDay(-40), state: 'active' },
      },
    ]);
    await nightOf(host, '2026-11-24');
  });
  afterAll(() => host.close());

  it('C40 scores a record by the weights of its checks', () => {
    expect(qualityOf(whole)).toBe(1);
    // 110 apply to a company; without industry 10, place 5, source 5, next action 10, contact made 10
    expect(qualityOf(gaps)).toBe(0.64); // 70 / 110
    // in the pool nobody owns it: 90 apply; name, channel, type, and half for the warning of its phone
    expect(qualityOf(pool)).toBe(0.39); // 35 / 90
    // 100 apply; name, channel and type; the unknown owner is an error
    expect(qualityOf(wrong)).toBe(0.3);
  });

  it('C40 shows the mean of the team and of a person, and what records lack most', () => {
    const mean = (1 + 70 / 110 + 35 / 90 + 0.3) / 4;
    const team = lineOf(qualityTexts.people, say(dashboardTexts.team))!;
    expect(team[1]).toBe(4);
    expect(Number(team[2])).toBeCloseTo(mean, 9);
    expect(Number(lineOf(qualityTexts.people, 'Tom')![2])).toBeCloseTo(70 / 110, 9);
    expect(lineOf(qualityTexts.checks, say(qualityTexts.names.source))).toMatchObject({ 1: 3, 2: 0.25 });
    // of two companies both have one
    expect(lineOf(qualityTexts.checks, say(qualityTexts.names.contact))).toBeUndefined();
    const shares = block(qualityTexts.checks)
      .slice(1)
      .map(([, , share]) => Number(share));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const goal = rowsOf(host, 'goals').find((row) => row.goal === 'complete');
    expect(goal).toMatchObject({ counted: expect.stringContaining('4') });
    expect(goal?.actual).toBe(Math.round(mean * 100) / 100);
  });

  it('C40 shows how quality moved from week to week', async () => {
    const before = Number(lineOf(qualityTexts.people, 'Tom')![2]);
    await ask(host, 'updateCustomer', { id: gaps, set: { industry: 'retail' }, base: { industry: null } });
    await nightOf(host, '2026-12-01');
    expect(block(qualityTexts.people)[0]![3]).toBe('11-29');
    const tom = lineOf(qualityTexts.people, 'Tom')!;
    expect(Number(tom[2])).toBeCloseTo(80 / 110, 9);
    expect(Number(tom[3])).toBeCloseTo(before, 6);
    expect(say(listTexts.kpi.data_quality)).toBe(block(qualityTexts.people)[0]![2]);
  });
});

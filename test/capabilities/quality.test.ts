import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { newId } from '../../src/domain/ids.ts';
import type { Stamp } from '../../src/schema/day.ts';
import { type Bilingual, inLanguage } from '../../src/schema/language.ts';
import type { Customer } from '../../src/schema/sheets/customers.ts';
import type { Interaction } from '../../src/schema/sheets/interactions.ts';
import type { Order } from '../../src/schema/sheets/orders.ts';
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

/** Tom's entries about a customer of Ivy: three of the ten come late */
const delaysInHours = [0, 1, 2, 3, 4, 5, 24, 24.5, 48, 100];
const stampAfter = (hours: number) =>
  new Date(Date.parse('2026-11-02T10:00:00Z') + hours * 3_600_000).toISOString().slice(0, 19) as Stamp;

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
    fillTab(
      host,
      'interactions',
      delaysInHours.map((hours) => ({
        ...{ id: newId('I', Math.random), customer: whole, channel: 'phone', direction: 'internal', summary: 'Note' },
        ...{ at: stampAfter(0), created_at: stampAfter(hours), created_by: 'Tom', state: 'active' },
      })) as Partial<Interaction>[],
    );
    fillTab(
      host,
      'orders',
      // of Friday the 6th: Monday is the next working day
      ['2026-11-09T17:00:00', '2026-11-10T09:00:00'].map((created_at) => ({
        ...{ id: newId('O', Math.random), customer: whole, ordered_on: '2026-11-06', product: 'Paper', qty: 1 },
        ...{ amount: 100, paid: 100, status: 'draft', created_at, created_by: 'Tom', state: 'active' },
      })) as Partial<Order>[],
    );
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

  it('C81 counts what a person entered in time, for who entered it and not for who looks after the customer', () => {
    // seven of ten interactions within 24 hours, one of two orders by the next working day
    expect(lineOf(qualityTexts.entries, 'Tom')).toMatchObject({ 1: '2026-11', 2: 12, 3: 8 });
    expect(Number(lineOf(qualityTexts.entries, 'Tom')![4])).toBeCloseTo(8 / 12, 9);
    // too few to judge: neither 0 nor 100 %
    expect(lineOf(qualityTexts.entries, 'Ivy')).toMatchObject({ 2: 0, 3: '', 4: expect.stringContaining('10') });
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

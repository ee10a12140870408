import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { fixedLists } from '../../src/schema/lists.ts';
import { schemaOf } from '../../src/schema/sheets.ts';
import { listTexts } from '../../templates/lists.ts';
import { segmentBlockTexts } from '../../templates/reasons.ts';
import { fillTab } from '../bench/fillTab.ts';
import { type History, ordersOf, typeHistories } from './histories.ts';
import { nightOf, shown } from './nights.ts';
import { aHost, ask, ivy, languages, placeOf, rowOf, rowsOf } from './workbook.ts';

const scores = [1, 2, 3, 4, 5] as const;
/** rule 3.2 as the page prints it: rows R 5 to 1, columns FM 5 to 1 */
const grid = `
  champion    champion    potential potential   new
  loyal       loyal       potential potential   promising
  loyal       loyal       attention attention   sleepy
  at_risk     at_risk     at_risk   hibernating hibernating
  cannot_lose cannot_lose lost      lost        lost`
  .trim()
  .split('\n')
  .map((row) => row.trim().split(/\s+/));

/** days since the last order, by R: five customers share each, so each is a fifth */
const silentDays = { 5: 5, 4: 40, 3: 100, 2: 200, 1: 400 } as const;

/**
 * A customer of each cell: FM order days, ten days apart, that come to about FM × 1000.00. No two spent the same, and of
 * equal FM who ordered later spent more. Two of them have a longer story: one is loyal, one came back after a year.
 */
const buyers: readonly History[] = scores.flatMap((r) =>
  scores.map((fm) => {
    const apart = r === 5 && fm === 5 ? 50 : r === 5 && fm === 2 ? 400 : 10;
    const orderedAgo = Array.from({ length: fm }, (_, index) => silentDays[r] + apart * index);
    return { name: `R${r} FM${fm}`, orderedAgo, amountCents: Math.round((fm * 100_000 + r * 1000) / fm) };
  }),
);
const others: readonly History[] = [
  { name: 'ordered long ago', orderedAgo: [1200] },
  { name: 'never ordered', orderedAgo: [] },
  { name: 'talked to', orderedAgo: [] },
];

describe.each(languages)('%s', (language) => {
  let host: Host;
  let ids: Record<string, string>;

  /** One column of all customers, by name. */
  const column = (key: 'segment' | 'tier' | 'stage') => {
    const texts: Readonly<Record<string, { zh: string; en: string }>> = listTexts[key];
    const keyOf = new Map(Object.entries(texts).map(([code, text]) => [inLanguage(text, language), code]));
    return Object.fromEntries(rowsOf(host, 'customers').map((row) => [row.name, keyOf.get(String(row[key]))]));
  };
  const holders = (tier: string) =>
    Object.entries(column('tier'))
      .flatMap(([name, held]) => (held === tier ? String(name) : []))
      .sort();
  const cancelLatest = async (customer: string, count: number) => {
    const row = rowsOf(host, 'orders').findIndex((order) => order.customer === ids[customer]) + 2;
    const texts = Array.from({ length: count }, () => [inLanguage(listTexts.order_status.cancelled, language)]);
    await host.humanEdit(ivy, { kind: 'type', ...placeOf(host, 'orders', 'status'), row, texts });
  };

  beforeAll(async () => {
    host = await aHost(language);
    ids = typeHistories(host, [...buyers, ...others]);
    const talk = { channel: 'phone', direction: 'in', summary: 'Asked for a price' };
    await ask(host, 'logInteraction', { customer: ids['talked to'], at: '2026-10-25T10:00:00', ...talk });
    await nightOf(host, '2026-11-24');
  });
  afterAll(() => host.close());

  it('C45 reaches each cell of the grid', () => {
    const expected = scores.flatMap((r) => scores.map((fm) => [`R${r} FM${fm}`, grid[5 - r]![5 - fm]]));
    expect(column('segment')).toEqual({
      ...Object.fromEntries(expected),
      ...{ 'ordered long ago': 'lost', 'never ordered': 'none', 'talked to': 'none' },
    });
  });

  it('C45 counts in the Segments tab every customer once in each of its tables', () => {
    const counts = { segment: countsOf('rfm'), tier: countsOf('tier'), stage: countsOf('stage') };
    for (const key of ['segment', 'tier', 'stage'] as const) {
      const holders = Object.values(column(key));
      expect(counts[key]).toEqual(
        fixedLists[key].map((code) => [
          inLanguage((listTexts[key] as Record<string, { zh: string; en: string }>)[code]!, language),
          holders.filter((held) => held === code).length,
        ]),
      );
      expect(counts[key].reduce((sum, [, n]) => sum + n, 0)).toBe(buyers.length + others.length);
    }
  });

  it('C53 names in the advice of every group that has customers one of the group’s own figures', () => {
    const width = Object.keys(schemaOf('segments').columns);
    const [n, advice] = [width.indexOf('n'), width.indexOf('advice')];
    const figures = ['n', 'aov', 'days_since', 'at_risk_n'].map((key) => width.indexOf(key));
    const groups = (['rfm', 'tier', 'stage'] as const).flatMap(linesOf).filter((line) => Number(line[n]) > 0);
    expect(groups.length).toBeGreaterThan(10);
    for (const line of groups) {
      const named = (line[advice] ?? '').match(/[\d,.]*\d/g) ?? [];
      const own = figures.map((at) => Math.round(Number(line[at]?.replace(/,/g, ''))));
      expect(own).toContain(Number(named[0]?.replace(/,/g, '')));
    }
  });

  it('C59 makes the best tenth of the buyers of a year VIP and the next fifth Key', () => {
    // 20 customers bought within a year: two places are a tenth, six are three tenths
    const best = { 'R5 FM5': 'vip', 'R4 FM5': 'vip' };
    const next = { 'R3 FM5': 'key', 'R2 FM5': 'key', 'R5 FM4': 'key', 'R4 FM4': 'key' };
    const never = { 'never ordered': 'prospect', 'talked to': 'prospect' };
    const regular = Object.fromEntries([...buyers, ...others].map(({ name }) => [name, 'regular']));
    expect(column('tier')).toEqual({ ...regular, ...best, ...next, ...never });
  });

  it('C61 gives histories the stage that the rules say', () => {
    const atRisk = Object.fromEntries(buyers.map(({ name }) => [name, 'at_risk'])); // gaps of 10 days, silent four and more
    const recent = {
      'R5 FM1': 'first',
      'R5 FM2': 'won_back',
      'R5 FM3': 'repeat',
      'R5 FM4': 'repeat',
      'R5 FM5': 'loyal',
    };
    const gone = Object.fromEntries(scores.map((fm) => [`R1 FM${fm}`, 'churned']));
    expect(column('stage')).toEqual({
      ...atRisk,
      ...recent,
      ...gone,
      'R4 FM1': 'first', // one order, and too early to judge
      ...{ 'ordered long ago': 'churned', 'never ordered': 'prospect', 'talked to': 'engaged' },
    });
  });

  describe('the next night', () => {
    beforeAll(async () => {
      const tier = { tier_set: 'vip', tier_until: '2026-11-25' };
      await ask(host, 'updateCustomer', { id: ids['R3 FM1'], set: tier, base: { tier_set: null, tier_until: null } });
      const closed = { stage_set: 'closed' };
      await ask(host, 'updateCustomer', { id: ids['R5 FM3'], set: closed, base: { stage_set: null } });
      await cancelLatest('R5 FM5', 4);
      const ordered = ['R4 FM4', 'R4 FM5', 'R1 FM2'].flatMap((name) => ordersOf(ids[name] ?? '', [0]));
      fillTab(host, 'orders', ordered);
      await nightOf(host, '2026-11-25');
    });

    it('C59 holds a VIP whose orders were cancelled, and lets others up at once', () => {
      // 21 customers bought within a year: three places are a tenth, seven are three tenths
      const best = ['R2 FM5', 'R3 FM5', 'R4 FM5'];
      const next = ['R2 FM4', 'R3 FM4', 'R4 FM4', 'R5 FM4'];
      expect([holders('vip'), holders('key')]).toEqual([[...best, 'R5 FM5', 'R3 FM1'].sort(), next]);
    });

    it('C61 gives a customer closed by hand the computed stage back with a new order', async () => {
      expect(column('stage')).toMatchObject({ 'R5 FM3': 'closed' });
      const lines = [{ product: 'Paper', amountCents: 100 }];
      await ask(host, 'addOrder', { customer: ids['R5 FM3'], orderedOn: '2026-11-25', lines });
      expect(column('stage')).toMatchObject({ 'R5 FM3': 'repeat' });
      expect(rowOf(host, 'customers', ids['R5 FM3'] ?? '')).toMatchObject({ stage_set: null, stage_until: null });
    });

    it('C59 shows a tier set by hand until its day', async () => {
      expect(column('tier')).toMatchObject({ 'R3 FM1': 'vip' });
      await nightOf(host, '2026-11-26');
      expect(column('tier')).toMatchObject({ 'R3 FM1': 'regular' });
    });

    it('C61 moves the stage with what was typed into Orders', () => {
      expect(column('stage')).toMatchObject({
        'R4 FM4': 'repeat', // was at risk
        'R1 FM2': 'won_back', // was churned
        'R5 FM5': 'at_risk', // was loyal, of five orders the oldest is left
        'R5 FM3': 'repeat', // was closed, ordered in the sidebar
      });
    });

    it('C59 lowers a tier only after sixty days of nights that computed a lower one', async () => {
      await nightOf(host, '2027-01-23');
      expect(column('tier')).toMatchObject({ 'R5 FM5': 'vip' });
      expect(column('stage')).toMatchObject({ 'talked to': 'engaged' });
      await nightOf(host, '2027-01-24');
      expect(column('tier')).toMatchObject({ 'R5 FM5': 'regular' });
    });

    it('C61 moves the stage back with the time alone', () => {
      expect(column('stage')).toMatchObject({
        'talked to': 'prospect', // 91 days after the contact
        'R4 FM4': 'at_risk', // was repeat
        'R1 FM2': 'won_back', // 62 days of 180
      });
    });
  });

  function countsOf(block: 'rfm' | 'tier' | 'stage'): [string, number][] {
    return linesOf(block).map(([group = '', n]) => [group, Number(n)]);
  }

  function linesOf(block: 'rfm' | 'tier' | 'stage') {
    const lines = shown(host, 'segments');
    const title = lines.findIndex(([text]) => text === inLanguage(segmentBlockTexts[block], language));
    const end = lines.findIndex(([text], index) => index > title && text === '');
    return lines.slice(title + 2, end);
  }
});

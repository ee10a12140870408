import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { newId } from '../../src/domain/ids.ts';
import { type Bilingual, inLanguage } from '../../src/schema/language.ts';
import type { Feedback } from '../../src/schema/sheets/feedback.ts';
import { dashboardTexts } from '../../templates/dashboard.ts';
import { fill } from '../../templates/fill.ts';
import { formatMoney } from '../../templates/format.ts';
import { groupTexts } from '../../templates/groups.ts';
import { listTexts } from '../../templates/lists.ts';
import { relationTexts } from '../../templates/service.ts';
import { aDay, aStamp } from '../bench/days.ts';
import { fillTab } from '../bench/fillTab.ts';
import { ordersOf, typeHistories } from './histories.ts';
import { nightOf } from './nights.ts';
import { aHost, ask, hourPasses, languages } from './workbook.ts';

// forty buyers of paper; the first ten bought ink as well, four of them pens; five of the last left long ago
const names = Array.from({ length: 40 }, (_, c) => `Buyer ${c}`);
const left = names.slice(-5);
const made = { created_at: aStamp(1500), created_by: 'Ivy', state: 'active' } as const;

describe.each(languages)('%s', (language) => {
  let host: Host;
  let ids: Record<string, string>;
  const say = (text: Bilingual, places: Record<string, string | number> = {}) =>
    fill(inLanguage(text, language), places);
  const relation = async (name: string) => (await ask(host, 'card', { id: ids[name] ?? '' })).relation;
  const feedback = (name: string, cells: Partial<Feedback>): Partial<Feedback> => ({
    ...{ id: newId('F', Math.random), customer: ids[name] ?? '', channel: 'phone', text: 'x', kind: 'complaint' },
    ...{ severity: 'normal', status: 'closed', owner: 'Ivy', at: `${aDay(500)}T10:00:00` as Feedback['at'], ...made },
    ...cells,
  });
  const block = (sheet: 'dashboard' | 'segments', isTitle: (title: string) => boolean) => {
    const tab = tabNamed(host, sheet).sheet;
    const rows = tab.values({ row: 1, column: 1, rows: tab.lastRow, columns: tab.lastColumn });
    const at = rows.findIndex(([first]) => isTitle(String(first)));
    return rows.slice(
      at + 2,
      rows.findIndex(([first], row) => row > at && first === ''),
    );
  };

  beforeAll(async () => {
    host = await aHost(language);
    ids = typeHistories(
      host,
      names.map((name) => ({ name, orderedAgo: left.includes(name) ? [700, 760] : [20, 50, 80] })),
    );
    const also = (product: string, some: readonly string[]) =>
      some.flatMap((name) => ordersOf(ids[name] ?? '', [30]).map((order) => ({ ...order, product })));
    fillTab(host, 'orders', [
      ...also('Ink', names.slice(0, 10)),
      ...also('Pens', names.slice(0, 4)),
      ...also('Glue', names.slice(0, 2)),
    ]);
    fillTab(host, 'feedback', [
      feedback('Buyer 20', { csat: 2, at: `${aDay(60)}T10:00:00` as Feedback['at'] }),
      feedback('Buyer 20', { csat: 4, at: `${aDay(12)}T10:00:00` as Feedback['at'] }),
      feedback(left[0]!, { cause: 'Late truck', topic: 'delivery' }),
      feedback(left[1]!, { cause: 'Late truck', topic: 'delivery' }),
      feedback(left[1]!, { cause: 'Old cause', topic: 'price', at: `${aDay(600)}T10:00:00` as Feedback['at'] }),
      feedback(left[2]!, { topic: 'price' }),
    ]);
    await nightOf(host, '2026-11-24');
    for (let hours = 0; hours < 3; hours += 1) await hourPasses(host);
  });
  afterAll(() => host.close());

  it('C64 recommends only what the customer has not bought, with the number of co-buyers', async () => {
    const product = (name: string, n: number) => say(relationTexts.product, { product: name, n });
    const comma = say(relationTexts.comma);
    const also = (products: string[]) => say(relationTexts.also, { products: products.join(comma) });
    // Glue has two buyers, three are asked for
    expect((await relation('Buyer 20')).at(-1)).toBe(also([product('Ink', 10), product('Pens', 4)]));
    expect((await relation('Buyer 7')).at(-1)).toBe(also([product('Pens', 4)]));
    expect((await relation('Buyer 1')).join()).not.toMatch(/Ink|Pens|Paper/);
  });

  it('C64 leaves out of the recommendation what was ordered a minute ago', async () => {
    const id = ids['Buyer 21'] ?? '';
    await ask(host, 'addOrder', {
      customer: id,
      orderedOn: '2026-11-24',
      lines: [{ product: 'Ink', amountCents: 100 }],
    });
    expect((await relation('Buyer 21')).join()).not.toContain('Ink');
  });

  it('C63 shows satisfaction, loyalty and value of a customer with their days', async () => {
    const [satisfaction, loyalty, value] = await relation('Buyer 20');
    expect(satisfaction).toBe(say(relationTexts.satisfied, { n: 4, day: aDay(12) }));
    const stage = say(listTexts.stage.repeat);
    expect(loyalty).toBe(say(relationTexts.loyal, { stage, n: 3, first: aDay(80), last: aDay(20) }));
    const before = say(relationTexts.worthAhead, { amount: formatMoney(30_000, true), day: '2026-11-24', ahead: '|' });
    expect(value?.startsWith(before.split('|')[0]!)).toBe(true);
    expect(Number(/([\d.,]+)\D*$/.exec(String(value).replace(/12\D*$/, ''))?.[1]?.replace(/,/g, ''))).toBeGreaterThan(
      300,
    );
    expect((await relation('Buyer 22'))[0]).toBe(say(relationTexts.unrated));
  });

  it('C63 shows the three for the team and each owner, with the days they are of', () => {
    const title = say(dashboardTexts.relations, { from: '2025-11-25', to: '2026-11-24' });
    const rows = block('dashboard', (shown) => shown === title);
    expect(rows.map(([name]) => name)).toEqual([say(dashboardTexts.team), 'Ivy']);
    for (const [, csat, loyal, worth] of rows) {
      expect(csat).toBe(say(dashboardTexts.dash)); // two answers of five
      expect(loyal).toBe(0); // nobody has five order days
      expect(Number(worth)).toBeGreaterThan(300);
    }
  });

  it('C48 tells why customers are lost by root cause and topic, each table adding up to all lost', () => {
    const rows = block('segments', (shown) => shown === say(groupTexts.lost));
    const all = rows.find(([first]) => first === say(groupTexts.all));
    expect(all?.[2]).toBe(left.length);
    const tables = new Map<unknown, [unknown, number][]>();
    for (const [by, group, n] of rows.slice(0, -1)) tables.set(by, [...(tables.get(by) ?? []), [group, Number(n)]]);
    expect(tables.size).toBe(3);
    for (const lines of tables.values()) expect(lines.reduce((sum, [, n]) => sum + n, 0)).toBe(left.length);
    const [causes, topics] = [...tables.values()];
    expect(causes).toEqual(
      [
        [say(groupTexts.unknown), 3],
        ['Late truck', 2],
      ].sort(byCount),
    );
    expect(Object.fromEntries(topics!)).toEqual({
      ...{ [say(listTexts.fb_topic.delivery)]: 2, [say(listTexts.fb_topic.price)]: 1, [say(groupTexts.unknown)]: 2 },
    });
  });
});

function byCount(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  return Number(b[1]) - Number(a[1]);
}

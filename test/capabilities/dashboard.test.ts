import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { newId } from '../../src/domain/ids.ts';
import { type Bilingual, inLanguage } from '../../src/schema/language.ts';
import { dashboardTexts } from '../../templates/dashboard.ts';
import { listTexts } from '../../templates/lists.ts';
import { aDay } from '../bench/days.ts';
import { fillTab } from '../bench/fillTab.ts';
import { typeHistories } from './histories.ts';
import { runToEnd, shown } from './nights.ts';
import { aHost, ask, ivy, languages, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  const say = (text: Bilingual) => inLanguage(text, language);
  /** The rows of a block below its title and header. */
  const block = (key: keyof typeof dashboardTexts, rows: number): string[][] => {
    const lines = shown(host, 'dashboard').map((row) => [...row]);
    const at = lines.findIndex(([title]) => title === say(dashboardTexts[key]));
    return lines.slice(at + 2, at + 2 + rows);
  };
  const numberIn = (cell: string | undefined) => Number((cell ?? '').replace(/,/g, ''));

  beforeAll(async () => {
    host = await aHost(language);
    // 2026-11-23: of November (from 22 days ago), of October and of a year ago
    typeHistories(host, [
      { name: 'A', orderedAgo: [2, 40] },
      { name: 'B', orderedAgo: [10] },
      { name: 'C', orderedAgo: [45, 75] },
      { name: 'D', orderedAgo: [370] },
      ...Array.from({ length: 6 }, (_, c) => ({ name: `E${c}`, orderedAgo: [30] })),
    ]);
    fillTab(host, 'customers', [
      ...['Hangzhou', 'Hangzhou', 'Suzhou'].map((city, c) => ({
        ...{
          id: newId('C', Math.random),
          name: `In ${c}`,
          wechat: `In ${c}`,
          type: 'company' as const,
          city,
          state: 'active' as const,
        },
        industry: 'retail' as const,
      })),
    ]);
    await runToEnd(host, 'night');
  });
  afterAll(() => host.close());

  it('C47 shows sales, orders, new and lost customers by month as the rows add up', () => {
    const months = block('months', 24);
    expect(months.at(-1)?.slice(0, 5)).toEqual(['2026-11', '200', '2', '1', '1']);
    expect(months.at(-2)?.slice(0, 5)).toEqual(['2026-10', '800', '8', '7', '0']);
    const byHand = rowsOf(host, 'orders').reduce((sum, { amount }) => sum + Number(amount), 0);
    expect(months.reduce((sum, [, sales]) => sum + numberIn(sales), 0)).toBe(byHand);
  });

  it('C45 counts every customer once in segments, stages and bands of the Dashboard', () => {
    for (const [key, list] of [
      ['segments', listTexts.segment],
      ['funnel', listTexts.stage],
      ['bands', listTexts.band],
    ] as const) {
      const counts = block(key, Object.keys(list).length).map(([, n]) => numberIn(n));
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(13);
    }
  });

  it('C47 shows how many new customers of a month ordered again, month after month', () => {
    const october = block('cohorts', 12).find(([month]) => month === '2026-10')!;
    // seven first ordered in October, of whom A came again in November
    expect(october.slice(1, 4)).toEqual(['7', '100%', '14%']);
    const september = block('cohorts', 12).find(([month]) => month === '2026-09')!;
    expect(september.slice(1, 5)).toEqual(['1', '100%', '100%', '0%']);
  });

  it('C47 colours retention darker the more customers stayed, light enough to read, and empty months not at all', () => {
    const { sheet } = tabNamed(host, 'dashboard');
    const top = shown(host, 'dashboard').findIndex(([title]) => title === say(dashboardTexts.cohorts));
    const months = block('cohorts', 12).map(([month]) => month);
    const fillAt = (month: string, later: number) =>
      sheet.attribute('background', top + 3 + months.indexOf(month), 3 + later);
    const brightness = (fill: unknown) =>
      [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(String(fill).slice(at, at + 2), 16), 0);
    // of October's seven customers one came again in November, of September's one all in October and none in November
    const fills = [fillAt('2026-09', 2), fillAt('2026-10', 1), fillAt('2026-09', 1)].map(brightness);
    expect(fills).toEqual([...fills].sort((a, b) => b - a));
    expect(new Set(fills).size).toBe(3);
    expect(Math.min(...fills)).toBeGreaterThan(300);
    expect(fillAt('2026-08', 1) ?? '#ffffff').toBe('#ffffff');
    expect(fillAt('2026-10', 0) ?? '#ffffff').toBe('#ffffff');
  });

  it('C15 counts industries as a filter of Customers does', () => {
    const retail = block('industries', 5).find(([name]) => name === say(listTexts.industry.retail));
    const { zh, en } = listTexts.industry.retail;
    const labels: readonly string[] = ['retail', zh, en];
    const filtered = rowsOf(host, 'customers').filter(({ industry }) => labels.includes(String(industry)));
    expect(filtered).toHaveLength(3);
    expect(retail?.[1]).toBe(String(filtered.length));
  });

  it('C16 lists the cities with most customers', () => {
    const cities = block('cities', 3).map(([name, n]) => [name, n]);
    expect(cities).toEqual([
      [say(dashboardTexts.none), '10'],
      ['Hangzhou', '2'],
      ['Suzhou', '1'],
    ]);
  });

  it('C50 shows a dash and the reason where nobody has answered', () => {
    const satisfaction = block('cards', 9).find(([name]) => name === say(listTexts.kpi.csat))!;
    expect(satisfaction[1]).toBe('–');
    expect(satisfaction[5]).toMatch(/0.*5/);
  });

  it('C50 compares this month with the last, up to today', () => {
    const sales = block('cards', 9).find(([name]) => name === say(listTexts.kpi.revenue))!;
    expect(sales.slice(1, 4)).toEqual(['200.00', '800.00', '-600.00']);
    expect(aDay(0)).toBe('2026-11-23');
  });

  // names of blocks are the same in both languages
  if (language === 'en')
    it('C39 names the blocks anew on a Dashboard that was deleted and brought back', async () => {
      const months = () => {
        const named = host.book.namedRange('dashboard_months')!;
        const sheet = host.book.sheetById(named.sheetId)!;
        return [sheet.name, sheet.displayValues({ ...named.area, rows: 1, columns: 1 }, true)[0]?.[0]];
      };
      const before = months();
      await host.humanEdit(ivy, { kind: 'deleteTab', sheet: tabNamed(host, 'dashboard').sheet.id });
      await ask(host, 'repair', {});
      await runToEnd(host, 'night');
      expect(months()).toEqual(before);
    });
});

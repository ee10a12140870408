import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import type { Chart } from '../../local-host/workbook/chart.ts';
import { newId } from '../../src/domain/ids.ts';
import { type Bilingual, inLanguage } from '../../src/schema/language.ts';
import { dashboardTexts } from '../../templates/dashboard.ts';
import { fill } from '../../templates/fill.ts';
import { listTexts } from '../../templates/lists.ts';
import { fillTab } from '../bench/fillTab.ts';
import { copyOf } from './keptHosts.ts';
import { anExample, runToEnd, shown } from './nights.ts';
import { aHost, ask, inOneLanguage, languages } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  const say = (text: Bilingual, tongue = language) => inLanguage(text, tongue);
  const sheet = (of = host) => tabNamed(of, 'dashboard').sheet;
  const unitOf = ({ type, options }: Chart) => options[type === 'BAR' ? 'hAxis.title' : 'vAxis.title'];
  const titled = (key: keyof typeof dashboardTexts, tongue = language) =>
    sheet().charts.find(({ options }) => options.title === say(dashboardTexts[key], tongue));
  /** What a chart draws: its names, then a column of figures for each series, with their headers. */
  const drawn = ({ areas }: Chart) =>
    areas.map((area) =>
      sheet()
        .displayValues(area, true)
        .map(([text]) => text),
    );

  beforeAll(async () => {
    host = await anExample(language);
    const running = { from: '2026-09-01', to: '2027-08-31', scope: 'team', state: 'active' } as const;
    fillTab(host, 'goals', [
      { id: newId('K', Math.random), goal: 'G1', kpi: 'repeat_rate', start_value: 0.5, target: 0.9, ...running },
      { id: newId('K', Math.random), goal: 'G2', kpi: 'revenue', target: 50_000, ...running },
    ] as never[]);
    await runToEnd(host, 'night');
  });
  afterAll(() => host.close());

  it('C50 draws twelve charts, each with a title, a unit and a source range', () => {
    expect(sheet().charts).toHaveLength(12);
    for (const chart of sheet().charts) {
      expect(chart.options.title).toMatch(language === 'en' ? /^[A-Z][\x20-\x7E–]+$/ : /[一-鿿]/);
      expect(unitOf(chart)).toMatch(/\S/);
      expect(chart.headers).toBe(1);
      const [names = [], ...series] = drawn(chart);
      expect(series.length).toBeGreaterThan(0);
      for (const column of series) expect(column.some((text) => /[1-9]/.test(text ?? ''))).toBe(true);
      expect(names.every((text) => text !== '')).toBe(true);
    }
    expect(new Set(sheet().charts.map(({ options }) => options.title)).size).toBe(12);
  });

  it('C50 stacks the risk bands by month in their colours, and labels bars and parts with their values', () => {
    const bands = titled('bandChart')!;
    expect(bands.options).toMatchObject({ isStacked: 'true', 'series.3.dataLabel': 'value' });
    const names = (['stable', 'watch', 'high', 'critical'] as const).map((band) => say(listTexts.band[band]));
    expect(drawn(bands).map(([header]) => header)).toEqual([say(dashboardTexts.month), ...names]);
    expect(titled('stageChart')!.options).toMatchObject({ 'series.0.dataLabel': 'value' });
  });

  it('C50 draws what customers wrote about, the most frequent first', () => {
    const topics = sheet().charts.find(
      ({ options }) => options.title === fill(say(dashboardTexts.topicChart), { days: 90 }),
    )!;
    const counts = drawn(topics)[1]!.slice(1, 6).map(Number);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('C50 draws each of the first two goals by week against its plan', () => {
    for (const goal of ['G1', 'G2']) {
      const chart = sheet().charts.find(
        ({ options }) => options.title === fill(say(dashboardTexts.goalChart), { goal }),
      )!;
      expect(drawn(chart).map(([header]) => header)).toEqual(
        (['weekEnd', 'actual', 'plan'] as const).map((key) => say(dashboardTexts[key])),
      );
      const [weeks, , plan] = drawn(chart).map((column) => column.slice(1));
      expect(weeks).toHaveLength(8);
      const planned = plan!.map((text) => Number.parseFloat(text!.replace(/,/g, '')));
      expect(planned).toEqual([...planned].sort((a, b) => a - b));
    }
  });

  it('C50 names the currency in title and axis of the sales chart', () => {
    const unit = language === 'en' ? 'USD' : 'CNY';
    const sales = sheet().charts.find(({ type }) => type === 'COLUMN')!;
    expect(sales.options.title).toBe(fill(say(dashboardTexts.salesChart), { unit }));
    const header = fill(say(dashboardTexts.revenue), { unit });
    expect(unitOf(sales)).toBe(header);
    expect(drawn(sales)[1]?.[0]).toBe(header);
  });

  it('C50 draws each chart from the table that it is named for', () => {
    expect(drawn(titled('movementChart')!).map(([header]) => header)).toEqual(
      (['month', 'fresh', 'lost'] as const).map((key) => say(dashboardTexts[key])),
    );
    const stages = Object.values(listTexts.stage).map((text) => say(text));
    expect(drawn(titled('stageChart')!)[0]?.slice(1).sort()).toEqual(stages.sort());
    const segments = Object.values(listTexts.segment).map((text) => say(text));
    expect(drawn(titled('segmentChart')!)[0]?.slice(1).sort()).toEqual(segments.sort());
    expect(drawn(titled('satisfactionChart')!)[1]?.[0]).toBe(say(dashboardTexts.satisfaction));
  });

  it('C50 places the charts beside each other on the printed page, off cards and tables', () => {
    const width = (column: number) => sheet().lineSizes('column')[column] ?? 100;
    const leftOf = (column: number) =>
      Array.from({ length: column - 1 }, (_, i) => width(i + 1)).reduce((a, b) => a + b, 0);
    const boxes = sheet().charts.map(({ position, options }) => {
      const [left, top] = [leftOf(position.column) + position.offsetX, (position.row - 1) * 21 + position.offsetY];
      return { left, top, right: left + Number(options.width), bottom: top + Number(options.height), ...position };
    });
    for (const [i, one] of boxes.entries())
      for (const other of boxes.slice(i + 1)) {
        const isBeside = one.right <= other.left || other.right <= one.left;
        expect(isBeside || one.bottom <= other.top || other.bottom <= one.top).toBe(true);
      }
    // A4 in landscape without its margins, over as many columns as the widest table has
    const page = leftOf(15);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(page);
    const onFirstPage = boxes.filter(({ bottom }) => bottom <= (page * 190) / 277);
    expect(onFirstPage).toHaveLength(8);
    const values = shown(host, 'dashboard');
    for (const { row, bottom } of boxes) {
      const covered = values.slice(row - 1, Math.ceil(bottom / 21)).flat();
      expect(covered.filter((text) => text !== '')).toEqual([]);
    }
  });

  it('C50 shows the month as cards, with the figures of the table below', () => {
    const values = shown(host, 'dashboard');
    const starts = [0, 1, 3, 5, 7, 9, 11];
    const cards = [1, 4].flatMap((row) => starts.map((at) => [0, 1, 2].map((part) => values[row + part]![at]!)));
    const at = values.findIndex(([title]) => title === say(dashboardTexts.cards));
    const table = values.slice(at + 2, at + 2 + cards.length);
    expect(cards.map(([name]) => name)).toEqual(table.map(([name]) => name));
    for (const [i, [, figure, words]] of cards.entries()) {
      const [, now, before, , , note] = table[i]!;
      const number = (text: string | undefined) => Math.round(Number.parseFloat((text ?? '').replace(/,/g, '')));
      if (now === '–') expect([figure, words]).toEqual(['–', note]);
      else {
        expect(number(figure)).toBe(number(now));
        const told = (key: 'cardSame' | 'cardBefore') => fill(say(dashboardTexts[key]), { value: '' }).trim();
        if (/\d/.test(before!)) expect(words).toContain(told(before === now ? 'cardSame' : 'cardBefore'));
      }
    }
    expect(sheet().attribute('fontSize', 3, 1)).toBe(16);
    expect(
      cards.flat().filter((text) => /[一-鿿]/.test(text) === (language === 'en') && /\p{L}{3}/u.test(text)),
    ).toEqual([]);
  });

  inOneLanguage(language)(
    'C50 places charts of an older version anew, and leaves away what a person deleted',
    async () => {
      const older = await copyOf(host.image());
      const { documentProperties: kept } = older.state;
      const { grid: _, ...made } = JSON.parse(kept['charts.dashboard']!) as { grid: number };
      kept['charts.dashboard'] = JSON.stringify(made);
      delete kept['shape.dashboard'];
      sheet(older).writeCells(1, 1, [['As an older version had it']]);
      const placeOf = ({ options: { title }, position }: Chart) => [title, position];
      const [deleted, ...others] = sheet(older).charts;
      sheet(older).charts = others.map((chart) => ({
        ...chart,
        position: { row: 1, column: 8, offsetX: 0, offsetY: 0 },
      }));
      sheet(older).setLineSize('column', 2, 13, 130);
      await runToEnd(older, 'night');
      const places = sheet(older).charts.map(placeOf);
      expect(places).toHaveLength(others.length);
      expect(places).toEqual(expect.arrayContaining(others.map(placeOf)));
      expect(places).not.toContainEqual(placeOf(deleted!));
      expect(sheet(older).lineSizes('column')).toMatchObject({ 2: 88, 14: 88 });
      await older.close();
    },
  );

  it('C50 makes no second chart in a second night, and leaves a chart as a person made it', async () => {
    const moved = sheet().charts.map((chart) => ({ ...chart, position: { ...chart.position, offsetX: 7 } }));
    sheet().charts = moved;
    await runToEnd(host, 'night');
    expect(sheet().charts).toEqual(moved);
  });

  it('C50 does not force back a chart that a person deleted, also when all tables are drawn anew', async () => {
    const other = language === 'en' ? 'zh-CN' : 'en';
    const deleted = titled('stageChart')!;
    sheet().charts = sheet().charts.filter((chart) => chart !== deleted);
    await ask(host, 'saveSetting', { key: 'language', value: other });
    await runToEnd(host, 'night');
    expect(titled('segmentChart', other)?.position.offsetX).toBe(7);
    expect(titled('stageChart', other)).toBeUndefined();
    expect(sheet().charts).toHaveLength(11);
  });

  it('C50 draws no chart in an empty workbook, and its tables say why', async () => {
    const empty = await aHost(language);
    await runToEnd(empty, 'night');
    expect(sheet(empty).charts).toEqual([]);
    const texts = shown(empty, 'dashboard').map(([first]) => first);
    for (const reason of ['empty', 'noCustomers', 'noAnswers'] as const) {
      expect(texts).toContain(say(dashboardTexts[reason]));
    }
    empty.close();
  });
});

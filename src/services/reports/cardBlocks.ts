import { formatMoment, formatNumber, formatPercent } from '../../../templates/format.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import { monthLines, monthsUpTo } from '../../domain/dashboard/months.ts';
import type { Day } from '../../domain/day.ts';
import { type KpiKey, type KpiUnit, kpis } from '../../domain/kpis/index.ts';
import type { KpiScope, NamedPeriod } from '../../domain/kpis/kpi.ts';
import type { Ports, ReportBlock, ReportCell } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import type { NightResult } from '../night/nightResult.ts';
import { dashboardWords, type Say } from './dashboardWords.ts';
import { kpiFormats, kpiRows } from './monthlyReview.ts';

/** In the order of the cards, seven in a line: what was bought, then how customers were served. */
const cards = [
  ...(['active_customers', 'new_customers', 'revenue', 'orders', 'repeat_rate', 'retention', 'churn'] as const),
  ...(['csat', 'nps', 'first_reply_h', 'complaints', 'overdue', 'atRisk', 'data_quality'] as const),
];
type CardKey = (typeof cards)[number];
const cardsALine = 7;

/** A figure of the month: the row of a table, and what its card says. */
interface Figure {
  readonly unit: KpiUnit;
  /** what a month adds up: its first days are no fall against the whole month before */
  readonly isSum: boolean;
  /** name, now, before, change, target, note */
  readonly row: readonly ReportCell[];
}

/** The month at a glance: cards, the room for the charts below them, and the same figures as a table. */
export function cardBlocks(scope: KpiScope, result: NightResult, ports: Ports): ReportBlock[] {
  const say = dashboardWords(ports);
  const figures = figuresOf(scope, result, say, ports);
  const { language } = ports.config;
  const shown = figures.map((figure) => cardOf(figure, say));
  const lines = [shown.slice(0, cardsALine), shown.slice(cardsALine)];
  return [
    {
      name: 'glance',
      title: say('glance', { month: result.book.today.slice(0, 7), at: formatMoment(ports.clock.now()) }),
      rows: lines.flatMap((line) => [0, 1, 2].map((part) => line.map((card) => card[part]!))),
      isCards: true,
    },
    { name: 'charts', rows: [], holdsCharts: true },
    {
      name: 'cards',
      title: say('cards'),
      header: Object.values(sheetTexts.dashboard.columns).map(({ label }) => inLanguage(label, language)),
      rows: figures.map(({ row }) => row),
      rowFormats: figures.map(({ unit }) => ['', ...new Array<string>(4).fill(kpiFormats[unit]), '']),
    },
  ];
}

function figuresOf(scope: KpiScope, result: NightResult, say: Say, ports: Ports): Figure[] {
  const { book, customers } = result;
  const [before, now] = monthsUpTo(book.today, 2) as [NamedPeriod, NamedPeriod];
  const targets = teamTargets(book.today, ports);
  const measured = cards.filter((key) => key in kpis) as Extract<CardKey, KpiKey>[];
  const rows = kpiRows(measured, scope, [before, now], ports);
  const figures = new Map<CardKey, Figure>(
    measured.map((key, i) => {
      const row = rows[i]!;
      const { unit, isSum = false } = kpis[key];
      return [key, { unit, isSum, row: [...row.slice(0, 4), targets.get(key) ?? null, row[4]!] }];
    }),
  );
  const count = (key: 'orders' | 'overdue' | 'complaints' | 'atRisk', ...cells: number[]) =>
    figures.set(key, { unit: 'count', isSum: true, row: [say(key), ...cells] });
  const [was, is] = monthLines(
    book,
    scope.customers.map(({ number }) => number),
    [before, now],
  ).map((line) => (scope.endedMonth?.(line.month)?.line ?? line).orders) as [number, number];
  count('orders', is, was, is - was);
  const { dueDay, doneDay } = book.fold.tasks;
  count('overdue', dueDay.filter((day, row) => day < book.now && doneDay[row] === 0).length);
  count('complaints', customers.filter(({ figures: { cells } }) => cells.issues_open! > 0).length);
  count('atRisk', customers.filter(({ standing: { band } }) => band === 'high' || band === 'critical').length);
  return cards.map((key) => figures.get(key)!);
}

/** What the team aims at today, by figure. */
function teamTargets(today: Day, ports: Ports): ReadonlyMap<string | null, number | null> {
  const goals = ports.table('goals').all();
  return new Map(
    goals
      .filter(({ values: { from, to, scope } }) => scope === 'team' && from! <= today && to! >= today)
      .map(({ values }) => [values.kpi, values.target]),
  );
}

/** Name, figure, and what is said of it: how it moved, what it was, what is aimed at; or why there is none. */
function cardOf(
  { unit, isSum, row: [name, now, before, change, target, note] }: Figure,
  say: Say,
): [string, string, string] {
  const inWords = (value: number) => wordsOf(value, unit, say);
  if (typeof now !== 'number') return [String(name), say('dash'), String(note ?? '')];
  const isSame = typeof before === 'number' && inWords(before) === inWords(now);
  const parts = [
    ...(isSame ? [say('cardSame')] : []),
    ...(!isSame && !isSum && typeof change === 'number' ? movedTexts(change, unit, say) : []),
    ...(!isSame && typeof before === 'number' ? [say('cardBefore', { value: inWords(before) })] : []),
    ...(typeof target === 'number' ? [say('cardTarget', { value: inWords(target) })] : []),
  ];
  return [String(name), inWords(now), parts.join(' · ')];
}

function wordsOf(value: number, unit: KpiUnit, say: Say): string {
  if (unit === 'percent') return formatPercent(value);
  if (unit === 'money') return formatNumber(value);
  return unit === 'hours' ? say('cardHours', { n: formatNumber(value, 1) }) : formatNumber(value, 1);
}

/** None where the change is too small to be shown. */
function movedTexts(change: number, unit: KpiUnit, say: Say): string[] {
  const size = Math.abs(change);
  const words = unit === 'percent' ? say('cardPoints', { n: Math.round(size * 100) }) : wordsOf(size, unit, say);
  return Number.parseFloat(words) === 0 ? [] : [`${change > 0 ? '▲' : '▼'} ${words}`];
}

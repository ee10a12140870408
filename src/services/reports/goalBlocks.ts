import { sheetTexts } from '../../../templates/sheets.ts';
import { addDays, dayFromNumber, dayNumber, weekdayOf } from '../../domain/day.ts';
import { kpis } from '../../domain/kpis/index.ts';
import type { KpiCustomer, KpiScope, Period } from '../../domain/kpis/kpi.ts';
import { type PartsOfChange, partsOfChange } from '../../domain/kpis/partsOfChange.ts';
import { elapsedShare } from '../../domain/kpis/progress.ts';
import type { Ports, ReportBlock, ReportCell } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import type { Goal } from '../../schema/sheets/goals.ts';
import { choiceLabel } from '../common/labels.ts';
import { scopeOf, shownValue } from '../night/updateGoals.ts';
import { dashboardWords } from './dashboardWords.ts';

const weeks = 8;
const mostGoals = 10;
const mostGroups = 6;
const drawnGoals = 2;
const unitFormats = { percent: '0.0%', money: '#,##0', count: '0', points: '0', score: '0.0', hours: '0.0' } as const;

/** A goal of today that can be counted. */
interface Running {
  readonly title: string;
  readonly kpi: NonNullable<Goal['kpi']>;
  readonly goal: Goal;
  readonly scope: KpiScope;
  /** up to today */
  readonly period: Period;
}

/** The same with what was reached by the end of each week, and what the plan says for it; null before the goal began. */
interface Followed extends Running {
  readonly actual: readonly (number | null)[];
  readonly plan: readonly (number | null)[];
}

/** The goals that run today: week by week against their plan, and who moved each figure. */
export function goalBlocks(everybody: KpiScope, ports: Ports): ReportBlock[] {
  const ends = weekEnds(everybody);
  const running = runningGoals(everybody, ports)
    .slice(0, mostGoals)
    .map((each) => ({ ...each, ...byWeek(each, ends) }));
  if (running.length === 0) return [];
  const drawn = running.slice(0, drawnGoals);
  return [weeksBlock(running, ends, ports), chartBlock(drawn, ends, ports), partsBlock(running, ports)];
}

function runningGoals(everybody: KpiScope, ports: Ports): Running[] {
  const { today, now } = everybody.book;
  return ports
    .table('goals')
    .all()
    .flatMap(({ values: goal }) => {
      const { kpi, from, to, target, scope, who, state } = goal;
      if (!kpi || !scope || !from || !to || target === null || from > today || to < today) return [];
      if ((state ?? 'active') !== 'active') return [];
      const label = goal.goal ?? choiceLabel('kpi', kpi, ports.config, ports.config.language);
      const title = who ? `${label} · ${who}` : label;
      const period = { from: dayNumber(from), to: now };
      return [{ ...{ title, kpi, goal, period }, scope: scopeOf(goal, everybody, ports) }];
    });
}

/** Ends of the last weeks, and today. */
function weekEnds({ book: { today } }: KpiScope): number[] {
  const sunday = addDays(today, 7 - weekdayOf(today));
  return Array.from({ length: weeks }, (_, i) =>
    Math.min(dayNumber(today), dayNumber(addDays(sunday, 7 * (i + 1 - weeks)))),
  );
}

function byWeek({ kpi, goal, scope, period }: Running, ends: readonly number[]): Pick<Followed, 'actual' | 'plan'> {
  const { of, unit, isSum } = kpis[kpi];
  const target = goal.target ?? 0;
  // a level of which nobody says where it began is planned as it shall be
  const start = goal.start_value ?? (isSum ? 0 : target);
  const whole = { from: period.from, to: dayNumber(goal.to!) };
  const begun = <T>(end: number, value: () => T): T | null => (end >= period.from ? value() : null);
  return {
    actual: ends.map((end) => begun(end, () => shownValue(of(scope, { from: period.from, to: end }).value, unit))),
    plan: ends.map((end) => begun(end, () => start + (target - start) * elapsedShare(whole, end))),
  };
}

function weeksBlock(running: readonly Followed[], ends: readonly number[], ports: Ports): ReportBlock {
  const say = dashboardWords(ports);
  const lines = running.map(({ title, kpi, actual, plan }) => {
    const format = ['', '', ...ends.map(() => unitFormats[kpis[kpi].unit])];
    return {
      rows: [
        [title, say('actual'), ...actual],
        [title, say('plan'), ...plan],
      ],
      formats: [format, format],
    };
  });
  return {
    name: 'goal_weeks',
    title: say('goalWeeks'),
    header: [say('goal'), '', ...ends.map((end) => dayFromNumber(end).slice(5))],
    rows: lines.flatMap(({ rows }) => rows),
    rowFormats: lines.flatMap(({ formats }) => formats),
  };
}

/** The first goals with a week in each line, as charts read them. */
function chartBlock(running: readonly Followed[], ends: readonly number[], ports: Ports): ReportBlock {
  const say = dashboardWords(ports);
  const lines = running.flatMap(({ actual, plan }) => [actual, plan]);
  const units = { percent: say('share'), money: ports.config.settings.currency } as Readonly<Record<string, string>>;
  return {
    name: 'goal_chart',
    title: say('goalCharts'),
    header: [say('weekEnd'), ...running.flatMap(() => [say('actual'), say('plan')])],
    rows: ends.map((end, week) => [dayFromNumber(end).slice(5), ...lines.map((line) => line[week] ?? null)]),
    formats: ['@', ...running.flatMap(({ kpi }) => [unitFormats[kpis[kpi].unit], unitFormats[kpis[kpi].unit]])],
    charts: running.map(({ title, kpi }, i) => ({
      ...{ name: `goal_${i}`, kind: 'lines', place: 7 + i, columns: [0, 2 * i + 1, 2 * i + 2] },
      ...{ title: say('goalChart', { goal: title }), unit: units[kpis[kpi].unit] ?? title },
    })),
  };
}

const dimensions = ['owner', 'segment', 'region', 'tier'] as const satisfies readonly (keyof KpiCustomer)[];

function partsBlock(running: readonly Running[], ports: Ports): ReportBlock {
  const say = dashboardWords(ports);
  const { columns } = sheetTexts.customers;
  const rows: ReportCell[][] = [];
  const rowFormats: string[][] = [];
  for (const { title, kpi, scope, period } of running) {
    const { unit } = kpis[kpi];
    const format = ['', '', '', ...new Array<string>(3).fill(unitFormats[unit])];
    const add = (...cells: ReportCell[]) => {
      rows.push([title, ...cells]);
      rowFormats.push(format);
    };
    for (const dimension of dimensions) {
      const parts = partsOfChange(kpi, scope, period, (customer) => customer[dimension]);
      if (!parts || parts.contributions.length < 2) continue;
      const by = inLanguage(columns[dimension === 'region' ? 'province' : dimension].label, ports.config.language);
      for (const [group, ...values] of partLines(parts))
        add(
          by,
          group === null ? say('others') : labelOf(dimension, group, ports),
          ...values.map((v) => inUnit(v, unit)),
        );
      add(by, say('all'), null, null, inUnit(parts.change, unit));
    }
  }
  return {
    name: 'goal_parts',
    title: say('goalParts'),
    header: [say('goal'), say('by'), say('group'), say('before'), say('now'), say('moved')],
    rows: rows.length === 0 ? [[say('dash')]] : rows,
    rowFormats,
  };
}

/** Group (null for the rest), its value before and now, and what it brought; those that moved most first. */
function partLines({ contributions }: PartsOfChange): [string | null, number | null, number | null, number][] {
  const moved = contributions
    .map((each) => ({ ...each, moved: each.own + each.mix }))
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved));
  const rest = moved.slice(mostGroups).reduce((sum, each) => sum + each.moved, 0);
  const lines = moved
    .slice(0, mostGroups)
    .map((each): [string | null, number | null, number | null, number] => [
      ...([each.group, each.before.value, each.now.value, each.moved] as const),
    ]);
  return moved.length > mostGroups ? [...lines, [null, null, null, rest]] : lines;
}

function inUnit(value: number | null, unit: (typeof kpis)[keyof typeof kpis]['unit']): number | null {
  return value !== null && unit === 'money' ? value / 100 : value;
}

function labelOf(dimension: (typeof dimensions)[number], group: string, ports: Ports): string {
  if (group === '') return dashboardWords(ports)('none');
  if (dimension === 'owner' || dimension === 'region') return group;
  return choiceLabel(dimension, group, ports.config, ports.config.language);
}

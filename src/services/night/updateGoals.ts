import { fill } from '../../../templates/fill.ts';
import { formatMoney } from '../../../templates/format.ts';
import { goalTexts, kpiTexts } from '../../../templates/kpis.ts';
import { isWorkday } from '../../domain/calendar/workdays.ts';
import { valueAhead } from '../../domain/churn/valueAhead.ts';
import { dayFromNumber, dayNumber } from '../../domain/day.ts';
import { numberOfDay } from '../../domain/figures/numberOfDay.ts';
import { type KpiKey, type KpiUnit, kpis } from '../../domain/kpis/index.ts';
import { type KpiCount, type KpiCustomer, type KpiScope, ofOwner, type Period } from '../../domain/kpis/kpi.ts';
import { partsOfChange } from '../../domain/kpis/partsOfChange.ts';
import { elapsedShare, paceOf, progressOf } from '../../domain/kpis/progress.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import type { Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import type { Goal } from '../../schema/sheets/goals.ts';
import type { NightResult } from './nightResult.ts';

type Computed = Pick<Goal, 'actual' | 'progress' | 'pace' | 'counted' | 'moved' | 'formula'>;

/** Fills in how far each goal has come. */
export function updateGoals(result: NightResult, ports: Ports): void {
  const everybody = teamScope(result, ports);
  const changes = ports
    .table('goals')
    .all()
    .filter(({ values }) => values.id && (values.state ?? 'active') === 'active')
    .flatMap(({ row, values }) => {
      const cells = cellsOf(values, everybody, result, ports);
      const differs = (Object.keys(cells) as (keyof Computed)[]).some((key) => cells[key] !== values[key]);
      return differs ? [{ id: values.id, row, set: cells }] : [];
    });
  if (changes.length > 0) ports.table('goals').setComputed(changes);
}

/** All customers of the night, and what people did. */
export function teamScope(result: NightResult, { config }: Ports): KpiScope {
  return {
    ...{ book: result.book, customers: kpiCustomers(result), isTeam: true },
    team: {
      members: config.team.flatMap(({ name, active }) => (active && name ? [name] : [])),
      entryDays: result.entryDays,
      isWorkday: (day) => isWorkday(dayFromNumber(day), config.settings),
    },
    qualityAt: (day) => {
      const kept = result.qualityWeeks.filter(({ on }) => dayNumber(on) <= day);
      return kept[kept.length - 1]?.value ?? null;
    },
    endedMonth: (name) => result.endedMonths.find(({ on }) => on.startsWith(name))?.value ?? null,
    valueAhead: (customer) => valueAhead(result.scores, customer),
  };
}

/** The night's customers as KPIs see them. */
function kpiCustomers({ customers }: NightResult): KpiCustomer[] {
  return customers.map(({ number, values, tier, segment, stage, quality }) => ({
    ...{ quality: quality.score, number, tier, segment, stage, owner: values.owner, region: values.province },
    createdOn: values.created_at ? numberOfDay(values.created_at) : null,
  }));
}

/** Counted of people, whether they have customers or not. */
const ofPeople: readonly Goal['kpi'][] = ['task_on_time', 'usage'];

const nothing: Computed = { actual: null, progress: null, pace: null, counted: null, moved: null, formula: null };

function cellsOf(goal: Goal, everybody: KpiScope, { book }: NightResult, ports: Ports): Computed {
  const { language } = ports.config;
  const { kpi, scope, from, to, target, who } = goal;
  if (!kpi || !scope || !from || !to || target === null || to < from) return nothing;
  const formula = inLanguage(wordsOf(kpi, ports).formula, language);
  if (from > book.today) return { ...nothing, formula, counted: say('notYet', { day: from }, ports) };
  const members = scopeOf(goal, everybody, ports);
  if (members.customers.length === 0 && scope !== 'team' && !ofPeople.includes(kpi))
    return { ...nothing, formula, counted: say('nobody', { who: who ?? '' }, ports) };
  const period: Period = { from: dayNumber(from), to: Math.min(dayNumber(to), book.now) };
  const { of, unit, isLowGood } = kpis[kpi];
  const count = of(members, period);
  const actual = shownValue(count.value, unit);
  const progress = actual === null ? null : rounded(progressOf(actual, goal.start_value, target, isLowGood), 2);
  const elapsed = elapsedShare({ ...period, to: dayNumber(to) }, book.now);
  return {
    actual,
    progress,
    pace: progress === null ? null : paceOf(progress, elapsed),
    counted: countedText(count, kpi, ports),
    moved: unit === 'percent' ? movedText(members, period, goal, ports) : null,
    formula,
  };
}

/** Choices are typed as they are shown, in either language, or by their key. */
export function scopeOf({ scope, who }: Goal, everybody: KpiScope, { config }: Ports): KpiScope {
  if (scope === 'team') return everybody;
  const of = (test: (customer: KpiCustomer) => boolean): KpiScope => ({
    ...everybody,
    customers: everybody.customers.filter(test),
    isTeam: false,
  });
  if (scope === 'person') return who === null ? of(({ owner }) => owner === null) : ofOwner(everybody, who);
  if (scope === 'region') return of(({ region }) => region === who);
  const list = scope === 'tier' ? 'tier' : 'segment';
  const entry = config.lists[list].find(({ key, zh, en }) => [key, zh, en].includes(who ?? ''));
  return of((customer) => customer[list] === entry?.key);
}

/** As a cell shows it: money in whole units. */
export function shownValue(value: number | null, unit: KpiUnit): number | null {
  if (value === null) return null;
  if (unit === 'money') return rounded(value / 100, 2);
  return rounded(value, unit === 'percent' ? 4 : 2);
}

function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}

function wordsOf(kpi: KpiKey, { config }: Ports) {
  return kpiTexts[kpi === 'conversion' && isModuleOn('sales', config.settings) ? 'conversion_sales' : kpi];
}

/** The rows behind a value, or what is missing. */
export function countedText(
  { value, part, whole, needed }: KpiCount,
  kpi: NonNullable<Goal['kpi']>,
  ports: Ports,
): string {
  const of = inLanguage(wordsOf(kpi, ports).of, ports.config.language);
  const { unit } = kpis[kpi];
  if (value === null) return say('few', { whole, needed, of }, ports);
  if (kpi === 'loyalty')
    return say('share', { part: formatMoney(part, true), whole: formatMoney(whole, true), of }, ports);
  return say(unit === 'percent' && kpi !== 'data_quality' ? 'share' : 'total', { part, whole, of }, ports);
}

/** Against the period before of the same length: what each tier brought, in points; the parts add up to the change. */
function movedText(scope: KpiScope, period: Period, { kpi }: Goal, ports: Ports): string | null {
  const parts = partsOfChange(kpi!, scope, period, ({ tier }) => tier);
  if (!parts) return null;
  const { lists, language } = ports.config;
  const named = parts.contributions.map(({ group, own, mix }) => {
    const entry = lists.tier.find(({ key }) => key === group);
    return `${entry ? inLanguage(entry, language) : group} ${signed(own + mix)}`;
  });
  return say('change', { change: signed(parts.change), parts: named.join(', ') }, ports);
}

function signed(change: number): string {
  const points = (change * 100).toFixed(1);
  return change >= 0 ? `+${points}` : points;
}

function say(key: keyof typeof goalTexts, places: Record<string, string | number>, { config }: Ports): string {
  return fill(inLanguage(goalTexts[key], config.language), places);
}

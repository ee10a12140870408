import { monthsUpTo } from '../../domain/dashboard/months.ts';
import { dayFromNumber, dayNumber } from '../../domain/day.ts';
import { rowsOf } from '../../domain/figures/figureBook.ts';
import { countOfMonth } from '../../domain/kpis/endedMonths.ts';
import { type KpiKey, kpis } from '../../domain/kpis/index.ts';
import { type KpiScope, ofOwner, ownersOf } from '../../domain/kpis/kpi.ts';
import { elapsedShare } from '../../domain/kpis/progress.ts';
import type { Ports, ReportBlock, ReportCell, ReportChart } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import { shippedKeys } from '../../schema/lists.ts';
import { choiceLabel } from '../common/labels.ts';
import { keepEndedMonth } from '../night/endedMonths.ts';
import type { NightResult } from '../night/nightResult.ts';
import { shownValue, teamScope } from '../night/updateGoals.ts';
import { cardBlocks } from './cardBlocks.ts';
import { dashboardWords, type Say } from './dashboardWords.ts';
import { goalBlocks } from './goalBlocks.ts';
import { bandMonthsBlock, cohortBlock, monthsBlock } from './monthBlocks.ts';
import { reviewBlock } from './monthlyReview.ts';
import { qualityBlocks } from './qualityBlocks.ts';
import { topicBlock } from './topicBlock.ts';

const satisfactionMonths = 12;
const activityDays = 30;
/** Rebuilds the Dashboard: cards and charts on the page that is printed, below them the tables they are drawn from. */
export function drawDashboard(result: NightResult, ports: Ports): void {
  const say = dashboardWords(ports);
  const scope = teamScope(result, ports);
  keepEndedMonth(scope, result, ports);
  const groups = (name: 'stage' | 'segment', title: string): ReportBlock =>
    counted(
      name,
      title,
      shippedKeys(name),
      result.customers.map((each) => each[name]),
      say,
      ports,
    );
  ports.reports.draw('dashboard', [
    ...cardBlocks(scope, result, ports),
    monthsBlock(scope, ports),
    groups('segment', say('segments')),
    groups('stage', say('funnel')),
    counted(
      'band',
      say('bands'),
      shippedKeys('band'),
      result.customers.map(({ figures }) => figures.cells.band),
      say,
      ports,
    ),
    bandMonthsBlock(result, ports),
    topBlock('industry', result, say, ports),
    topBlock('city', result, say, ports),
    topBlock('source', result, say, ports),
    topicBlock(scope, ports),
    peopleBlock(scope, say),
    satisfactionBlock(scope, result, say),
    cohortBlock(scope, ports),
    relationsBlock(scope, say, ports),
    ...qualityBlocks(scope, result, ports),
    reviewBlock(scope, result, ports),
    goalsBlock(result, say, ports),
    ...goalBlocks(scope, ports),
  ]);
}

function counted(
  list: 'stage' | 'segment' | 'band',
  title: string,
  keys: readonly string[],
  values: readonly (string | null)[],
  say: Say,
  { config }: Ports,
): ReportBlock {
  const lineOf = (key: string): ReportCell[] => {
    const entry = config.lists[list].find((each) => each.key === key);
    return [entry ? inLanguage(entry, config.language) : key, values.filter((value) => value === key).length];
  };
  return {
    name: list,
    title,
    header: [title, say('customers')],
    rows: values.length === 0 ? [[say('noCustomers')]] : keys.map(lineOf),
    formats: ['', '0'],
    charts: values.length === 0 || list === 'band' ? [] : [countChart(list, say)],
  };
}

function countChart(list: 'stage' | 'segment', say: Say): ReportChart {
  const title = say(list === 'segment' ? 'segmentChart' : 'stageChart');
  const place = list === 'segment' ? 2 : 3;
  return { name: list, kind: 'bars', place, columns: [0, 1], title, unit: say('customers') };
}

const tops = {
  industry: { words: 'industries', chart: 'industryChart', most: 5, place: 9 },
  city: { words: 'cities', chart: 'cityChart', most: 10, place: 10 },
  source: { words: 'sources', chart: 'sourceChart', most: 10, place: 11 },
} as const;

/** The most frequent values of a column, the rest left out: what a filter of Customers counts. */
function topBlock(key: keyof typeof tops, { customers }: NightResult, say: Say, { config }: Ports): ReportBlock {
  const { words, chart, most, place } = tops[key];
  const title = say(words);
  const counts = new Map<string, number>();
  for (const { values } of customers) counts.set(values[key] ?? '', (counts.get(values[key] ?? '') ?? 0) + 1);
  const label = (value: string): string => {
    if (value === '') return say('none');
    const entry = key === 'city' ? undefined : config.lists[key].find((each) => each.key === value);
    return entry ? inLanguage(entry, config.language) : value;
  };
  const top = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, most);
  return {
    name: key,
    title,
    header: [title, say('customers')],
    rows: top.length === 0 ? [[say('empty')]] : top.map(([value, n]) => [label(value), n]),
    formats: ['', '0'],
    charts:
      top.length === 0
        ? []
        : [{ ...{ name: key, kind: 'bars', place, columns: [0, 1] }, title: say(chart), unit: say('customers') }],
  };
}

function peopleBlock(scope: KpiScope, say: Say): ReportBlock {
  const { book } = scope;
  const owners = ownersOf(scope);
  const { day } = book.fold.contacts;
  const recent = { from: book.now - activityDays + 1, to: book.now };
  const lineOf = (owner: string): ReportCell[] => {
    const own = ofOwner(scope, owner).customers;
    const contacts = own.reduce(
      (sum, { number }) =>
        sum +
        rowsOf(book, 'contacts', number).filter((row) => day[row]! >= recent.from && day[row]! <= recent.to).length,
      0,
    );
    const sales = kpis.revenue.of({ book, customers: own }, recent);
    return [owner, own.length, contacts, sales.whole, sales.part / 100];
  };
  return {
    name: 'people',
    title: say('people'),
    header: [
      say('person'),
      say('customers'),
      say('contacts'),
      say('orders'),
      say('revenue', { unit: book.settings.currency }),
    ],
    rows: owners.length === 0 ? [[say('empty')]] : owners.map(lineOf),
    formats: ['', '0', '0', '0', '#,##0'],
  };
}

const relationKpis = ['csat', 'loyalty', 'clv'] as const satisfies readonly KpiKey[];

/** Of the last 365 days, for the team and each owner. */
function relationsBlock(scope: KpiScope, say: Say, { config }: Ports): ReportBlock {
  const { book } = scope;
  const year = { from: book.now - 364, to: book.now };
  const lineOf = (name: string, of: KpiScope): ReportCell[] => [
    name,
    ...relationKpis.map((key) => shownValue(kpis[key].of(of, year).value, kpis[key].unit) ?? say('dash')),
  ];
  return {
    name: 'relations',
    title: say('relations', { from: dayFromNumber(year.from), to: book.today }),
    header: [say('person'), ...relationKpis.map((key) => choiceLabel('kpi', key, config, config.language))],
    rows: [lineOf(say('team'), scope), ...ownersOf(scope).map((owner) => lineOf(owner, ofOwner(scope, owner)))],
    formats: ['', '0%', '0%', '#,##0'],
  };
}

function satisfactionBlock(scope: KpiScope, { book }: NightResult, say: Say): ReportBlock {
  const months = monthsUpTo(book.today, satisfactionMonths).map((month) => ({
    month: month.name,
    ...countOfMonth('csat', scope, month).count,
  }));
  const isEmpty = months.every(({ whole }) => whole === 0);
  const chart: ReportChart = {
    ...{ name: 'satisfaction', kind: 'lines', place: 4, columns: [0, 1] },
    ...{ title: say('satisfactionChart'), unit: say('share') },
  };
  return {
    name: 'satisfaction',
    title: say('satisfaction'),
    header: [say('month'), say('satisfaction'), say('answers')],
    rows: isEmpty ? [[say('noAnswers')]] : months.map(({ month, value, whole }) => [month, value, whole]),
    formats: ['@', '0%', '0'],
    charts: isEmpty ? [] : [chart],
  };
}

function goalsBlock({ book }: NightResult, say: Say, ports: Ports): ReportBlock {
  const goals = ports
    .table('goals')
    .all()
    .filter(({ values }) => values.kpi && values.from && values.to && values.progress !== null);
  return {
    name: 'goals',
    title: say('goals'),
    header: [say('goal'), say('progress'), say('elapsed')],
    rows:
      goals.length === 0
        ? [[say('noGoals')]]
        : goals.map(({ values: { goal, kpi, progress, from, to } }) => [
            goal ?? String(kpi),
            progress,
            elapsedShare({ from: dayNumber(from!), to: dayNumber(to!) }, book.now),
          ]),
    formats: ['', '0%', '0%'],
  };
}

import { formatNumber, formatPercent } from '../../../templates/format.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import { monthsUpTo } from '../../domain/dashboard/months.ts';
import type { Day } from '../../domain/day.ts';
import { countOfMonth } from '../../domain/kpis/endedMonths.ts';
import { type KpiKey, type KpiUnit, kpis } from '../../domain/kpis/index.ts';
import type { KpiCount, KpiScope, NamedPeriod } from '../../domain/kpis/kpi.ts';
import { monthToReview } from '../../domain/reminders/monthlyReview.ts';
import { isModuleOn } from '../../domain/settings/modulesOn.ts';
import type { Ports, ReportBlock, ReportCell } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import { choiceLabel } from '../common/labels.ts';
import type { NightResult } from '../night/nightResult.ts';
import { countedText, shownValue, teamScope } from '../night/updateGoals.ts';
import { dashboardWords } from './dashboardWords.ts';

export const kpiFormats = {
  ...{ percent: '0%', money: '#,##0.00', count: '0', points: '0', score: '0.0', hours: '0.0' },
} as const satisfies Record<KpiUnit, string>;

/** How the table is used, what it says about service and customers. */
const reviewKpis = [
  ...(['usage', 'task_on_time', 'sla', 'first_reply_h', 'csat', 'nps'] as const),
  ...(['revenue', 'new_customers', 'repeat_rate', 'retention', 'churn', 'conversion'] as const),
] satisfies KpiKey[];

/** Rows of a month beside the one before: name, value, value before, change, what was counted, and what is counted otherwise now. */
export function kpiRows(
  keys: readonly KpiKey[],
  scope: KpiScope,
  months: readonly [NamedPeriod, NamedPeriod],
  ports: Ports,
): ReportCell[][] {
  const dash = dashboardWords(ports)('dash');
  return keys.map((key) => {
    const { unit } = kpis[key];
    const counts = months.map((month) => ({ month, ...countOfMonth(key, scope, month) }));
    const [was, value] = counts.map(({ count }) => shownValue(count.value, unit)) as [number | null, number | null];
    const late = counts.flatMap(({ month, restated }) =>
      restated ? [restatedText(month.name, key, restated, ports)] : [],
    );
    return [
      choiceLabel('kpi', key, ports.config, ports.config.language),
      ...[value ?? dash, was ?? dash],
      value === null || was === null ? null : Number((value - was).toFixed(4)),
      [countedText(counts[1]!.count, key, ports), ...late].join(ports.config.language === 'en' ? '; ' : '；'),
    ];
  });
}

function restatedText(month: string, key: KpiKey, { value }: KpiCount, ports: Ports): string {
  const say = dashboardWords(ports);
  const { unit } = kpis[key];
  return say('restated', { month, value: inWords(shownValue(value, unit), kpiFormats[unit]) || say('dash') });
}

/** The last month that is over: use, accuracy, service and customers, and the goals that ran in it. */
export function reviewBlock(scope: KpiScope, { records, findings }: NightResult, ports: Ports): ReportBlock {
  const { language } = ports.config;
  const say = dashboardWords(ports);
  const [before, month] = monthsUpTo(scope.book.today, 3);
  const wrong = recordsWithErrors(findings);
  const goals = ports
    .table('goals')
    .all()
    .filter(({ values: { pace, from, to } }) => pace && from! <= lastDay(month!.name) && to! >= `${month!.name}-01`);
  const met = goals.filter(({ values }) => values.pace === 'on').length;
  const { figure, change, note } = sheetTexts.dashboard.columns;
  const part = (n: number, whole: number) => say('ofAll', { part: n, whole });
  return {
    name: 'review',
    title: say('review', { month: month!.name }),
    header: [
      inLanguage(figure.label, language),
      say('now'),
      say('before'),
      inLanguage(change.label, language),
      inLanguage(note.label, language),
    ],
    rows: [
      ...kpiRows(reviewKpis, scope, [before!, month!], ports),
      ...(records === 0
        ? []
        : [[say('accuracy'), (records - wrong) / records, null, null, part(records - wrong, records)]]),
      [say('goalsMet'), goals.length === 0 ? say('dash') : met, null, null, part(met, goals.length)],
    ],
    rowFormats: [
      ...reviewKpis.map((key) => ['', ...new Array<string>(3).fill(kpiFormats[kpis[key].unit])]),
      ['', '0.0%'],
      ['', '0'],
    ],
  };
}

/** From the first working day of a month on: the report of the last as a row of the Improvement log, once. */
export function keepReview(result: NightResult, ports: Ports): void {
  const { settings, team } = ports.config;
  const day = monthToReview(result.book.today, settings);
  if (!day || !isModuleOn('improve', settings) || !settings.R22) return;
  const { title, rows, rowFormats } = reviewBlock(teamScope(result, ports), result, ports);
  const table = ports.table('improve');
  if (table.columns(['kind', 'what']).some(({ kind, what }) => kind === 'review' && what?.startsWith(title!))) return;
  const lines = rows.map(([name, value, was], i) => {
    const [now, then] = [value, was].map((cell) => inWords(cell ?? null, rowFormats![i]![1]!));
    return `${name}: ${now}${then === '' ? '' : ` (${then})`}`;
  });
  table.append([
    {
      ...{ id: ports.ids.next('V'), kind: 'review', on: result.book.today, what: [title, ...lines].join('\n') },
      ...{ status: 'open', state: 'active', created_at: ports.clock.now() },
      owner: team.find(({ active, role }) => active && role === 'admin')?.name ?? null,
    },
  ]);
}

function inWords(cell: ReportCell, format: string): string {
  if (typeof cell !== 'number') return cell === null ? '' : String(cell);
  return format.endsWith('%') ? formatPercent(cell) : formatNumber(cell, 1);
}

/** Records with a finding of an error that stands open. */
function recordsWithErrors(findings: NightResult['findings']): number {
  const open = findings.filter(({ severity, status }) => severity === 'error' && status === 'open');
  return new Set(open.map(({ tab, row }) => `${tab}|${row}`)).size;
}

function lastDay(month: string): Day {
  return `${month}-31` as Day;
}

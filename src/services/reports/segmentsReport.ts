import { fill } from '../../../templates/fill.ts';
import { formatMoment, formatMoney } from '../../../templates/format.ts';
import { segmentAdviceTexts, segmentBlockTexts } from '../../../templates/reasons.ts';
import { sheetTexts } from '../../../templates/sheets.ts';
import type { AlertRates } from '../../domain/alerts/alertRates.ts';
import { type GroupedCustomer, movement, type SegmentLine, segmentLines } from '../../domain/figures/segmentLines.ts';
import type { Standing } from '../../domain/figures/standings.ts';
import type { Tier } from '../../domain/segments/tiersOf.ts';
import type { Ports, ReportBlock, ReportCell } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import { shippedKeys } from '../../schema/lists.ts';
import { segments } from '../../schema/sheets/segments.ts';
import { replyHours } from '../common/serviceOf.ts';
import type { NightResult } from '../night/nightResult.ts';
import { dueBlock, weakBlock } from './groupBlocks.ts';
import { groupedCustomers } from './groupedCustomers.ts';
import { lookBackBlocks } from './lookBack.ts';
import { lostBlock } from './lostBlock.ts';
import { movesBlocks } from './moves.ts';
import { ownGroups } from './ownGroups.ts';
import { scoreBlock } from './scoreBlock.ts';

type GroupBy = 'segment' | 'tier' | 'stage';

const columns = Object.keys(segments.columns) as (keyof typeof segments.columns)[];
const formats = ['', '0', '0%', '#,##0.00', '0%', '#,##0.00', '0%', '0', '0', '0%', '"+"0;"−"0;"±0"', '', ''];

/** Rebuilds Segments: a line for each segment, tier and stage, and who moved from which segment to which in a month. */
export function drawSegments(result: NightResult, rates: AlertRates, ports: Ports): void {
  const customers = groupedCustomers(result);
  const now = new Map(result.customers.map(({ values, standing }) => [values.id, standing]));
  const blocks = (['segment', 'tier', 'stage'] as const).map((by) => groupBlock(by, customers, now, result, ports));
  ports.reports.draw('segments', [
    ...blocks,
    ...ownBlock(customers, result, ports),
    movementBlock(customers, now, result, ports),
    ...movesBlocks(result, ports),
    dueBlock(result, ports),
    weakBlock(result, ports),
    lostBlock(result, ports),
    ...scoreBlock(result.kept, ports),
    ...lookBackBlocks(rates, ports),
    lastLines(result, ports),
  ]);
}

const blockOf = { segment: 'rfm', tier: 'tier', stage: 'stage' } as const;

function groupBlock(
  by: GroupBy,
  customers: readonly GroupedCustomer[],
  now: ReadonlyMap<string, Standing>,
  result: NightResult,
  ports: Ports,
): ReportBlock {
  const { language } = ports.config;
  const before = result.monthAgo && countsOf(Object.values(result.monthAgo).map((standing) => standing[by]));
  const lines = segmentLines(shippedKeys(by), customers, ({ id }) => now.get(id)?.[by] ?? null, before);
  const texts = sheetTexts.segments.columns;
  return {
    name: blockOf[by],
    title: inLanguage(segmentBlockTexts[blockOf[by]], language),
    header: columns.map((column) => inLanguage(texts[column].label, language)),
    rows: lines.map((line) => rowOf(by, line, ports)),
    formats,
  };
}

/** Segments of the team's own: the lists that somebody saved for all, by the filter's form. */
function ownBlock(customers: readonly GroupedCustomer[], result: NightResult, ports: Ports): ReportBlock[] {
  const { language } = ports.config;
  const groups = ownGroups(result, ports);
  if (groups.length === 0) return [];
  const lines = groups.flatMap(({ name, ids }) =>
    segmentLines([name], customers, ({ id }) => (ids.has(id) ? name : null), null),
  );
  return [
    {
      name: 'own',
      title: inLanguage(segmentBlockTexts.own, language),
      header: columns.map((column) => inLanguage(sheetTexts.segments.columns[column].label, language)),
      rows: lines.map((line) => rowOf('segment', line, ports)),
      formats,
    },
  ];
}

function rowOf(by: GroupBy, line: SegmentLine, ports: Ports): ReportCell[] {
  const money = (cents: number | null): number | null => (cents === null ? null : cents / 100);
  return [
    labelOf(by, line.group, ports),
    line.n,
    line.share,
    money(line.revenue12m),
    line.revenueShare,
    money(line.averageOrder),
    line.repeatRate,
    line.daysSince,
    line.atRisk,
    line.csat,
    line.change,
    adviceOf(line, ports),
    by === 'tier' ? serviceOf(line.group as Tier, ports) : null,
  ];
}

const wakeUp = ['attention', 'sleepy'];
const giveUp = ['hibernating', 'lost', 'cannot_lose', 'churned'];
const noOrder = ['none', 'prospect', 'engaged'];

/** What to do about a group, with the figure that says so; the most pressing first. */
function adviceOf(line: SegmentLine, { config }: Ports): string {
  const say = (text: keyof typeof segmentAdviceTexts, places: Record<string, string | number> = {}): string =>
    fill(inLanguage(segmentAdviceTexts[text], config.language), places);
  const { group, n } = line;
  if (n === 0) return say('none');
  if (noOrder.includes(group)) return say('firstOffer', { n });
  if (giveUp.includes(group)) return say('winBack', { n });
  if (line.complaints > 0) return say('complaintsFirst', { n: line.atRisk, c: line.complaints });
  if (line.atRisk > 0) return say('atRisk', { n: line.atRisk });
  if (group === 'new' || group === 'first' || group === 'promising') return say('secondOrder', { n });
  if (wakeUp.includes(group)) return say('wakeUp', { days: line.daysSince ?? 0 });
  if (group === 'champion' || group === 'vip' || group === 'loyal') return say('thank', { n });
  return line.averageOrder === null ? say('none') : say('upsell', { aov: formatMoney(line.averageOrder, true) });
}

function serviceOf(tier: Tier, { config }: Ports): string {
  const { settings, language } = config;
  const h = replyHours(tier, settings);
  const benefit = settings[`benefit_${tier}`];
  const text = benefit === '' ? segmentBlockTexts.serviceOnly : segmentBlockTexts.service;
  return fill(inLanguage(text, language), { h, benefit });
}

function movementBlock(
  customers: readonly GroupedCustomer[],
  now: ReadonlyMap<string, Standing>,
  { monthAgo }: NightResult,
  ports: Ports,
): ReportBlock {
  const { language } = ports.config;
  const groups = shippedKeys('segment');
  const title = inLanguage(segmentBlockTexts.move, language);
  if (!monthAgo) return { name: 'move', title, rows: [[inLanguage(segmentBlockTexts.noMonthAgo, language)]] };
  const counts = movement(
    groups,
    customers,
    ({ id }) => monthAgo[id]?.segment ?? null,
    ({ id }) => now.get(id)?.segment ?? null,
  );
  return {
    name: 'move',
    title,
    header: ['', ...groups.map((group) => labelOf('segment', group, ports))],
    rows: groups.map((group, index) => [labelOf('segment', group, ports), ...counts[index]!]),
  };
}

function lastLines({ customers, rfmMethod }: NightResult, ports: Ports): ReportBlock {
  const { settings, language } = ports.config;
  const line = fill(inLanguage(segmentBlockTexts.asOf, language), {
    at: formatMoment(ports.clock.now()),
    n: customers.length,
    window: settings.rfm_window,
    method: inLanguage(rfmMethod === 'fixed' ? segmentBlockTexts.fixedLimits : segmentBlockTexts.quintiles, language),
  });
  return { name: 'run', rows: [[line]] };
}

function labelOf(list: GroupBy, key: string, { config }: Ports): string {
  const entry = config.lists[list].find((each) => each.key === key);
  return entry ? inLanguage(entry, config.language) : key;
}

function countsOf(groups: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups) if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}

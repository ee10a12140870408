import { dashboardTexts } from '../../../templates/dashboard.ts';
import { fill } from '../../../templates/fill.ts';
import { qualityTexts } from '../../../templates/quality.ts';
import { monthsUpTo } from '../../domain/dashboard/months.ts';
import { dayNumber } from '../../domain/day.ts';
import { type KpiScope, ofOwner, ownersOf } from '../../domain/kpis/kpi.ts';
import { dataQuality } from '../../domain/kpis/qualityKpi.ts';
import { timeliness } from '../../domain/quality/entryDelay.ts';
import { checkWeights, type QualityCheck } from '../../domain/quality/recordQuality.ts';
import type { Ports, ReportBlock, ReportCell } from '../../ports.ts';
import { type Bilingual, inLanguage } from '../../schema/language.ts';
import { choiceLabel } from '../common/labels.ts';
import type { NightResult } from '../night/nightResult.ts';

const shownWeeks = 7;

/** The data quality of the team and of each owner's customers, now and at the end of earlier weeks; and what is missing. */
export function qualityBlocks(scope: KpiScope, result: NightResult, ports: Ports): ReportBlock[] {
  return [peopleBlock(scope, result, ports), checksBlock(result, ports), entriesBlock(scope, ports)];
}

function peopleBlock(scope: KpiScope, { book, qualityWeeks }: NightResult, { config }: Ports): ReportBlock {
  const say = (text: Bilingual): string => inLanguage(text, config.language);
  const weeks = qualityWeeks.filter(({ on }) => on < book.today).slice(-shownWeeks);
  const at = (of: KpiScope, day: number): ReportCell => dataQuality(of, { from: day, to: day }).value;
  const lineOf = (name: string, of: KpiScope): ReportCell[] => [
    ...[name, of.customers.length, at(of, book.now) ?? say(dashboardTexts.dash)],
    ...weeks.map(({ on }) => at(of, dayNumber(on))),
  ];
  return {
    name: 'quality',
    title: say(qualityTexts.people),
    header: [
      say(dashboardTexts.person),
      say(dashboardTexts.customers),
      choiceLabel('kpi', 'data_quality', config, config.language),
      ...weeks.map(({ on }) => on.slice(5)),
    ],
    rows: [
      lineOf(say(dashboardTexts.team), scope),
      ...ownersOf(scope).map((owner) => lineOf(owner, ofOwner(scope, owner))),
    ],
    formats: ['', '0', '0.0%', ...weeks.map(() => '0.0%')],
  };
}

/** How soon each person entered what happened, this month and the last: what somebody else entered counts for them. */
function entriesBlock({ book, team }: KpiScope, { config }: Ports): ReportBlock {
  const say = (text: Bilingual): string => inLanguage(text, config.language);
  const months = monthsUpTo(book.today, 2).reverse();
  const rows = (team?.members ?? []).flatMap((person) =>
    months.map(({ name: month }): ReportCell[] => {
      const { value, whole, part, needed } = timeliness(book.fold, person, month);
      const few = fill(say(qualityTexts.few), { whole, needed });
      return [person, month, whole, value === null ? null : part, value ?? few];
    }),
  );
  return {
    name: 'entries',
    title: say(qualityTexts.entries),
    header: [
      ...[say(qualityTexts.enteredBy), say(dashboardTexts.month)],
      ...[say(qualityTexts.rows), say(qualityTexts.inTime), say(qualityTexts.timely)],
    ],
    rows: rows.length === 0 ? [[say(dashboardTexts.dash)]] : rows,
    formats: ['', '@', '0', '0', '0%'],
  };
}

/** Each check with the customers that do not pass it whole, the worst first. */
function checksBlock({ customers }: NightResult, { config }: Ports): ReportBlock {
  const say = (text: Bilingual): string => inLanguage(text, config.language);
  const lines = (Object.keys(checkWeights) as QualityCheck[])
    .map((check) => {
      const shares = customers.flatMap(({ quality }) => quality.passed[check] ?? []);
      const passed = shares.reduce((sum, share) => sum + share, 0);
      return { check, missing: shares.filter((share) => share < 1).length, share: passed / shares.length };
    })
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => a.share - b.share);
  return {
    name: 'quality_checks',
    title: say(qualityTexts.checks),
    header: [say(qualityTexts.check), say(qualityTexts.missing), say(qualityTexts.passed)],
    rows:
      lines.length === 0
        ? [[say(qualityTexts.complete)]]
        : lines.map(({ check, missing, share }) => [say(qualityTexts.names[check]), missing, share]),
    formats: ['', '0', '0%'],
  };
}

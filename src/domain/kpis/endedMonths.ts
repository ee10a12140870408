import type { Day } from '../../schema/day.ts';
import type { MonthLine } from '../dashboard/months.ts';
import { addDays } from '../day.ts';
import { type KpiKey, kpis } from './index.ts';
import type { KpiCount, KpiScope, NamedPeriod } from './kpi.ts';

/** The team's figures of a month that is over, as they were known soon after. */
export interface EndedMonth {
  readonly counts: Readonly<Partial<Record<KpiKey, KpiCount>>>;
  readonly line: MonthLine;
}

/** The day of a month from which the figures of the one before are kept. */
const keptFrom = 3;

/** The last day of the month whose figures are to be kept by now. Source: rules.md 8. */
export function monthToKeep(today: Day): Day {
  const last = addDays(`${today.slice(0, 7)}-01` as Day, -1);
  return Number(today.slice(8)) >= keptFrom ? last : addDays(`${last.slice(0, 7)}-01` as Day, -1);
}

export function countsOf(scope: KpiScope, month: NamedPeriod): EndedMonth['counts'] {
  return Object.fromEntries((Object.keys(kpis) as KpiKey[]).map((key) => [key, kpis[key].of(scope, month)]));
}

/**
 * A month's figure: of an ended one as it was kept, so that what comes late rewrites no report.
 *
 * @returns `restated`: what is counted now, where it is something else, null otherwise
 */
export function countOfMonth(
  key: KpiKey,
  scope: KpiScope,
  month: NamedPeriod,
): { readonly count: KpiCount; readonly restated: KpiCount | null } {
  const now = kpis[key].of(scope, month);
  const kept = scope.isTeam ? scope.endedMonth?.(month.name)?.counts[key] : undefined;
  if (!kept) return { count: now, restated: null };
  const isSame = kept.value === now.value || kpis[key].goesOn === true;
  return { count: kept, restated: isSame ? null : now };
}

/** The figures of a line that are not as they were kept; none where all are. */
export function restatedIn(kept: MonthLine, now: MonthLine): Partial<Omit<MonthLine, 'month'>> {
  const keys = ['cents', 'orders', 'fresh', 'lost'] as const;
  return Object.fromEntries(keys.filter((key) => kept[key] !== now[key]).map((key) => [key, now[key]]));
}

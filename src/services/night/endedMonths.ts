import { type Month, monthLines } from '../../domain/dashboard/months.ts';
import { addDays, type Day, dayNumber } from '../../domain/day.ts';
import { countsOf, type EndedMonth, monthToKeep } from '../../domain/kpis/endedMonths.ts';
import type { KpiScope } from '../../domain/kpis/kpi.ts';
import type { Ports } from '../../ports.ts';
import { dropStates, type Kept, keepState, keptStates } from '../jobs/keptState.ts';
import type { NightResult } from './nightResult.ts';

const kind = 'ended_months';
/** Days; the Dashboard shows 24 months. */
const keptDays = 800;

/** Each under its last day, oldest first. */
export function endedMonths(ports: Ports): Kept<EndedMonth>[] {
  return keptStates<EndedMonth>(kind, ports);
}

/** Keeps the figures of the month that was over last, once. A month in which no night was worked was never known: its rows may still be imported. */
export function keepEndedMonth(scope: KpiScope, { endedMonths: ended, qualityWeeks }: NightResult, ports: Ports): void {
  const last = monthToKeep(scope.book.today);
  const firstWeek = qualityWeeks[0]?.on;
  if (firstWeek === undefined || firstWeek > last || ended.some(({ on }) => on >= last)) return;
  const month = monthUpTo(last);
  const [line] = monthLines(
    scope.book,
    scope.customers.map(({ number }) => number),
    [month],
  );
  keepState(kind, last, { counts: countsOf(scope, month), line } satisfies Partial<EndedMonth>, ports);
  dropStates(kind, addDays(last, -keptDays), ports);
}

function monthUpTo(last: Day): Month {
  const name = last.slice(0, 7);
  return { name, from: dayNumber(`${name}-01` as Day), to: dayNumber(last) };
}

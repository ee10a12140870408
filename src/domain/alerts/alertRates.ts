import type { Alert } from '../../schema/sheets/alerts.ts';
import { addDays, type Day, dayNumber } from '../day.ts';
import type { OrderDays } from '../figures/orderDays.ts';
import { rivalWarnings, type Warned, warned } from './warned.ts';

/** How past alerts came out, with the same shares among all customers; null where there is too little to say. */
export interface AlertRates {
  readonly decided: number;
  readonly hits: number;
  /** hits of alerts without contact, and their number */
  readonly untouched: { readonly decided: number; readonly hits: number };
  /** share without an order over the same windows among all who had ordered before */
  readonly baseRate: number | null;
  /** customers who entered churned in the last 365 days, and those of them with an alert since their last order */
  readonly left: number;
  readonly leftWithAlert: number;
  /** alerts beside what simple rules would have warned of; null below `fewestDecided` */
  readonly beside: {
    readonly alerts: Warned;
    readonly untouched: Warned;
    readonly recency: Warned;
    readonly fixedDays: Warned;
  } | null;
  /** decided alerts by band, the worst first: what was promised against what came */
  readonly bands: readonly BandOutcome[];
}

export interface BandOutcome {
  readonly band: NonNullable<Alert['band']>;
  readonly alerts: number;
  /** mean risk on the day of opening, null where the simple rule spoke */
  readonly risk: number | null;
  readonly hits: number;
}

/** Fewer decided alerts say nothing. */
export const fewestDecided = 20;
const yearDays = 365;
const decidedOutcomes: readonly (string | null)[] = [
  'hit',
  'recovered',
  'recovered_contact',
] satisfies Alert['outcome'][];

/**
 * @param ids customers by number, as in `orderDays`
 * @param churnedDays silence after which a customer counts as gone
 */
export function alertRates(
  alerts: readonly Alert[],
  ids: readonly string[],
  orderDays: OrderDays,
  today: Day,
  { churnedDays, horizonDays }: { churnedDays: number; horizonDays: number },
): AlertRates {
  const since = addDays(today, -yearDays);
  const decided = alerts.filter(
    ({ outcome, horizon_on }) => decidedOutcomes.includes(outcome) && horizon_on !== null && horizon_on > since,
  );
  const untouched = decided.filter(({ contacted }) => !contacted);
  return {
    decided: decided.length,
    hits: hitsOf(decided),
    untouched: { decided: untouched.length, hits: hitsOf(untouched) },
    baseRate:
      decided.length < fewestDecided
        ? null
        : baseRate(
            decided.map(({ opened_on }) => dayNumber(opened_on!)),
            orderDays,
            horizonDays,
          ),
    ...recallCounts(alerts, ids, orderDays, dayNumber(today), churnedDays),
    beside:
      decided.length < fewestDecided
        ? null
        : {
            ...{ alerts: warnedBy(decided, ids, orderDays), untouched: warnedBy(untouched, ids, orderDays) },
            ...rivalWarnings(
              decided.map(({ opened_on }) => dayNumber(opened_on!)),
              orderDays,
              { churnedDays, horizonDays },
            ),
          },
    bands: bandOutcomes(decided),
  };
}

function warnedBy(alerts: readonly Alert[], ids: readonly string[], { starts, day }: OrderDays): Warned {
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  return warned(
    alerts.map(({ customer, opened_on, outcome }) => {
      const c = numberOf.get(customer ?? '');
      const opened = dayNumber(opened_on!);
      const before = c === undefined ? [] : day.subarray(starts[c]!, starts[c + 1]!).filter((each) => each < opened);
      return { silence: opened - before[before.length - 1]!, isSilent: outcome === 'hit' };
    }),
  );
}

const bands = ['critical', 'high', 'watch', 'stable'] as const;

function bandOutcomes(decided: readonly Alert[]): BandOutcome[] {
  return bands.flatMap((band) => {
    const alerts = decided.filter((alert) => alert.band === band);
    if (alerts.length === 0) return [];
    const risks = alerts.flatMap(({ risk }) => risk ?? []);
    const risk = risks.length === 0 ? null : risks.reduce((sum, each) => sum + each, 0) / risks.length;
    return [{ band, alerts: alerts.length, risk, hits: hitsOf(alerts) }];
  });
}

function hitsOf(alerts: readonly Alert[]): number {
  return alerts.filter(({ outcome }) => outcome === 'hit').length;
}

/** Share of (customer, window) pairs without an order; a customer counts in windows after the first order. */
function baseRate(opened: readonly number[], { starts, day }: OrderDays, horizonDays: number): number | null {
  const alertsOn = new Map<number, number>();
  for (const start of opened) alertsOn.set(start, (alertsOn.get(start) ?? 0) + 1);
  const windows = [...alertsOn].sort(([a], [b]) => a - b);
  let pairs = 0;
  let silent = 0;
  for (let c = 0; c + 1 < starts.length; c += 1) {
    const [from, end] = [starts[c]!, starts[c + 1]!];
    let next = from;
    for (const [start, weight] of windows) {
      if (from === end || day[from]! >= start) continue;
      while (next < end && day[next]! < start) next += 1;
      pairs += weight;
      if (next === end || day[next]! >= start + horizonDays) silent += weight;
    }
  }
  return pairs === 0 ? null : silent / pairs;
}

function recallCounts(
  alerts: readonly Alert[],
  ids: readonly string[],
  { starts, day }: OrderDays,
  today: number,
  churnedDays: number,
): Pick<AlertRates, 'left' | 'leftWithAlert'> {
  const openedOf = new Map<string, number[]>();
  for (const { customer, opened_on } of alerts) {
    if (!customer || !opened_on) continue;
    openedOf.set(customer, [...(openedOf.get(customer) ?? []), dayNumber(opened_on)]);
  }
  let [left, leftWithAlert] = [0, 0];
  ids.forEach((id, c) => {
    for (let i = starts[c]!; i < starts[c + 1]!; i += 1) {
      const goneOn = day[i]! + churnedDays;
      const next = i + 1 < starts[c + 1]! ? day[i + 1]! : Number.POSITIVE_INFINITY;
      if (goneOn > today || goneOn <= today - yearDays || next < goneOn) continue;
      left += 1;
      if (openedOf.get(id)?.some((opened) => opened > day[i]! && opened <= goneOn)) leftWithAlert += 1;
    }
  });
  return { left, leftWithAlert };
}

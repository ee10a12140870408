import { medianOf, type OrderDays } from '../figures/orderDays.ts';

/** Customers of whom somebody was warned, or would have been, and how they came out. */
export interface Warned {
  readonly customers: number;
  /** without an order in the horizon */
  readonly silent: number;
  /** median days since the last order on the day of the warning, null for nobody */
  readonly silentDays: number | null;
}

/** A year of alerts has up to 365 days; so many of them, at even distances, tell the same and cost little. */
const mostDays = 12;
const fewestOrders = 3;

/**
 * What simple rules would have warned of on the days on which alerts were opened: as many regulars with the longest silence,
 * and every regular who reached H days of silence in the four weeks before. Customers who had left by then do not count.
 *
 * @param opened day number of each alert
 */
export function rivalWarnings(
  opened: readonly number[],
  { starts, day }: OrderDays,
  { churnedDays, horizonDays: H }: { churnedDays: number; horizonDays: number },
): { readonly recency: Warned; readonly fixedDays: Warned } {
  const alertsOn = new Map<number, number>();
  for (const on of opened) alertsOn.set(on, (alertsOn.get(on) ?? 0) + 1);
  const days = atEvenDistances([...alertsOn.keys()].sort((a, b) => a - b));
  const [longest, fixed]: [Seen[], Seen[]] = [[], []];
  for (const on of days) {
    const regulars: Seen[] = [];
    for (let c = 0; c + 1 < starts.length; c += 1) {
      const own = day.subarray(starts[c]!, starts[c + 1]!);
      const before = own.filter((each) => each < on);
      const silence = on - before[before.length - 1]!;
      if (before.length < fewestOrders || silence >= churnedDays) continue;
      regulars.push({ silence, isSilent: !(own[before.length]! < on + H) });
    }
    fixed.push(...regulars.filter(({ silence }) => silence >= H && silence < H + 28));
    longest.push(...regulars.sort((a, b) => b.silence - a.silence).slice(0, alertsOn.get(on)));
  }
  return { recency: warned(longest), fixedDays: warned(fixed) };
}

export interface Seen {
  readonly silence: number;
  readonly isSilent: boolean;
}

export function warned(seen: readonly Seen[]): Warned {
  const silences = seen.flatMap(({ silence }) => (Number.isFinite(silence) ? [silence] : []));
  return {
    customers: seen.length,
    silent: seen.filter(({ isSilent }) => isSilent).length,
    silentDays: silences.length === 0 ? null : Math.round(medianOf(silences)),
  };
}

function atEvenDistances(days: readonly number[]): readonly number[] {
  if (days.length <= mostDays) return days;
  return Array.from({ length: mostDays }, (_, i) => days[Math.floor((i * days.length) / mostDays)]!);
}

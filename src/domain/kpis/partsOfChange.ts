import { type Contribution, decompose } from './decomposition.ts';
import { type KpiKey, kpis } from './index.ts';
import type { KpiCount, KpiCustomer, KpiScope, Period } from './kpi.ts';

export interface PartsOfChange {
  /** in the unit of the KPI; cents where that is money */
  readonly change: number;
  readonly contributions: readonly (Contribution & { readonly before: KpiCount; readonly now: KpiCount })[];
}

/** A median is made of all at once, what people do belongs to no group of customers, and quality is not known of the past by group. */
const withoutParts: readonly KpiKey[] = ['first_reply_h', 'fix_h', 'task_on_time', 'data_quality', 'usage'];

/**
 * Against the period before of the same length: what each group of customers brought to the change of a figure. The parts
 * add up to the change exactly.
 *
 * @returns null where the figure has no parts, or a period has nothing to divide by
 */
export function partsOfChange(
  kpi: KpiKey,
  scope: KpiScope,
  period: Period,
  groupOf: (customer: KpiCustomer) => string | null,
): PartsOfChange | null {
  if (withoutParts.includes(kpi)) return null;
  const members = new Map<string, KpiCustomer[]>();
  for (const customer of scope.customers) {
    const group = groupOf(customer) ?? '';
    const own = members.get(group) ?? [];
    if (own.length === 0) members.set(group, own);
    own.push(customer);
  }
  const countsAt = (at: Period) =>
    new Map(
      [...members].map(([group, customers]) => [group, kpis[kpi].of({ ...scope, customers, isTeam: false }, at)]),
    );
  const length = period.to - period.from + 1;
  const [before, now] = [countsAt({ from: period.from - length, to: period.from - 1 }), countsAt(period)];
  const parts = isTotal(now) ? differences(before, now) : decompose(before, now);
  return (
    parts && {
      change: parts.change,
      contributions: parts.contributions.map((each) => ({
        ...each,
        ...{ before: before.get(each.group)!, now: now.get(each.group)! },
      })),
    }
  );
}

/** Counts and sums need nothing to divide by. */
function isTotal(counts: ReadonlyMap<string, KpiCount>): boolean {
  return [...counts.values()].every(({ needed }) => needed === 0);
}

function differences(before: ReadonlyMap<string, KpiCount>, now: ReadonlyMap<string, KpiCount>) {
  const contributions = [...now].map(([group, { part }]) => ({ group, own: part - before.get(group)!.part, mix: 0 }));
  return { change: contributions.reduce((sum, { own }) => sum + own, 0), contributions };
}

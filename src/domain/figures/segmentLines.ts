import { medianOf } from './orderDays.ts';

/** What a group's line counts in a customer. */
export interface GroupedCustomer {
  readonly id: string;
  /** cents of the last 365 days */
  readonly revenue12m: number;
  /** orders (numbers) of the last 365 days */
  readonly orders12m: number;
  /** order days of the last 365 days */
  readonly orderDays12m: number;
  readonly daysSinceOrder: number | null;
  readonly isAtRisk: boolean;
  readonly hasComplaint: boolean;
  /** scores given in the last 90 days, and those of 4 and 5 */
  readonly scores: number;
  readonly goodScores: number;
}

/** A line of Segments. Empty where there is nothing to divide by. */
export interface SegmentLine {
  readonly group: string;
  readonly n: number;
  readonly share: number | null;
  readonly revenue12m: number;
  readonly revenueShare: number | null;
  readonly averageOrder: number | null;
  readonly repeatRate: number | null;
  readonly daysSince: number | null;
  readonly atRisk: number;
  readonly complaints: number;
  readonly csat: number | null;
  /** customers against a month ago, null when that is not known */
  readonly change: number | null;
}

/** Fewer answers make no rate. */
const fewestScores = 5;

/**
 * One line for each group, also for those with nobody in it.
 *
 * @param groupOf the group of a customer now
 * @param before how many customers each group had a month ago, null when nobody knows
 */
export function segmentLines(
  groups: readonly string[],
  customers: readonly GroupedCustomer[],
  groupOf: (customer: GroupedCustomer) => string | null,
  before: ReadonlyMap<string, number> | null,
): SegmentLine[] {
  const members = new Map<string, GroupedCustomer[]>(groups.map((group) => [group, []]));
  for (const customer of customers) members.get(groupOf(customer) ?? '')?.push(customer);
  const total = customers.reduce((sum, { revenue12m }) => sum + revenue12m, 0);
  return groups.map((group) => lineOf(group, members.get(group) ?? [], customers.length, total, before));
}

function lineOf(
  group: string,
  members: readonly GroupedCustomer[],
  all: number,
  total: number,
  before: ReadonlyMap<string, number> | null,
): SegmentLine {
  const sum = (of: (customer: GroupedCustomer) => number): number => members.reduce((so, each) => so + of(each), 0);
  const revenue12m = sum((each) => each.revenue12m);
  const buyers = sum((each) => (each.orderDays12m > 0 ? 1 : 0));
  const silences = members.flatMap(({ daysSinceOrder }) => (daysSinceOrder === null ? [] : [daysSinceOrder]));
  const scores = sum((each) => each.scores);
  return {
    group,
    n: members.length,
    share: ratio(members.length, all),
    revenue12m,
    revenueShare: ratio(revenue12m, total),
    averageOrder: rounded(
      ratio(
        revenue12m,
        sum((each) => each.orders12m),
      ),
    ),
    repeatRate: ratio(
      sum((each) => (each.orderDays12m > 1 ? 1 : 0)),
      buyers,
    ),
    daysSince: rounded(silences.length > 0 ? medianOf(silences) : null),
    atRisk: sum((each) => (each.isAtRisk ? 1 : 0)),
    complaints: sum((each) => (each.isAtRisk && each.hasComplaint ? 1 : 0)),
    csat:
      scores < fewestScores
        ? null
        : ratio(
            sum((each) => each.goodScores),
            scores,
          ),
    change: before ? members.length - (before.get(group) ?? 0) : null,
  };
}

/** How many customers went from one group to another: one row for each group of a month ago. */
export function movement(
  groups: readonly string[],
  customers: readonly GroupedCustomer[],
  groupThen: (customer: GroupedCustomer) => string | null,
  groupNow: (customer: GroupedCustomer) => string | null,
): number[][] {
  const place = new Map(groups.map((group, index) => [group, index]));
  const counts = groups.map(() => groups.map(() => 0));
  for (const customer of customers) {
    const from = place.get(groupThen(customer) ?? '');
    const to = place.get(groupNow(customer) ?? '');
    if (from !== undefined && to !== undefined) counts[from]![to]! += 1;
  }
  return counts;
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function rounded(number: number | null): number | null {
  return number === null ? null : Math.round(number);
}

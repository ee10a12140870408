import type { FigureBook } from '../figures/figureBook.ts';
import type { Segment } from '../segments/rfmScores.ts';
import type { Stage } from '../segments/stageOf.ts';
import type { Tier } from '../segments/tiersOf.ts';

/** An active customer, as this night sees it. */
export interface KpiCustomer {
  /** place in the book */
  readonly number: number;
  /** day number, null where nobody knows */
  readonly createdOn: number | null;
  readonly owner: string | null;
  readonly tier: Tier;
  readonly segment: Segment;
  readonly stage: Stage;
  readonly region: string | null;
}

/** Day numbers, both included. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export interface KpiScope {
  readonly book: FigureBook;
  readonly customers: readonly KpiCustomer[];
}

/**
 * A figure with what it was counted from: `part` of `whole`, money in cents. `value` is null where `whole` is below `needed`:
 * never 0 or 100 % of nothing.
 */
export interface KpiCount {
  readonly value: number | null;
  readonly part: number;
  readonly whole: number;
  readonly needed: number;
}

export type Kpi = (scope: KpiScope, period: Period) => KpiCount;

/** `part` over `whole`, unless that is too few. */
export function share(part: number, whole: number, needed: number): KpiCount {
  return { value: whole < needed || whole === 0 ? null : part / whole, part, whole, needed };
}

/** A count or sum, which may be 0. */
export function total(value: number, whole: number): KpiCount {
  return { value, part: value, whole, needed: 0 };
}

import type { FigureBook } from '../figures/figureBook.ts';
import type { QualityWeek } from '../quality/qualityWeek.ts';
import type { Segment } from '../segments/rfmScores.ts';
import type { Stage } from '../segments/stageOf.ts';
import type { Tier } from '../segments/tiersOf.ts';
import type { EndedMonth } from './endedMonths.ts';

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
  /** completeness of the record, 0 to 1 */
  readonly quality: number;
}

/** Day numbers, both included. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** A calendar month by its name, `2026-11`. */
export interface NamedPeriod extends Period {
  readonly name: string;
}

export interface KpiScope {
  readonly book: FigureBook;
  readonly customers: readonly KpiCustomer[];
  /** these are all customers of the team */
  readonly isTeam?: boolean;
  /** whose customers these are, where the scope is a person */
  readonly person?: string;
  /** day number from which on the person has a customer: feedback that came before is not counted; missing where all is */
  readonly heldSince?: (customer: number) => number;
  /** what people did; missing where nobody asks for it */
  readonly team?: TeamBook;
  /** data quality as kept by the last night up to a day number, null where none was: it cannot be counted of the past */
  readonly qualityAt?: (day: number) => QualityWeek | null;
  /** the team's figures of an ended month as they were kept, null where none were */
  readonly endedMonth?: (name: string) => EndedMonth | null;
  /** cents that a customer brings in the coming year, null where nothing can be said */
  readonly valueAhead?: (customer: number) => number | null;
}

/** Who has customers in the scope, by name. */
export function ownersOf({ customers }: KpiScope): string[] {
  const owners = customers.flatMap(({ owner }) => (owner === null ? [] : [owner]));
  return [...new Set(owners)].sort();
}

/** The part of the scope that is one person's. */
export function ofOwner(scope: KpiScope, person: string): KpiScope {
  const customers = scope.customers.filter(({ owner }) => owner === person);
  return { ...scope, customers, person, isTeam: false };
}

/** What people did, beside what customers did. */
export interface TeamBook {
  /** names of those who are active */
  readonly members: readonly string[];
  /** day numbers on which somebody entered something, by name */
  readonly entryDays: ReadonlyMap<string, ReadonlySet<number>>;
  readonly isWorkday: (day: number) => boolean;
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

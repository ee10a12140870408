import type { Customer } from '../../schema/sheets/customers.ts';
import type { Day } from '../day.ts';

/** What a customer was in a night: what movement, grace periods and comparisons with a month ago look back at. */
export interface Standing {
  readonly segment: Customer['segment'];
  readonly stage: NonNullable<Customer['stage']>;
  /** as shown */
  readonly tier: NonNullable<Customer['tier']>;
  /** as computed, where none is set by hand */
  readonly ownTier: NonNullable<Customer['tier']>;
  /** since when every night computed a lower tier than `ownTier` */
  readonly lowerTierSince: Day | null;
  readonly band: Customer['band'];
  readonly bandSince: Day;
}

/** The standings of a night by customer id. */
export type Standings = Readonly<Record<string, Standing>>;

/** A night as its differences from the next night kept: null for a customer who was not there yet. */
export interface EarlierNight {
  readonly on: Day;
  readonly value: Readonly<Record<string, Standing | null>>;
}

/** What turns the later night back into the earlier one. */
export function differences(earlier: Standings, later: Standings): EarlierNight['value'] {
  const changed: Record<string, Standing | null> = {};
  for (const [id, standing] of Object.entries(earlier)) if (!isSame(standing, later[id])) changed[id] = standing;
  for (const id of Object.keys(later)) if (!(id in earlier)) changed[id] = null;
  return changed;
}

/**
 * The standings of the latest night up to a day.
 *
 * @param latest the last night kept in full
 * @param earlier the nights before it, oldest first
 * @returns null when no night was kept that long ago
 */
export function standingsOn(
  latest: { on: Day; value: Standings },
  earlier: readonly EarlierNight[],
  wanted: Day,
): Standings | null {
  if (latest.on <= wanted) return latest.value;
  const nights = earlier.filter(({ on }) => on < latest.on);
  const start = nights.filter(({ on }) => on <= wanted).length - 1;
  if (start < 0) return null;
  const standings: Record<string, Standing> = { ...latest.value };
  for (const night of nights.slice(start).reverse())
    for (const [id, standing] of Object.entries(night.value)) {
      if (standing) standings[id] = standing;
      else delete standings[id];
    }
  return standings;
}

/** A customer who stood otherwise after a night than before it. */
export interface NightMove {
  readonly id: string;
  readonly before: Standing;
  readonly now: Standing;
}

/**
 * How customers moved from night to night.
 *
 * @param earlier as kept: each night as its differences from the next one
 */
export function movesOf(latest: Standings, earlier: readonly EarlierNight[]): NightMove[] {
  const standings: Record<string, Standing | null> = { ...latest };
  const moves: NightMove[] = [];
  for (const { value } of [...earlier].sort((a, b) => (a.on < b.on ? 1 : -1)))
    for (const [id, before] of Object.entries(value)) {
      const now = standings[id];
      if (before && now) moves.push({ id, before, now });
      standings[id] = before;
    }
  return moves;
}

function isSame(a: Standing, b: Standing | undefined): boolean {
  return (
    b !== undefined &&
    a.segment === b.segment &&
    a.stage === b.stage &&
    a.tier === b.tier &&
    a.ownTier === b.ownTier &&
    a.lowerTierSince === b.lowerTierSince &&
    a.band === b.band &&
    a.bandSince === b.bandSince
  );
}

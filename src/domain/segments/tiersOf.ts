import type { ChoiceOf } from '../../schema/lists.ts';
import type { Settings } from '../../schema/settings.ts';
import { type Day, daysBetween } from '../day.ts';

export type Tier = ChoiceOf<'tier'>;

export type TierSettings = Pick<
  Settings,
  'tier_vip_share' | 'tier_key_share' | 'tier_vip_min' | 'tier_small_vip' | 'tier_small_key'
>;

export interface TierFacts {
  /** any valid order ever */
  readonly hasOrdered: boolean;
  /** cents within the window, null without a readable amount in it */
  readonly revenue: number | null;
}

/** Fewer buyers than this have no shares: limits in money decide. */
const fewestForShares = 10;

/**
 * Tiers by revenue in the window: the best share of the buyers VIP, the next Key. Ties share the better place.
 *
 * Source: rule 3.1, items 2 and 3.
 */
export function tiersOf(customers: readonly TierFacts[], settings: TierSettings): Tier[] {
  const revenues = customers.flatMap(({ revenue }) => revenue ?? []).sort((a, b) => b - a);
  const limits = revenues.length < fewestForShares ? smallLimits(settings) : shareLimits(revenues, settings);
  return customers.map(({ hasOrdered, revenue }) => {
    if (!hasOrdered) return 'prospect';
    if (revenue === null || revenue <= 0) return 'regular';
    if (revenue >= limits.vip) return 'vip';
    return revenue >= limits.key ? 'key' : 'regular';
  });
}

/** The revenue from which a tier is reached. */
interface Limits {
  readonly vip: number;
  readonly key: number;
}

function smallLimits({ tier_small_vip, tier_small_key }: TierSettings): Limits {
  return { vip: tier_small_vip ?? Number.POSITIVE_INFINITY, key: tier_small_key ?? Number.POSITIVE_INFINITY };
}

function shareLimits(revenues: readonly number[], settings: TierSettings): Limits {
  const at = (share: number): number => {
    const place = Math.ceil(share * revenues.length - 1e-9); // (0.1 + 0.2) × 10 is 3.0000000000000004
    return place > 0 ? revenues[Math.min(place, revenues.length) - 1]! : Number.POSITIVE_INFINITY;
  };
  return {
    vip: Math.max(at(settings.tier_vip_share), settings.tier_vip_min ?? 0),
    key: at(settings.tier_vip_share + settings.tier_key_share),
  };
}

/** A tier that is held for a while although a lower one is computed. */
export interface HeldTier {
  readonly tier: Tier;
  /** since when every night computed a lower tier; null while none did */
  readonly lowerSince: Day | null;
}

const rank: readonly Tier[] = ['prospect', 'regular', 'key', 'vip'];

/**
 * Up at once; down only after a lower tier was computed every night of the grace.
 *
 * Source: rule 3.1, item 4.
 * @param held null for a customer whom no night has seen
 */
export function withGrace(computed: Tier, held: HeldTier | null, today: Day, graceDays: number): HeldTier {
  if (!held || rank.indexOf(computed) >= rank.indexOf(held.tier)) return { tier: computed, lowerSince: null };
  const lowerSince = held.lowerSince ?? today;
  return daysBetween(lowerSince, today) >= graceDays
    ? { tier: computed, lowerSince: null }
    : { tier: held.tier, lowerSince };
}

/** Whether a tier set by hand is in force on the day. */
export function isTierByHand(set: Tier | null, until: Day | null, today: Day): set is Tier {
  return set !== null && (until === null || until >= today);
}

/** What is set by hand wins until its end. */
export function shownTier(computed: Tier, set: Tier | null, until: Day | null, today: Day): Tier {
  return isTierByHand(set, until, today) ? set : computed;
}

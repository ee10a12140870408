/** Why a customer has this band, with the numbers that the sentence names. */
export type ChurnReason =
  /** usually orders every so many days, silent for so many */
  | { readonly code: 'gap'; readonly gapDays: number; readonly silentDays: number }
  /** ordered once or twice; `pBuy` of such customers order again within the horizon, null under the simple rule */
  | {
      readonly code: 'few-orders';
      readonly ordersN: number;
      readonly silentDays: number;
      readonly pBuy: number | null;
      readonly horizonDays: number;
    }
  /** so much less than in the twelve months before, 0 to 1 */
  | { readonly code: 'revenue-down'; readonly revenueCents: number; readonly fall: number };

interface ChurnFacts {
  /** order days, at least one */
  readonly ordersN: number;
  /** own median gap, null below two order days */
  readonly gapDays: number | null;
  readonly silentDays: number;
  readonly pBuy: number | null;
  readonly horizonDays: number;
  readonly revenue12mCents: number;
  /** revenue of the twelve months before these */
  readonly revenueBeforeCents: number;
}

/** three tenths, compared in whole cents: 1 - 70 / 100 may come out just below 0.3 */
const leastFallTenths = 3;

/**
 * Each reason is a number that can be checked on the customer's orders.
 *
 * Source: rule 4.4, items 1 to 3.
 */
export function reasonsOf(facts: ChurnFacts): ChurnReason[] {
  const { ordersN, gapDays, silentDays, pBuy, horizonDays, revenue12mCents, revenueBeforeCents } = facts;
  const reasons: ChurnReason[] = [
    ordersN >= 3 && gapDays !== null
      ? { code: 'gap', gapDays, silentDays }
      : { code: 'few-orders', ordersN, silentDays, pBuy, horizonDays },
  ];
  const lostCents = revenueBeforeCents - revenue12mCents;
  if (revenueBeforeCents > 0 && 10 * lostCents >= leastFallTenths * revenueBeforeCents)
    reasons.push({ code: 'revenue-down', revenueCents: revenue12mCents, fall: lostCents / revenueBeforeCents });
  return reasons;
}

import type { Band } from './bandOf.ts';
import type { CustomerScores } from './scoreCustomers.ts';

/** What the run says of one customer; null where it must not speak (the simple rule knows no probabilities). */
export interface CustomerScore {
  readonly x: number;
  /** days since the last purchase day */
  readonly silentDays: number;
  /** own median gap, null below two purchase days */
  readonly medianGapDays: number | null;
  readonly band: Band;
  /** own pace h, 0 to 1 */
  readonly pace: number;
  readonly pAlive: number | null;
  readonly pBuy: number | null;
  readonly risk: number | null;
  /** silence probability s */
  readonly silence: number | null;
  readonly expected: number | null;
  readonly expectedCents: number | null;
  readonly atStakeCents: number | null;
}

/** @returns null for a customer without a purchase day */
export function scoreAt({ summaries, columns }: CustomerScores, customer: number): CustomerScore | null {
  const x = summaries.x[customer]!;
  if (x < 0) return null;
  const known = (column: Float64Array): number | null => (Number.isNaN(column[customer]!) ? null : column[customer]!);
  return {
    x,
    silentDays: summaries.T[customer]! - summaries.tx[customer]!,
    medianGapDays: known(summaries.medianGapDays),
    band: columns.band[customer]!,
    pace: columns.pace[customer]!,
    pAlive: known(columns.pAlive),
    pBuy: known(columns.pBuy),
    risk: known(columns.risk),
    silence: known(columns.silence),
    expected: known(columns.expected),
    expectedCents: known(columns.expectedCents),
    atStakeCents: known(columns.atStakeCents),
  };
}

import type { ChurnSettings } from './calibrate.ts';
import type { OrderColumns } from './orderColumns.ts';
import { scoreCustomers } from './scoreCustomers.ts';
import { summariesOf } from './summariesOf.ts';

/** What was promised on one day and what then happened, one place for each customer who had bought by that day. */
export interface LookAhead {
  /** day number */
  readonly asOf: number;
  /** of at least one purchase day in the horizon */
  readonly pBuy: readonly number[];
  readonly expected: readonly number[];
  /** purchase days that then came */
  readonly purchases: readonly number[];
  readonly silentDays: readonly number[];
  /** purchases by the own past rate */
  readonly ownRate: readonly number[];
  readonly isLongSilent: readonly boolean[];
}

const longSilentBelow = 0.1;

/**
 * Fits to orders up to `asOf` alone, scores, and compares with the horizon after it.
 *
 * @returns null when the model must not speak on that day
 */
export function lookAhead(orders: OrderColumns, asOf: number, settings: ChurnSettings): LookAhead | null {
  const before = summariesOf(orders, asOf);
  const scores = scoreCustomers({ summaries: before, settings });
  if (scores.method === 'simple') return null;
  const after = summariesOf(orders, asOf + settings.H);
  const known = [...before.x.keys()].filter((c) => before.x[c]! >= 0);
  const { pBuy, expected, pAlive } = scores.columns;
  return {
    asOf,
    pBuy: known.map((c) => pBuy[c]!),
    expected: known.map((c) => expected[c]!),
    purchases: known.map((c) => after.x[c]! - before.x[c]!),
    silentDays: known.map((c) => before.T[c]! - before.tx[c]!),
    ownRate: known.map((c) => (before.T[c] === 0 ? 0 : (before.x[c]! * settings.H) / before.T[c]!)),
    isLongSilent: known.map((c) => before.x[c]! >= 2 && pAlive[c]! < longSilentBelow),
  };
}

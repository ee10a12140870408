import type { Band } from './bandOf.ts';
import type { ChurnSettings } from './calibrate.ts';
import { scoreCustomers } from './scoreCustomers.ts';
import { chanceAfter, learnSilenceCurves, type SilenceCurve } from './silenceCurve.ts';
import type { Past } from './twoClocks/origins.ts';
import { learnTwoClocks } from './twoClocks/twoClocks.ts';

/** What was promised on one day and what then happened, one place for each customer who had bought by that day. */
export interface LookAhead {
  /** day number */
  readonly asOf: number;
  /** of at least one purchase day in the horizon, by MBG/NBD */
  readonly pBuy: readonly number[];
  /** the same by two clocks with return; MBG/NBD's where these could not be learnt by that day */
  readonly pTwoClocks: readonly number[];
  /** by silent days alone, as learnt by that day; MBG/NBD's where nothing could be */
  readonly pRecency: readonly number[];
  readonly pFixedDays: readonly number[];
  readonly expected: readonly number[];
  /** purchase days that then came */
  readonly purchases: readonly number[];
  readonly silentDays: readonly number[];
  /** purchases by the own past rate */
  readonly ownRate: readonly number[];
  readonly isLongSilent: readonly boolean[];
  /** by the own pace on that day */
  readonly bands: readonly Band[];
}

const longSilentBelow = 0.1;

/**
 * Fits to orders up to `asOf` alone, scores, and compares with the horizon after it.
 *
 * @returns null when the model must not speak on that day
 */
export function lookAhead({ originAt, summariesAt }: Past, asOf: number, settings: ChurnSettings): LookAhead | null {
  const origin = originAt(asOf);
  if (!origin) return null;
  const { summaries: before, model } = origin;
  const twoClocks = learnTwoClocks(originAt, asOf, settings.H);
  const basis = { asOf, customers: 0, repeatPurchases: 0, notes: [], method: 'model', model, spend: null } as const;
  const scored = (clocks: typeof twoClocks) =>
    scoreCustomers({ summaries: before, settings, calibration: { ...basis, twoClocks: clocks } }).columns;
  const { pBuy, expected, pAlive, band } = scored(null);
  const second = twoClocks ? scored(twoClocks).pBuy : pBuy;
  const after = summariesAt(asOf + settings.H);
  const known = [...before.x.keys()].filter((c) => before.x[c]! >= 0);
  const curves = learnSilenceCurves(summariesAt, asOf, settings.H);
  const bySilence = (rule: SilenceCurve['rule']) =>
    known.map((c) => (curves ? chanceAfter(curves[rule], before.T[c]! - before.tx[c]!) : pBuy[c]!));
  return {
    asOf,
    pBuy: known.map((c) => pBuy[c]!),
    pTwoClocks: known.map((c) => second[c]!),
    pRecency: bySilence('recency'),
    pFixedDays: bySilence('fixed-days'),
    expected: known.map((c) => expected[c]!),
    purchases: known.map((c) => after.x[c]! - before.x[c]!),
    silentDays: known.map((c) => before.T[c]! - before.tx[c]!),
    ownRate: known.map((c) => (before.T[c] === 0 ? 0 : (before.x[c]! * settings.H) / before.T[c]!)),
    isLongSilent: known.map((c) => before.x[c]! >= 2 && pAlive[c]! < longSilentBelow),
    bands: known.map((c) => band[c]!),
  };
}

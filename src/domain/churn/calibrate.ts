import type { Settings } from '../../schema/settings.ts';
import { type CutOffHistory, cutOffHistory } from './cutOffHistory.ts';
import { distinctHistories } from './distinctHistories.ts';
import { type Fit, fitModel } from './fitModel.ts';
import type { Model } from './model.ts';
import type { SilenceCurve } from './silenceCurve.ts';
import { type SpendModel, spendModelOf } from './spendModel.ts';
import type { Summaries } from './summariesOf.ts';
import type { TwoClocks } from './twoClocks/twoClocks.ts';
import { usualGapOfAll } from './usualGap.ts';

export type ChurnSettings = Pick<Settings, 'H' | 'min_fit' | 'min_repeat' | 'default_gap'>;

interface Basis {
  /** day number up to which orders were looked at */
  readonly asOf: number;
  /** customers with a purchase day */
  readonly customers: number;
  readonly repeatPurchases: number;
  readonly notes: readonly ChurnNote[];
}

/** What scores rest on. It is plain data: kept as JSON from one fit to the next, it gives the same scores. */
export type Calibration =
  | (Basis & {
      readonly method: 'model';
      readonly model: Model;
      readonly spend: SpendModel | null;
      /** the score that goes further, null where this workbook's back-test does not let it speak */
      readonly twoClocks: TwoClocks | null;
      /** a simple rule that did better than both here: it speaks */
      readonly bySilence?: SilenceCurve | null;
    })
  | (Basis & { readonly method: 'simple'; readonly usualGapDays: number | null });

/** What to say beside the result, with the numbers that the sentence names. */
export type ChurnNote =
  | {
      readonly code: 'too-few-orders';
      readonly customers: number;
      readonly repeatPurchases: number;
      readonly customersNeeded: number;
      readonly repeatPurchasesNeeded: number;
    }
  | { readonly code: 'nobody-bought-twice' }
  | { readonly code: 'not-converged'; readonly customers: number; readonly repeatPurchases: number }
  | { readonly code: 'short-history'; readonly days: number; readonly horizonDays: number }
  | ({ readonly code: 'cut-off-history' } & CutOffHistory)
  | { readonly code: 'no-amounts' }
  | { readonly code: 'spend-averaged' }
  | { readonly code: 'spend-tied-to-frequency'; readonly correlation: number };

/**
 * Fits the model to all customers, or says why it must not speak.
 *
 * Source: the statistical specification, section 7; rule 4.2.
 */
export function calibrate(
  summaries: Summaries,
  settings: ChurnSettings,
  histories = distinctHistories(summaries),
): Calibration {
  const basis = { asOf: summaries.asOf, ...countsOf(summaries) };
  const silence = reasonForSilence(basis, settings);
  if (silence) return simple(basis, summaries, silence);
  const fit = fitModel(histories, { kind: 'mbg', hasPrior: true });
  if (!isSettled(fit)) {
    const { customers, repeatPurchases } = basis;
    return simple(basis, summaries, { code: 'not-converged', customers, repeatPurchases });
  }
  const spend = spendModelOf(summaries);
  return {
    ...basis,
    method: 'model',
    model: { kind: fit.kind, params: fit.params },
    spend: spend?.model ?? null,
    twoClocks: null,
    notes: [...historyNotes(summaries, settings.H), ...spendNotes(spend)],
  };
}

function countsOf({ x }: Summaries): { customers: number; repeatPurchases: number } {
  let [customers, repeatPurchases] = [0, 0];
  for (let c = 0; c < x.length; c += 1) {
    if (x[c]! < 0) continue;
    customers += 1;
    repeatPurchases += x[c]!;
  }
  return { customers, repeatPurchases };
}

function reasonForSilence(
  { customers, repeatPurchases }: { customers: number; repeatPurchases: number },
  { min_fit, min_repeat }: ChurnSettings,
): ChurnNote | null {
  if (customers >= min_fit && repeatPurchases === 0) return { code: 'nobody-bought-twice' };
  if (customers >= min_fit && repeatPurchases >= min_repeat) return null;
  return {
    code: 'too-few-orders',
    customers,
    repeatPurchases,
    customersNeeded: min_fit,
    repeatPurchasesNeeded: min_repeat,
  };
}

function simple(basis: Omit<Basis, 'notes'>, summaries: Summaries, note: ChurnNote): Calibration {
  return { ...basis, method: 'simple', usualGapDays: usualGapOfAll(summaries.gapCounts), notes: [note] };
}

function isSettled({ isConverged, objective }: Fit): boolean {
  return isConverged && Number.isFinite(objective);
}

function historyNotes(summaries: Summaries, horizonDays: number): ChurnNote[] {
  const notes: ChurnNote[] = [];
  const days = longestOf(summaries);
  if (days < horizonDays / 4) notes.push({ code: 'short-history', days, horizonDays });
  const cutOff = cutOffHistory(summaries);
  if (cutOff) notes.push({ code: 'cut-off-history', ...cutOff });
  return notes;
}

function longestOf({ x, T }: Summaries): number {
  let days = 0;
  for (let c = 0; c < x.length; c += 1) if (x[c]! >= 0 && T[c]! > days) days = T[c]!;
  return days;
}

function spendNotes(spend: ReturnType<typeof spendModelOf>): ChurnNote[] {
  if (!spend) return [{ code: 'no-amounts' }];
  const notes: ChurnNote[] = [];
  if (spend.model.kind === 'average') notes.push({ code: 'spend-averaged' });
  if (spend.correlation !== null && Math.abs(spend.correlation) > 0.3)
    notes.push({ code: 'spend-tied-to-frequency', correlation: spend.correlation });
  return notes;
}

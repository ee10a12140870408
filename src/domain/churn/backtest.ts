import {
  areaUnderCurve,
  brierScore,
  type CalibrationGroup,
  calibrationError,
  calibrationGroups,
  liftOfTopTenth,
  meanAbsoluteError,
  meanOver,
} from './accuracy.ts';
import type { ChurnSettings } from './calibrate.ts';
import { type LookAhead, lookAhead } from './lookAhead.ts';
import type { OrderColumns } from './orderColumns.ts';
import { originsOf } from './twoClocks/origins.ts';

/** How well promises held, beside the rivals that know no probabilities. NaN where everybody or nobody bought. */
export interface Accuracy {
  readonly customers: number;
  readonly shareBuying: number;
  readonly auc: { readonly model: number; readonly recencySort: number; readonly silentForHorizon: number };
  readonly brier: { readonly model: number; readonly actualRateForAll: number; readonly silentForHorizon: number };
  /** mean absolute error of purchase counts */
  readonly countError: { readonly model: number; readonly ownPastRate: number };
  /** purchases that came over purchases that were promised */
  readonly actualByPredicted: number;
  readonly calibrationError: number;
  readonly liftOfTopTenth: number;
  /** of two clocks with return */
  readonly twoClocks: { readonly auc: number; readonly brier: number; readonly calibrationError: number };
}

export interface Backtest {
  /** the latest first; they overlap, so their spread is no standard error */
  readonly origins: readonly { readonly asOf: number; readonly accuracy: Accuracy }[];
  /** mean of the origins, weighted by customers */
  readonly pooled: Accuracy;
  readonly calibration: readonly CalibrationGroup[];
  /** regulars with P(alive) < 0.10, and the share of them that bought after all: the tail is overconfident on real data */
  readonly longSilent: { readonly customers: number; readonly shareBuying: number };
}

const daysBetweenOrigins = 28;

/**
 * Would the scores have held? Fits and scores as of earlier days and compares with what then happened.
 *
 * Source: the statistical specification, section 8.
 * @param lastDay the last day whose orders are complete
 * @returns null when the history is too short or thin for any earlier day
 */
export function backtest(
  orders: OrderColumns,
  lastDay: number,
  settings: ChurnSettings,
  mostOrigins = 6,
): Backtest | null {
  const originAt = originsOf(orders, settings);
  const looks: LookAhead[] = [];
  for (let m = 0; m < mostOrigins; m += 1) {
    const look = lookAhead(orders, originAt, lastDay - settings.H - daysBetweenOrigins * m, settings);
    if (!look) break;
    looks.push(look);
  }
  if (looks.length === 0) return null;
  const origins = looks.map((look) => ({ asOf: look.asOf, accuracy: accuracyOf(look, settings.H) }));
  const silent = looks.flatMap((look) => look.purchases.filter((_, i) => look.isLongSilent[i]));
  return {
    origins,
    pooled: weightedMean(origins.map(({ accuracy }) => accuracy)),
    calibration: calibrationGroups(
      looks.flatMap(({ pBuy }) => pBuy),
      looks.flatMap(boughtOf),
    ),
    longSilent: { customers: silent.length, shareBuying: meanOver(silent, (count) => Number(count > 0)) },
  };
}

function boughtOf({ purchases }: LookAhead): boolean[] {
  return purchases.map((count) => count > 0);
}

function accuracyOf(look: LookAhead, horizonDays: number): Accuracy {
  const bought = boughtOf(look);
  const shareBuying = meanOver(bought, Number);
  const isRecent = look.silentDays.map((days) => Number(days < horizonDays));
  return {
    customers: bought.length,
    shareBuying,
    auc: {
      model: areaUnderCurve(look.pBuy, bought),
      recencySort: areaUnderCurve(
        look.silentDays.map((days) => -days),
        bought,
      ),
      silentForHorizon: areaUnderCurve(isRecent, bought),
    },
    brier: {
      model: brierScore(look.pBuy, bought),
      actualRateForAll: shareBuying * (1 - shareBuying),
      silentForHorizon: brierScore(isRecent, bought),
    },
    countError: {
      model: meanAbsoluteError(look.expected, look.purchases),
      ownPastRate: meanAbsoluteError(look.ownRate, look.purchases),
    },
    actualByPredicted: meanOver(look.purchases, (count) => count) / meanOver(look.expected, (count) => count),
    calibrationError: calibrationError(calibrationGroups(look.pBuy, bought)),
    liftOfTopTenth: liftOfTopTenth(look.pBuy, bought),
    twoClocks: {
      auc: areaUnderCurve(look.pTwoClocks, bought),
      brier: brierScore(look.pTwoClocks, bought),
      calibrationError: calibrationError(calibrationGroups(look.pTwoClocks, bought)),
    },
  };
}

function weightedMean(accuracies: readonly Accuracy[]): Accuracy {
  const customers = accuracies.reduce((sum, accuracy) => sum + accuracy.customers, 0);
  const mean = (of: (accuracy: Accuracy) => number): number =>
    accuracies.reduce((sum, accuracy) => sum + of(accuracy) * accuracy.customers, 0) / customers;
  return {
    customers,
    shareBuying: mean(({ shareBuying }) => shareBuying),
    auc: {
      model: mean(({ auc }) => auc.model),
      recencySort: mean(({ auc }) => auc.recencySort),
      silentForHorizon: mean(({ auc }) => auc.silentForHorizon),
    },
    brier: {
      model: mean(({ brier }) => brier.model),
      actualRateForAll: mean(({ brier }) => brier.actualRateForAll),
      silentForHorizon: mean(({ brier }) => brier.silentForHorizon),
    },
    countError: {
      model: mean(({ countError }) => countError.model),
      ownPastRate: mean(({ countError }) => countError.ownPastRate),
    },
    actualByPredicted: mean(({ actualByPredicted }) => actualByPredicted),
    calibrationError: mean((accuracy) => accuracy.calibrationError),
    liftOfTopTenth: mean((accuracy) => accuracy.liftOfTopTenth),
    twoClocks: {
      auc: mean(({ twoClocks }) => twoClocks.auc),
      brier: mean(({ twoClocks }) => twoClocks.brier),
      calibrationError: mean(({ twoClocks }) => twoClocks.calibrationError),
    },
  };
}

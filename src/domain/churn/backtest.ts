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
import type { Band } from './bandOf.ts';
import type { ChurnSettings } from './calibrate.ts';
import { type LookAhead, lookAhead } from './lookAhead.ts';
import type { Past } from './twoClocks/origins.ts';

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
  readonly twoClocks: ScoreAccuracy;
  /** of the simple rules: chances by silent days alone */
  readonly recency: ScoreAccuracy;
  readonly fixedDays: ScoreAccuracy;
}

/** One score that promises chances. */
export interface ScoreAccuracy {
  readonly auc: number;
  readonly brier: number;
  readonly calibrationError: number;
}

export type ScoreName = 'two-clocks' | 'model' | 'recency' | 'fixed-days';

/** What was promised to the customers of a band, and what then came. */
export interface BandRecord {
  readonly band: Band;
  readonly customers: number;
  /** mean chance of an order */
  readonly promised: number;
  /** share that ordered */
  readonly bought: number;
}

export interface Backtest {
  /** the latest first; they overlap, so their spread is no standard error */
  readonly origins: readonly { readonly asOf: number; readonly accuracy: Accuracy }[];
  /** mean of the origins, weighted by customers */
  readonly pooled: Accuracy;
  readonly calibration: readonly CalibrationGroup[];
  /** regulars with P(alive) < 0.10, and the share of them that bought after all: the tail is overconfident on real data */
  readonly longSilent: { readonly customers: number; readonly shareBuying: number };
  /** the worst band first */
  readonly bandsBy: (score: ScoreName) => BandRecord[];
}

const daysBetweenOrigins = 28;

/**
 * Would the scores have held? Fits and scores as of earlier days and compares with what then happened.
 *
 * Source: the statistical specification, section 8.
 * @param lastDay the last day whose orders are complete
 * @returns null when the history is too short or thin for any earlier day
 */
export function backtest(past: Past, lastDay: number, settings: ChurnSettings, mostOrigins = 6): Backtest | null {
  const looks: LookAhead[] = [];
  for (let m = 0; m < mostOrigins; m += 1) {
    const look = lookAhead(past, lastDay - settings.H - daysBetweenOrigins * m, settings);
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
    bandsBy: (score) => bandRecords(looks, (look) => look[chancesKey[score]]),
  };
}

const chancesKey = {
  model: 'pBuy',
  'two-clocks': 'pTwoClocks',
  recency: 'pRecency',
  'fixed-days': 'pFixedDays',
} as const satisfies Record<ScoreName, keyof LookAhead>;

const bands: readonly Band[] = ['critical', 'high', 'watch', 'stable', 'new'];

function bandRecords(looks: readonly LookAhead[], chancesOf: (look: LookAhead) => readonly number[]): BandRecord[] {
  const all = looks.flatMap((look) => {
    const chances = chancesOf(look);
    return look.bands.map((band, i) => ({ band, chance: chances[i]!, bought: Number(look.purchases[i]! > 0) }));
  });
  return bands.map((band) => {
    const members = all.filter((each) => each.band === band);
    return {
      ...{ band, customers: members.length },
      promised: meanOver(members, ({ chance }) => chance),
      bought: meanOver(members, ({ bought }) => bought),
    };
  });
}

function scoreAccuracy(chances: readonly number[], bought: readonly boolean[]): ScoreAccuracy {
  return {
    auc: areaUnderCurve(chances, bought),
    brier: brierScore(chances, bought),
    calibrationError: calibrationError(calibrationGroups(chances, bought)),
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
    twoClocks: scoreAccuracy(look.pTwoClocks, bought),
    recency: scoreAccuracy(look.pRecency, bought),
    fixedDays: scoreAccuracy(look.pFixedDays, bought),
  };
}

function weightedMean(accuracies: readonly Accuracy[]): Accuracy {
  const customers = accuracies.reduce((sum, accuracy) => sum + accuracy.customers, 0);
  const mean = (of: (accuracy: Accuracy) => number): number =>
    accuracies.reduce((sum, accuracy) => sum + of(accuracy) * accuracy.customers, 0) / customers;
  const meanScore = (of: (accuracy: Accuracy) => ScoreAccuracy): ScoreAccuracy => ({
    auc: mean((accuracy) => of(accuracy).auc),
    brier: mean((accuracy) => of(accuracy).brier),
    calibrationError: mean((accuracy) => of(accuracy).calibrationError),
  });
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
    twoClocks: meanScore(({ twoClocks }) => twoClocks),
    recency: meanScore(({ recency }) => recency),
    fixedDays: meanScore(({ fixedDays }) => fixedDays),
  };
}

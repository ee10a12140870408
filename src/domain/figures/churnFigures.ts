import type { Band } from '../churn/bandOf.ts';
import { type Calibration, type ChurnSettings, calibrate } from '../churn/calibrate.ts';
import type { OrderColumns } from '../churn/orderColumns.ts';
import { type CustomerScores, scoreCustomers } from '../churn/scoreCustomers.ts';
import { type Summaries, summariesOf } from '../churn/summariesOf.ts';
import { type Judgement, judge } from '../churn/twoClocks/judge.ts';
import type { Day } from '../day.ts';
import type { Fold } from './fold.ts';

/** What scores rest on, and the day on which it was fitted: kept between two fits. */
export interface KeptCalibration {
  readonly on: Day;
  readonly calibration: Calibration;
  /** missing before the first judgement */
  readonly judged?: {
    readonly on: Day;
    /** null where the history is too short for a back-test */
    readonly judgement: Judgement | null;
  };
}

/** Which score speaks, by what it would have promised up to yesterday. */
export function judgementOf(
  fold: Pick<Fold, 'orders'>,
  customerCount: number,
  today: number,
  settings: ChurnSettings,
): Judgement | null {
  return judge(orderColumns(fold, customerCount), today - 1, settings);
}

/** A fit with the score that speaks until the next judgement. */
export function withJudgement(calibration: Calibration, judged: KeptCalibration['judged']): Calibration {
  return calibration.method === 'model'
    ? {
        ...calibration,
        twoClocks: judged?.judgement?.twoClocks ?? null,
        bySilence: judged?.judgement?.bySilence ?? null,
      }
    : calibration;
}

/** Fits to the last complete day: yesterday (statistics 1.2). */
export function calibrationOf(
  fold: Pick<Fold, 'orders'>,
  customerCount: number,
  today: number,
  settings: ChurnSettings,
): Calibration {
  return calibrate(summariesOf(orderColumns(fold, customerCount), today - 1), settings);
}

/**
 * Scores everybody as of yesterday; a customer who ordered today as of today, so that an order entered gives the same
 * scores as the night.
 *
 * @param today day number
 */
export function scoresOf(
  fold: Pick<Fold, 'orders'>,
  customerCount: number,
  today: number,
  settings: ChurnSettings,
  calibration: Calibration,
  heldBand: (customer: number) => Band | null,
): CustomerScores {
  const summaries = summariesOf(orderColumns(fold, customerCount), today);
  return scoreCustomers({ summaries: asOfYesterday(summaries), settings, calibration, heldBand });
}

function asOfYesterday(summaries: Summaries): Summaries {
  const { x, tx, T } = summaries;
  return { ...summaries, T: T.map((age, customer) => (x[customer]! >= 0 && age > tx[customer]! ? age - 1 : age)) };
}

function orderColumns({ orders }: Pick<Fold, 'orders'>, customerCount: number): OrderColumns {
  return {
    customerCount,
    customer: Int32Array.from(orders.customer),
    day: Int32Array.from(orders.day),
    amountCents: Float64Array.from(orders.cents),
  };
}

import { type Backtest, backtest } from '../backtest.ts';
import type { ChurnSettings } from '../calibrate.ts';
import type { OrderColumns } from '../orderColumns.ts';
import { originsOf } from './origins.ts';
import { learnTwoClocks, type TwoClocks } from './twoClocks.ts';

export type ScoreName = 'two-clocks' | 'model' | 'recency';

/** How one score did on this workbook's own past; null where there is nothing to measure: a sort promises nothing. */
export interface ScoreRecord {
  readonly score: ScoreName;
  readonly auc: number | null;
  readonly brier: number | null;
  readonly calibrationError: number | null;
}

/** Which score speaks, and the table behind it. Plain data: kept until the next judgement. */
export interface Judgement {
  /** null where MBG/NBD speaks */
  readonly twoClocks: TwoClocks | null;
  /** days in the past on which promises were made, and customers they were made to, all together */
  readonly origins: number;
  readonly customers: number;
  readonly records: readonly ScoreRecord[];
  /** purchases that came over purchases that were promised */
  readonly actualByPredicted: number | null;
  /** regulars whom MBG/NBD takes for gone, and the share of them that bought after all */
  readonly longSilent: { readonly customers: number; readonly shareBuying: number | null };
}

/** More add little to six origins and cost a night its time. */
const mostCustomers = 2500;

/**
 * Lets this workbook's own past decide which score speaks (beyond.md 3), and learns the second one where it may.
 *
 * @param lastDay the last day whose orders are complete
 * @returns null when the history is too short or thin for any earlier day
 */
export function judge(orders: OrderColumns, lastDay: number, settings: ChurnSettings): Judgement | null {
  const some = sampleOfCustomers(orders, mostCustomers);
  const past = backtest(some, lastDay, settings);
  if (!past) return null;
  const { pooled, origins, longSilent } = past;
  const twoClocks = twoClocksMaySpeak(past)
    ? learnTwoClocks(some, originsOf(some, settings), lastDay, settings.H)
    : null;
  return {
    twoClocks,
    origins: origins.length,
    customers: pooled.customers,
    records: [
      recordOf('two-clocks', pooled.twoClocks.auc, pooled.twoClocks.brier, pooled.twoClocks.calibrationError),
      recordOf('model', pooled.auc.model, pooled.brier.model, pooled.calibrationError),
      recordOf('recency', pooled.auc.recencySort, Number.NaN, Number.NaN),
    ],
    actualByPredicted: known(pooled.actualByPredicted),
    longSilent: { customers: longSilent.customers, shareBuying: known(longSilent.shareBuying) },
  };
}

function recordOf(score: ScoreName, auc: number, brier: number, calibrationError: number): ScoreRecord {
  return { score, auc: known(auc), brier: known(brier), calibrationError: known(calibrationError) };
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Two clocks speak where they promised no worse than MBG/NBD on this workbook's own past. */
function twoClocksMaySpeak({ pooled: { brier, calibrationError: error, twoClocks } }: Backtest): boolean {
  return twoClocks.brier <= brier.model * 1.005 && twoClocks.calibrationError <= error + 0.004;
}

/** The orders of customers taken at even distances among those who ordered. */
export function sampleOfCustomers(orders: OrderColumns, most: number): OrderColumns {
  const hasOrdered = new Uint8Array(orders.customerCount);
  for (const customer of orders.customer) hasOrdered[customer] = 1;
  const buyers = [...hasOrdered.keys()].filter((customer) => hasOrdered[customer] === 1);
  const taken = Math.min(most, buyers.length);
  const numberOf = new Int32Array(orders.customerCount).fill(-1);
  for (let i = 0; i < taken; i += 1) numberOf[buyers[Math.floor((i * buyers.length) / taken)]!] = i;
  const lines = [...orders.customer.keys()].filter((line) => numberOf[orders.customer[line]!]! >= 0);
  return {
    customerCount: taken,
    customer: Int32Array.from(lines, (line) => numberOf[orders.customer[line]!]!),
    day: Int32Array.from(lines, (line) => orders.day[line]!),
    amountCents: Float64Array.from(lines, (line) => orders.amountCents[line]!),
  };
}

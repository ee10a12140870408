import { type Backtest, type BandRecord, backtest, type ScoreAccuracy, type ScoreName } from '../backtest.ts';
import type { ChurnSettings } from '../calibrate.ts';
import type { OrderColumns } from '../orderColumns.ts';
import { learnSilenceCurves, type SilenceCurve } from '../silenceCurve.ts';
import { pastOf } from './origins.ts';
import { learnTwoClocks, type TwoClocks } from './twoClocks.ts';

/** How one score did on this workbook's own past; null where there is nothing to measure. */
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
  /** null unless a simple rule did better than the score that else would speak */
  readonly bySilence?: SilenceCurve | null;
  readonly speaks?: ScoreName;
  /** days in the past on which promises were made, and customers they were made to, all together */
  readonly origins: number;
  readonly customers: number;
  readonly records: readonly ScoreRecord[];
  /** purchases that came over purchases that were promised */
  readonly actualByPredicted: number | null;
  /** regulars whom MBG/NBD takes for gone, and the share of them that bought after all */
  readonly longSilent: { readonly customers: number; readonly shareBuying: number | null };
  /** promises of the score that speaks, band by band; missing in what an earlier version kept */
  readonly bands?: readonly BandRecord[];
}

/** Errors nearer to each other than this are equal. */
const slack = 1.005;
/** More add little to six origins and cost a night its time. */
const mostCustomers = 2500;

/**
 * Lets this workbook's own past decide which score speaks (beyond.md 3), and learns it where it is not MBG/NBD.
 *
 * @param lastDay the last day whose orders are complete
 * @returns null when the history is too short or thin for any earlier day
 */
export function judge(orders: OrderColumns, lastDay: number, settings: ChurnSettings): Judgement | null {
  const past = pastOf(sampleOfCustomers(orders, mostCustomers), settings);
  const tested = backtest(past, lastDay, settings);
  if (!tested) return null;
  const { pooled, origins, longSilent } = tested;
  const speaks = speakerOf(tested);
  return {
    twoClocks: speaks === 'two-clocks' ? learnTwoClocks(past.originAt, lastDay, settings.H) : null,
    bySilence:
      speaks === 'recency' || speaks === 'fixed-days'
        ? (learnSilenceCurves(past.summariesAt, lastDay, settings.H)?.[speaks] ?? null)
        : null,
    speaks,
    origins: origins.length,
    customers: pooled.customers,
    records: scoreNames.map((score) => recordOf(score, tested)),
    actualByPredicted: known(pooled.actualByPredicted),
    longSilent: { customers: longSilent.customers, shareBuying: known(longSilent.shareBuying) },
    bands: tested.bandsBy(speaks).filter(({ customers }) => customers > 0),
  };
}

const scoreNames: readonly ScoreName[] = ['two-clocks', 'model', 'recency', 'fixed-days'];

function accuracyOf(score: ScoreName, { pooled }: Backtest): ScoreAccuracy {
  if (score === 'model')
    return { auc: pooled.auc.model, brier: pooled.brier.model, calibrationError: pooled.calibrationError };
  if (score === 'two-clocks') return pooled.twoClocks;
  // how a sort ranks needs no learning
  if (score === 'recency') return { ...pooled.recency, auc: pooled.auc.recencySort };
  return { ...pooled.fixedDays, auc: pooled.auc.silentForHorizon };
}

function recordOf(score: ScoreName, tested: Backtest): ScoreRecord {
  const { auc, brier, calibrationError } = accuracyOf(score, tested);
  return { score, auc: known(auc), brier: known(brier), calibrationError: known(calibrationError) };
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/**
 * Two clocks speak where they promised no worse than MBG/NBD on this workbook's own past; a simple rule only where it ranked
 * better than they do and erred clearly less.
 */
function speakerOf(tested: Backtest): ScoreName {
  const [model, twoClocks] = [accuracyOf('model', tested), accuracyOf('two-clocks', tested)];
  const hasSecond =
    twoClocks.brier <= model.brier * slack && twoClocks.calibrationError <= model.calibrationError + 0.004;
  const best = hasSecond ? twoClocks : model;
  const better = (['recency', 'fixed-days'] as const)
    .map((rule) => ({ rule, ...accuracyOf(rule, tested) }))
    .filter(({ auc, brier }) => auc > best.auc && brier * slack < best.brier)
    .sort((a, b) => a.brier - b.brier)[0];
  return better?.rule ?? (hasSecond ? 'two-clocks' : 'model');
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

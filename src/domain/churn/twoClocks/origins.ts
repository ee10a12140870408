import { eachOnce } from '../../eachOnce.ts';
import type { ChurnSettings } from '../calibrate.ts';
import { distinctHistories, type Histories } from '../distinctHistories.ts';
import { fitModel } from '../fitModel.ts';
import type { Model } from '../model.ts';
import type { OrderColumns } from '../orderColumns.ts';
import { probabilitiesOf } from '../probabilities.ts';
import { type Summaries, type SummariesAt, summariesBy } from '../summariesOf.ts';
import { fitRhythm } from './fitRhythm.ts';
import { type ClockChances, type RhythmParams, rhythmChancesOf } from './rhythmModel.ts';

/** Both clocks as they could be read on one day: fitted to orders up to that day alone. */
export interface Origin {
  readonly asOf: number;
  readonly summaries: Summaries;
  readonly histories: ReturnType<typeof distinctHistories>;
  /** clock A */
  readonly model: Model;
  /** clock B, fitted when first asked for */
  readonly rhythm: () => RhythmParams;
  /** what both clocks say of the `days` after it */
  readonly clocks: (days: number) => ClockColumns;
  /** how many customers of each distinct history bought in the `days` after it */
  readonly buyers: (days: number) => readonly number[];
}

/** @returns null where orders up to that day are too few, or a fit does not settle */
export type OriginAt = (asOf: number) => Origin | null;

/** The past of a workbook, as it could be read on each of its days. */
export interface Past {
  readonly summariesAt: SummariesAt;
  readonly originAt: OriginAt;
}

/** What is asked for twice is computed once. */
export function pastOf(orders: OrderColumns, { min_fit, min_repeat }: ChurnSettings): Past {
  const summariesAt = summariesBy(orders);
  let lastRhythm: RhythmParams | null = null; // fits of near days are near each other
  const originAt: OriginAt = (asOf) => {
    const summaries = summariesAt(asOf);
    const { customers, repeats } = countsOf(summaries);
    if (customers < min_fit || repeats < min_repeat) return null;
    const histories = distinctHistories(summaries);
    const fit = fitModel(histories, { kind: 'mbg', hasPrior: true });
    if (!fit.isConverged) return null;
    let known: RhythmParams | null = null;
    const rhythm = () => {
      known ??= rhythmFrom([lastRhythm, fit.params]);
      lastRhythm = known;
      return known;
    };
    const model = { kind: fit.kind, params: fit.params };
    return {
      ...{ asOf, summaries, histories, model, rhythm },
      clocks: eachOnce((days) => clockColumns(histories, model, rhythm(), days)),
      buyers: eachOnce((days) => buyersOf(histories, summaries, summariesAt(asOf + days))),
    };

    function rhythmFrom(starts: readonly (RhythmParams | Model['params'] | null)[]): RhythmParams {
      for (const start of starts) {
        const reached = start && fitRhythm(histories, sumOfLogGaps(summaries.gapCounts), start);
        if (reached?.isConverged) return reached.params;
      }
      return { ...fit.params, k: 1 }; // without a rhythm clock B is clock A
    }
  };
  return { summariesAt, originAt: eachOnce(originAt) };
}

/** An origin with so many days of history before it. */
export function earlierOrigin(originAt: OriginAt, asOf: number, historyDays: number): Origin | null {
  const origin = originAt(asOf);
  return origin && longestOf(origin.histories.T) >= historyDays ? origin : null;
}

function longestOf(days: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < days.length; i += 1) most = Math.max(most, days[i]!);
  return most;
}

function countsOf({ x }: Summaries): { customers: number; repeats: number } {
  let [customers, repeats] = [0, 0];
  for (const each of x) {
    if (each < 0) continue;
    customers += 1;
    repeats += each;
  }
  return { customers, repeats };
}

function sumOfLogGaps(gapCounts: Int32Array): number {
  return gapCounts.reduce((sum, count, gap) => (count === 0 ? sum : sum + count * Math.log(gap)), 0);
}

/** What both clocks say of each distinct history. */
export interface ClockColumns {
  readonly a: readonly ClockChances[];
  readonly b: readonly ClockChances[];
}

/** The chances of clock A. */
export function chancesA(model: Model, x: number, tx: number, T: number, H: number): ClockChances {
  const { pAlive, pBuy } = probabilitiesOf(model, x, tx, T, H);
  return { pAlive, pBuy, pace: (model.params.r + x) / (model.params.alpha + T) };
}

function clockColumns({ count, x, tx, T }: Histories, model: Model, params: RhythmParams, H: number): ClockColumns {
  const chancesB = rhythmChancesOf(params, H);
  const [a, b]: [ClockChances[], ClockChances[]] = [[], []];
  for (let i = 0; i < count; i += 1) {
    a.push(chancesA(model, x[i]!, tx[i]!, T[i]!, H));
    b.push(chancesB(x[i]!, tx[i]!, T[i]!));
  }
  return { a, b };
}

function buyersOf({ count, ofCustomer }: Origin['histories'], before: Summaries, after: Summaries): number[] {
  const buyers = new Array<number>(count).fill(0);
  ofCustomer.forEach((row, customer) => {
    if (row >= 0 && after.x[customer]! > before.x[customer]!) buyers[row]! += 1;
  });
  return buyers;
}

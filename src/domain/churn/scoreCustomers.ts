import { type Band, bandOf } from './bandOf.ts';
import { type Calibration, type ChurnNote, type ChurnSettings, calibrate } from './calibrate.ts';
import { distinctHistories } from './distinctHistories.ts';
import { expectedIfAlive } from './expectedPurchases.ts';
import type { Model } from './model.ts';
import { type Probabilities, probabilitiesOf } from './probabilities.ts';
import { chanceAfter } from './silenceCurve.ts';
import { expectedSpend } from './spendModel.ts';
import type { Summaries } from './summariesOf.ts';
import { twoClocksScore } from './twoClocks/twoClocks.ts';
import { simplePace } from './usualGap.ts';

/** One place for each customer in every column; NaN where nothing can be said. */
interface ScoreColumns extends Record<keyof Probabilities, Float64Array> {
  readonly band: readonly Band[];
  /** purchases to be expected in the horizon */
  readonly expected: Float64Array;
  /** cents to be expected in the horizon */
  readonly expectedCents: Float64Array;
  /** cents to be expected in the horizon from one who is still a customer: what is at stake */
  readonly atStakeCents: Float64Array;
}

export interface CustomerScores {
  readonly method: Calibration['method'];
  readonly calibration: Calibration;
  readonly notes: readonly ChurnNote[];
  readonly horizonDays: number;
  readonly summaries: Summaries;
  readonly columns: ScoreColumns;
}

interface ScoreRequest {
  readonly summaries: Summaries;
  readonly settings: ChurnSettings;
  /** of an earlier run, to score without a new fit: in the nights between two fits, or one customer alone after an order */
  readonly calibration?: Calibration;
  /** band of the last run, null when the customer has bought since or was not there */
  readonly heldBand?: (customer: number) => Band | null;
}

/** Every customer's chances in the next `H` days, own pace and band, by the model or, where it must not speak, the simple rule. */
export function scoreCustomers(request: ScoreRequest): CustomerScores {
  const { summaries, settings, heldBand = () => null } = request;
  const histories = distinctHistories(summaries);
  const calibration = request.calibration ?? calibrate(summaries, settings, histories);
  const numbers =
    calibration.method === 'model'
      ? modelColumns(histories, calibration, settings.H)
      : simpleColumns(summaries, calibration.usualGapDays ?? settings.H);
  const spend = calibration.method === 'model' ? calibration.spend : null;
  const { x, T } = summaries;
  const band = new Array<Band>(x.length);
  // of customers alike whom no earlier band holds one is judged for all: their chances are the same
  const unheld: Band[] = [];
  for (let c = 0; c < x.length; c += 1) {
    const held = heldBand(c);
    const row = calibration.method === 'model' && held === null ? histories.ofCustomer[c]! : -1;
    band[c] =
      unheld[row] ??
      bandOf({ x: x[c]!, T: T[c]!, pace: numbers.pace[c]!, silence: numbers.silence[c]! }, settings.default_gap, held);
    if (row >= 0) unheld[row] = band[c]!;
  }
  const expectedCents = unknownColumn(x.length);
  const atStakeCents = unknownColumn(x.length);
  for (let c = 0; spend && c < x.length; c += 1) {
    const cents = expectedSpend(spend, summaries.monetaryDays[c]!, summaries.monetaryCents[c]!);
    expectedCents[c] = numbers.expected[c]! * cents;
    atStakeCents[c] = numbers.expectedIfAlive[c]! * cents;
  }
  const { expectedIfAlive: _, ...columns } = numbers;
  return {
    method: calibration.method,
    calibration,
    notes: calibration.notes,
    horizonDays: settings.H,
    summaries,
    columns: { ...columns, band, expectedCents, atStakeCents },
  };
}

type NumberColumns = Record<keyof Probabilities | 'expected' | 'expectedIfAlive', Float64Array>;

function unknownColumn(length: number): Float64Array {
  return new Float64Array(length).fill(Number.NaN);
}

function numberColumns(length: number, column: (length: number) => Float64Array): NumberColumns {
  return {
    pAlive: column(length),
    pBuy: column(length),
    risk: column(length),
    silence: column(length),
    pace: column(length),
    expected: column(length),
    expectedIfAlive: column(length),
  };
}

/** The score that speaks changes the chance that is shown; pace, silence and P(alive), hence bands, stay on MBG/NBD. */
function modelColumns(
  histories: ReturnType<typeof distinctHistories>,
  calibration: Extract<Calibration, { method: 'model' }>,
  horizonDays: number,
): NumberColumns {
  const { model } = calibration;
  const columns = numberColumns(histories.ofCustomer.length, (length) => new Float64Array(length));
  const ofHistory = numberColumns(histories.count, (length) => new Float64Array(length));
  const expectedOf = cachedExpected(model, horizonDays);
  const spoken = spokenScore(calibration, horizonDays);
  for (let row = 0; row < histories.count; row += 1) {
    const [x, tx, T] = [histories.x[row]!, histories.tx[row]!, histories.T[row]!];
    const chances = probabilitiesOf(model, x, tx, T, horizonDays);
    ofHistory.pAlive[row] = chances.pAlive;
    const better = spoken?.(x, tx, T);
    ofHistory.pBuy[row] = better ?? chances.pBuy;
    ofHistory.risk[row] = better === undefined ? chances.risk : 1 - better;
    ofHistory.silence[row] = chances.silence;
    ofHistory.pace[row] = chances.pace;
    ofHistory.expectedIfAlive[row] = expectedOf(x, T);
    ofHistory.expected[row] = chances.pAlive * ofHistory.expectedIfAlive[row]!;
  }
  for (const key of Object.keys(columns) as (keyof NumberColumns)[]) {
    spread(ofHistory[key], histories.ofCustomer, columns[key]);
  }
  return columns;
}

function spread(ofHistory: Float64Array, historyOf: Int32Array, ofCustomer: Float64Array): void {
  for (let customer = 0; customer < ofCustomer.length; customer += 1) {
    const history = historyOf[customer]!;
    ofCustomer[customer] = history < 0 ? Number.NaN : ofHistory[history]!;
  }
}

/** What speaks in place of MBG/NBD, null where it speaks itself. */
function spokenScore(
  { model, twoClocks, bySilence }: Extract<Calibration, { method: 'model' }>,
  horizonDays: number,
): ((x: number, tx: number, T: number) => number) | null {
  if (bySilence) return (_, tx, T) => chanceAfter(bySilence, T - tx);
  return twoClocks && twoClocksScore(model, twoClocks, horizonDays);
}

/** The expectation depends on x and T alone, and many customers share these. */
function cachedExpected(model: Model, horizonDays: number): (x: number, T: number) => number {
  const byAge = new Map<number, number[]>();
  return (x, T) => {
    const known = byAge.get(T) ?? [];
    if (known.length === 0) byAge.set(T, known);
    known[x] ??= expectedIfAlive(model, x, T, horizonDays);
    return known[x]!;
  };
}

function simpleColumns({ x, tx, T, medianGapDays }: Summaries, fallbackDays: number): NumberColumns {
  const columns = numberColumns(x.length, unknownColumn);
  for (let c = 0; c < x.length; c += 1)
    if (x[c]! >= 0) columns.pace[c] = simplePace(T[c]! - tx[c]!, x[c]!, medianGapDays[c]!, fallbackDays);
  return columns;
}

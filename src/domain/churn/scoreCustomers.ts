import { type Band, bandOf } from './bandOf.ts';
import { type Calibration, type ChurnNote, type ChurnSettings, calibrate } from './calibrate.ts';
import { type ChanceColumns, chanceColumns, emptyColumns, type SpokenScore } from './chanceColumns.ts';
import { distinctHistories } from './distinctHistories.ts';
import type { Probabilities } from './probabilities.ts';
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
  const { summaries, settings } = request;
  const histories = distinctHistories(summaries);
  const calibration = request.calibration ?? calibrate(summaries, settings, histories);
  const isModel = calibration.method === 'model';
  const { expectedIfAlive, ...numbers } = isModel
    ? chanceColumns(histories, calibration.model, settings.H, spokenScore(calibration, settings.H))
    : simpleColumns(summaries, calibration.usualGapDays ?? settings.H);
  const spend = isModel ? calibration.spend : null;
  const [expectedCents, atStakeCents] = [unknownColumn(summaries.x.length), unknownColumn(summaries.x.length)];
  for (let c = 0; spend && c < summaries.x.length; c += 1) {
    const cents = expectedSpend(spend, summaries.monetaryDays[c]!, summaries.monetaryCents[c]!);
    expectedCents[c] = numbers.expected[c]! * cents;
    atStakeCents[c] = expectedIfAlive[c]! * cents;
  }
  return {
    method: calibration.method,
    calibration,
    notes: calibration.notes,
    horizonDays: settings.H,
    summaries,
    columns: {
      ...numbers,
      band: bandsOf(request, numbers, isModel ? histories.ofCustomer : null),
      expectedCents,
      atStakeCents,
    },
  };
}

/** @param historyOf of each customer, null where customers of one history may have different paces */
function bandsOf(
  { summaries: { x, T }, settings, heldBand = () => null }: ScoreRequest,
  { pace, silence }: Pick<ChanceColumns, 'pace' | 'silence'>,
  historyOf: Int32Array | null,
): Band[] {
  const bands = new Array<Band>(x.length);
  // of customers alike whom no earlier band holds one is judged for all: their chances are the same
  const unheld: Band[] = [];
  for (let c = 0; c < x.length; c += 1) {
    const held = heldBand(c);
    const history = historyOf && held === null ? historyOf[c]! : -1;
    const known = history < 0 ? undefined : unheld[history];
    bands[c] =
      known ?? bandOf({ x: x[c]!, T: T[c]!, pace: pace[c]!, silence: silence[c]! }, settings.default_gap, held);
    if (history >= 0) unheld[history] = bands[c]!;
  }
  return bands;
}

function unknownColumn(length: number): Float64Array {
  return new Float64Array(length).fill(Number.NaN);
}

/** What speaks in place of MBG/NBD, null where it speaks itself. */
function spokenScore(
  { model, twoClocks, bySilence }: Extract<Calibration, { method: 'model' }>,
  horizonDays: number,
): SpokenScore | null {
  if (bySilence) return (_, tx, T) => chanceAfter(bySilence, T - tx);
  return twoClocks && twoClocksScore(model, twoClocks, horizonDays);
}

function simpleColumns({ x, tx, T, medianGapDays }: Summaries, fallbackDays: number): ChanceColumns {
  const columns = emptyColumns(x.length);
  for (const column of Object.values(columns)) column.fill(Number.NaN);
  for (let c = 0; c < x.length; c += 1)
    if (x[c]! >= 0) columns.pace[c] = simplePace(T[c]! - tx[c]!, x[c]!, medianGapDays[c]!, fallbackDays);
  return columns;
}

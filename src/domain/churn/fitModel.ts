import type { Histories } from './distinctHistories.ts';
import { type LogLikelihood, logLikelihoodOf } from './logLikelihood.ts';
import { onLogScale, sumOf } from './logScale.ts';
import type { Model, ModelKind, Params } from './model.ts';
import { type Maximum, maximise, type Objective } from './newton.ts';
import { priorAt } from './prior.ts';

export interface Fit extends Model {
  /** without the prior, constants included, time in days */
  readonly logLikelihood: number;
  /** what was maximised: the log-likelihood, plus the prior where it is on */
  readonly objective: number;
  readonly isConverged: boolean;
  readonly iterations: number;
  readonly customers: number;
  readonly repeatPurchases: number;
}

/** up to so many customers every start climbs over all of them; of more, over a sample of `sampleSize` */
const fewCustomers = 2000;
const sampleSize = 500;
/** from so many on, a peak of the sample is first settled over every tenth customer: each step over all costs a tenth of a second a million */
const manyCustomers = 20_000;
const samePeak = 1e-6;

/**
 * The parameters under which these histories are likeliest, with the weak prior or without.
 *
 * Source: the statistical specification, section 2.
 * @throws RangeError without any customer
 */
export function fitModel(histories: Histories, { kind, hasPrior }: { kind: ModelKind; hasPrior: boolean }): Fit {
  const { customers, repeatPurchases, meanAge } = totalsOf(histories);
  if (customers === 0) throw new RangeError('no customer with a purchase day');
  const logLikelihood = logLikelihoodOf(kind, histories);
  const objectiveOf =
    (likelihoodOf: LogLikelihood): Objective =>
    (theta) => {
      const params = exponentials(theta);
      const likelihood = onLogScale(likelihoodOf(params), params);
      return hasPrior ? sumOf(likelihood, priorAt(theta, meanAge)) : likelihood;
    };
  const starts = startsFor(customers, repeatPurchases, meanAge).map((start) => start.map(Math.log));
  const overSample = (size: number): Objective =>
    objectiveOf(logLikelihoodOf(kind, sampleOf(histories, customers / size)));
  const peaksOfSample = (): (readonly number[])[] => {
    const peaks = distinctPeaks(overSample(sampleSize), starts);
    if (customers < manyCustomers) return peaks;
    const nearer = overSample(customers / 10);
    return peaks
      .map((peak) => maximise(nearer, peak))
      .map(({ point, isConverged }, i) => (isConverged ? point : peaks[i]!));
  };
  const objective = objectiveOf(logLikelihood);
  const maximum = (customers <= fewCustomers ? starts : peaksOfSample())
    .map((start) => maximise(objective, start))
    .reduce(better);
  const params = exponentials(maximum.point);
  return {
    kind,
    params: paramsOf(params),
    logLikelihood: maximum.value - (hasPrior ? priorAt(maximum.point, meanAge).value : 0),
    objective: maximum.value,
    isConverged: maximum.isConverged && params.every((param) => param > 0 && Number.isFinite(param)),
    iterations: maximum.iterations,
    customers,
    repeatPurchases,
  };
}

type FourNumbers = readonly [number, number, number, number];

function totalsOf({ count, x, T, weight }: Histories) {
  let [customers, repeatPurchases, age] = [0, 0, 0];
  for (let i = 0; i < count; i += 1) {
    customers += weight[i]!;
    repeatPurchases += weight[i]! * x[i]!;
    age += weight[i]! * T[i]!;
  }
  return { customers, repeatPurchases, meanAge: Math.max(1, age / customers) };
}

/**
 * The likelihood may have a second peak: few who buy again and again can be read as a wide spread of rates, or as many who
 * leave at once. Of 900 shops of 1 to 800 customers each start alone missed the higher peak of some, these together of none.
 */
function startsFor(customers: number, repeatPurchases: number, meanAge: number): FourNumbers[] {
  const meanX = repeatPurchases / customers;
  const alphaFor = (r: number): number => (r * meanAge) / Math.max(2 * meanX, 0.05);
  return [
    [0.75, alphaFor(0.75), 2.5 / 3, 5 / 3],
    [0.1, alphaFor(0.1), 2.5 / 3, 5 / 3],
    [0.75, alphaFor(0.75), 5, 0.3],
    [3, meanAge / 2, 2, 20],
  ];
}

/** Where the starts end, each place once; the first start where none ends anywhere. */
function distinctPeaks(objective: Objective, starts: readonly (readonly number[])[]): (readonly number[])[] {
  const peaks: Maximum[] = [];
  for (const start of starts) {
    const peak = maximise(objective, start);
    const isKnown = peaks.some(({ value }) => Math.abs(value - peak.value) < samePeak);
    if (peak.isConverged && !isKnown) peaks.push(peak);
  }
  return peaks.length === 0 ? [starts[0]!] : peaks.map(({ point }) => point);
}

/** One customer of `distance`, at even distances. */
function sampleOf({ count, x, tx, T, weight }: Histories, distance: number): Histories {
  const taken = new Float64Array(count);
  let [passed, rows] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    const before = Math.floor(passed / distance);
    passed += weight[i]!;
    taken[i] = Math.floor(passed / distance) - before;
    if (taken[i]! > 0) rows += 1;
  }
  const column = (values: ArrayLike<number>): Float64Array => {
    const kept = new Float64Array(rows);
    for (let i = 0, row = 0; i < count; i += 1) if (taken[i]! > 0) kept[row++] = values[i]!;
    return kept;
  };
  return { count: rows, x: column(x), tx: column(tx), T: column(T), weight: column(taken) };
}

function better(left: Maximum, right: Maximum): Maximum {
  if (left.isConverged !== right.isConverged) return left.isConverged ? left : right;
  return right.value > left.value ? right : left;
}

function exponentials(theta: readonly number[]): FourNumbers {
  return [Math.exp(theta[0]!), Math.exp(theta[1]!), Math.exp(theta[2]!), Math.exp(theta[3]!)];
}

function paramsOf([r, alpha, a, b]: FourNumbers): Params {
  return { r, alpha, a, b };
}

import type { Histories } from './distinctHistories.ts';
import { logLikelihoodOf } from './logLikelihood.ts';
import { onLogScale, sumOf } from './logScale.ts';
import { mergedRows } from './mergedRows.ts';
import type { Model, ModelKind, Params } from './model.ts';
import { type Maximum, maximise, nearTop, type Objective, type Point } from './newton.ts';
import { priorAt } from './prior.ts';
import { type Rows, rowsByPurchases } from './rowsByPurchases.ts';

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

/** up to so many every start climbs over all of them; of more, over a few dozen that stand for them */
const fewHistories = 1000;
/** in logarithms of the parameters: within it two climbs end on one peak */
const samePeak = 0.3;

/**
 * The parameters under which these histories are likeliest, with the weak prior or without.
 *
 * Source: the statistical specification, section 2.
 * @throws RangeError without any customer
 */
export function fitModel(histories: Histories, { kind, hasPrior }: { kind: ModelKind; hasPrior: boolean }): Fit {
  const rows = rowsByPurchases(histories);
  const { customers, repeatPurchases, meanAge } = totalsOf(rows);
  if (customers === 0) throw new RangeError('no customer with a purchase day');
  const objectiveOf = (some: Rows): Objective => {
    const logLikelihood = logLikelihoodOf(kind, some);
    return (theta) => {
      const params = exponentials(theta);
      const likelihood = onLogScale(logLikelihood(params), params);
      return hasPrior ? sumOf(likelihood, priorAt(theta, meanAge)) : likelihood;
    };
  };
  const objective = objectiveOf(rows);
  const starts = startsFor(customers, repeatPurchases, meanAge).map((start) => start.map(Math.log));
  const isSmall = histories.count <= fewHistories;
  const maximum = distinctPeaks(isSmall ? objective : objectiveOf(mergedRows(rows)), starts)
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

function totalsOf({ customersWith, customersOfAge, days }: Rows) {
  let [customers, repeatPurchases, age] = [0, 0, 0];
  for (let x = 0; x < customersWith.length; x += 1) {
    customers += customersWith[x]!;
    repeatPurchases += customersWith[x]! * x;
  }
  for (let place = 0; place < days.length; place += 1) age += customersOfAge[place]! * days[place]!;
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
function distinctPeaks(objective: Objective, starts: readonly Point[]): readonly Point[] {
  const peaks: Point[] = [];
  const isKnown = (point: Point) => peaks.some((peak) => distance(peak, point) < samePeak);
  for (const start of starts) {
    const { point, isConverged } = maximise(objective, start, nearTop, isKnown);
    if (isConverged && !isKnown(point)) peaks.push(point);
  }
  return peaks.length === 0 ? [starts[0]!] : peaks;
}

function distance(one: Point, other: Point): number {
  return one.reduce((longest, each, i) => Math.max(longest, Math.abs(each - other[i]!)), 0);
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

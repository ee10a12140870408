import type { Histories } from './distinctHistories.ts';
import { logLikelihoodOf } from './logLikelihood.ts';
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

/** below this many customers the likelihood may have a second peak, so a second start is tried */
const fewCustomers = 200;

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
  const objective: Objective = (theta) => {
    const params = exponentials(theta);
    const likelihood = onLogScale(logLikelihood(params), params);
    return hasPrior ? sumOf(likelihood, priorAt(theta, meanAge)) : likelihood;
  };
  const maximum = startsFor(customers, repeatPurchases, meanAge)
    .map((start) => maximise(objective, start.map(Math.log)))
    .reduce(better);
  const params = exponentials(maximum.point);
  return {
    kind,
    params: paramsOf(params),
    logLikelihood: logLikelihood(params).value,
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

function startsFor(customers: number, repeatPurchases: number, meanAge: number): FourNumbers[] {
  const meanX = repeatPurchases / customers;
  const usual: FourNumbers = [0.75, (0.75 * meanAge) / Math.max(2 * meanX, 0.05), 2.5 / 3, 5 / 3];
  return customers < fewCustomers ? [usual, [3, meanAge / 2, 2, 20]] : [usual];
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

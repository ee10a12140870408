import { digamma, lnGamma, lnGammaRise, trigamma } from './gammaFunctions.ts';
import { onLogScale, sumOf } from './logScale.ts';
import { type Evaluation, maximise, type Objective } from './newton.ts';
import { beliefsAt } from './prior.ts';

const { exp, log, log1p } = Math;

/** Gamma-Gamma parameters; v is in the unit of the amounts. */
export interface SpendParams {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

interface SpendFit {
  readonly params: SpendParams;
  readonly objective: number;
  readonly isConverged: boolean;
}

/** From so many on the climb begins where every tenth of them ends: over all a step or two is left. */
const manySpenders = 5000;

/** Customers with a repeat purchase and a mean spend above 0, side by side. */
export interface Spenders {
  /** purchases behind the mean */
  readonly x: ArrayLike<number>;
  /** mean spend of a repeat purchase day, any unit of money */
  readonly mean: ArrayLike<number>;
}

/**
 * How much a purchase is worth, by customer: each has own mean spend, and these vary over customers.
 *
 * Source: Fader and Hardie 2013; the statistical specification, section 5.
 * @throws RangeError without any customer
 */
export function fitSpend(spenders: Spenders, { hasPrior }: { hasPrior: boolean }): SpendFit {
  const meanSpend = meanOf(spenders.mean);
  if (!(meanSpend > 0)) throw new RangeError('no customer with a spend');
  const beliefs = [
    { weights: [1, 0, 0], offset: 0, mean: log(6), sd: 2 },
    { weights: [0, 1, 0], offset: 0, mean: log(4), sd: 1.25 },
    { weights: [0, 0, 1], offset: -log(meanSpend), mean: log(0.45), sd: 2 },
  ];
  const objectiveOver = (some: Spenders): Objective => {
    const logLikelihood = spendLogLikelihood(some);
    return (theta) => {
      const params = theta.map(exp);
      const likelihood = onLogScale(logLikelihood(params[0]!, params[1]!, params[2]!), params);
      return hasPrior ? sumOf(likelihood, beliefsAt(beliefs, theta)) : likelihood;
    };
  };
  let start = [6, 4, 0.45 * meanSpend].map(log);
  if (spenders.x.length > manySpenders) {
    const near = maximise(objectiveOver(everyTenth(spenders)), start);
    if (near.isConverged) start = [...near.point];
  }
  const maximum = maximise(objectiveOver(spenders), start);
  const [p, q, v] = maximum.point.map(exp);
  return { params: { p: p!, q: q!, v: v! }, objective: maximum.value, isConverged: maximum.isConverged };
}

export function meanOf(numbers: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i += 1) sum += numbers[i]!;
  return sum / numbers.length;
}

function everyTenth({ x, mean }: Spenders): Spenders {
  const column = (values: ArrayLike<number>): Float64Array => {
    const tenth = new Float64Array(Math.floor(values.length / 10));
    for (let i = 0; i < tenth.length; i += 1) tenth[i] = values[10 * i]!;
    return tenth;
  };
  return { x: column(x), mean: column(mean) };
}

/**
 * In sums that stay small where q and v run off together (all customers spend alike): with the terms of the formula as it is
 * written, rounding hides the last steps, and the search halves them in vain.
 *
 * Gamma functions once for each distinct x, since most customers share a few dozen, and sums without a parameter once for
 * all: one logarithm a customer is left for every look at the function.
 */
function spendLogLikelihood({ x: purchaseCounts, mean }: Spenders) {
  const customers = purchaseCounts.length;
  const x = new Float64Array(customers);
  const counts: number[] = []; // element x: customers with x purchases
  const totals = new Float64Array(customers);
  let [sumOfLogMeans, sumOfXLogTotals, sumOfX] = [0, 0, 0];
  for (let i = 0; i < customers; i += 1) {
    const purchases = purchaseCounts[i]!;
    x[i] = purchases;
    const logMean = log(mean[i]!);
    while (counts.length <= purchases) counts.push(0);
    counts[purchases]! += 1;
    totals[i] = purchases * mean[i]!;
    sumOfLogMeans += logMean;
    sumOfXLogTotals += purchases * logMean;
    sumOfX += purchases;
  }
  for (let purchases = 1; purchases < counts.length; purchases += 1)
    sumOfXLogTotals += counts[purchases]! * purchases * log(purchases);

  return (p: number, q: number, v: number): Evaluation => {
    const logV = log(v);
    let value = p * (sumOfXLogTotals - sumOfX * logV) - sumOfLogMeans;
    let [gP, gQ, gV] = [sumOfXLogTotals - sumOfX * logV, 0, 0];
    const psiQ = digamma(q);
    let [hPP, hPQ, hPV] = [0, 0, 0];
    let [hQQ, hQV, hVV] = [-customers * trigamma(q), customers / v, (-customers * q) / (v * v)];
    for (let purchases = 1; purchases < counts.length; purchases += 1) {
      const n = counts[purchases]!;
      if (n === 0) continue;
      const shape = p * purchases;
      const psi = digamma(shape + q);
      const psiPrime = trigamma(shape + q);
      value += n * (lnGammaRise(q, shape) - lnGamma(shape));
      gP += n * purchases * (psi - digamma(shape));
      gQ += n * (psi - psiQ);
      hPP += n * purchases * purchases * (psiPrime - trigamma(shape));
      hPQ += n * purchases * psiPrime;
      hQQ += n * psiPrime;
    }
    const each = sharesOf(x, totals, p, q, v);
    value += each.value;
    gP += each.byP;
    gQ += each.byQ;
    gV += each.byV;
    hPV += each.byPV;
    hQV += each.byQV;
    hVV += each.byVV;
    return {
      value,
      gradient: [gP, gQ, gV],
      hessian: [
        [hPP, hPQ, hPV],
        [hPQ, hQQ, hQV],
        [hPV, hQV, hVV],
      ],
    };
  };
}

/** The terms that tell all customers apart; with all it needs as arguments the engine makes it fast once, not for each fit. */
function sharesOf(x: Float64Array, totals: Float64Array, p: number, q: number, v: number) {
  let [value, byP, byQ, byV, byPV, byQV, byVV] = [0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < x.length; i += 1) {
    const purchases = x[i]!;
    const total = totals[i]!;
    const shapes = p * purchases + q;
    const inverse = 1 / (v + total);
    const logShare = log1p(total / v);
    value -= shapes * logShare;
    byP -= purchases * logShare;
    byQ -= logShare;
    byV += ((q * total) / v - p * purchases) * inverse;
    byPV -= purchases * inverse;
    byQV -= inverse;
    byVV += shapes * inverse * inverse;
  }
  return { value, byP, byQ, byV, byPV, byQV, byVV };
}

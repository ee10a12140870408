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

/** Customers with a repeat purchase and a mean spend above 0, side by side. */
export interface Spenders {
  /** purchases behind the mean */
  readonly x: readonly number[];
  /** mean spend of a repeat purchase day, any unit of money */
  readonly mean: readonly number[];
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
  const logLikelihood = spendLogLikelihood(spenders);
  const objective: Objective = (theta) => {
    const params = theta.map(exp);
    const likelihood = onLogScale(logLikelihood(params[0]!, params[1]!, params[2]!), params);
    return hasPrior ? sumOf(likelihood, beliefsAt(beliefs, theta)) : likelihood;
  };
  const maximum = maximise(objective, [6, 4, 0.45 * meanSpend].map(log));
  const [p, q, v] = maximum.point.map(exp);
  return { params: { p: p!, q: q!, v: v! }, objective: maximum.value, isConverged: maximum.isConverged };
}

export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/**
 * In sums that stay small where q and v run off together (all customers spend alike): with the terms of the formula as it is
 * written, rounding hides the last steps, and the search halves them in vain.
 *
 * Gamma functions once for each distinct x, since most customers share a few dozen, and sums without a parameter once for
 * all: one logarithm a customer is left for every look at the function.
 */
function spendLogLikelihood({ x, mean }: Spenders) {
  const customers = x.length;
  const counts = new Map<number, number>();
  for (const purchases of x) counts.set(purchases, (counts.get(purchases) ?? 0) + 1);
  const totals = Float64Array.from(x, (purchases, i) => purchases * mean[i]!);
  const sumOfLogMeans = mean.reduce((sum, spend) => sum + log(spend), 0);
  const sumOfXLogTotals = totals.reduce((sum, total, i) => sum + x[i]! * log(total), 0);
  const sumOfX = x.reduce((sum, purchases) => sum + purchases, 0);

  return (p: number, q: number, v: number): Evaluation => {
    const logV = log(v);
    let value = p * (sumOfXLogTotals - sumOfX * logV) - sumOfLogMeans;
    let [gP, gQ, gV] = [sumOfXLogTotals - sumOfX * logV, 0, 0];
    const psiQ = digamma(q);
    let [hPP, hPQ, hPV] = [0, 0, 0];
    let [hQQ, hQV, hVV] = [-customers * trigamma(q), customers / v, (-customers * q) / (v * v)];
    for (const [purchases, n] of counts) {
      const [shapes, shape] = [p * purchases + q, p * purchases];
      const [psi, psiPrime] = [digamma(shapes), trigamma(shapes)];
      value += n * (lnGammaRise(q, shape) - lnGamma(shape));
      gP += n * purchases * (psi - digamma(shape));
      gQ += n * (psi - psiQ);
      hPP += n * purchases * purchases * (psiPrime - trigamma(shape));
      hPQ += n * purchases * psiPrime;
      hQQ += n * psiPrime;
    }
    for (let i = 0; i < customers; i += 1) {
      const purchases = x[i]!;
      const shapes = p * purchases + q;
      const sum = v + totals[i]!;
      const inverse = 1 / sum;
      const logShare = log1p(totals[i]! / v);
      value -= shapes * logShare;
      gP -= purchases * logShare;
      gQ -= logShare;
      gV += ((q * totals[i]!) / v - p * purchases) * inverse;
      hPV -= purchases * inverse;
      hQV -= inverse;
      hVV += shapes * inverse * inverse;
    }
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

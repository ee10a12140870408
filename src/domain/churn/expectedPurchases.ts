import { lnGamma } from './gammaFunctions.ts';
import { earlyChances, type Model } from './model.ts';

const { abs, cosh, exp, expm1, log, log1p, min, sinh, sqrt } = Math;

/**
 * Mean purchases in the horizon of a customer who is active on the as-of day; times P(alive) it is the forecast.
 * It depends on x and T alone.
 *
 * The closed form has a 0/0 at a = 1 and cancels; both ways here have only positive terms, relative error under 1e-10.
 *
 * Source: the statistical specification, section 4.
 */
export function expectedIfAlive({ kind, params }: Model, x: number, T: number, horizon: number): number {
  if (horizon === 0) return 0;
  const R = params.r + x;
  const B = params.b + x + earlyChances(kind);
  const growth = horizon / (params.alpha + T);
  return termsNeeded(R, growth) < 4000 ? sumOverCounts(params.a, B, R, growth) : integral(params.a, B, R, growth);
}

/** The count of an ever active customer is negative-binomial with mean R growth and 1 - z = 1/(1 + growth). */
function termsNeeded(R: number, growth: number): number {
  const mean = R * growth;
  return mean + 12 * sqrt(mean * (1 + growth)) + 40 * (1 + growth);
}

/**
 * Sum of w_n g_n: w_n is the chance of n purchases if nobody left, g_n how many of n happen on average when each may be the
 * last.
 */
function sumOverCounts(a: number, B: number, R: number, growth: number): number {
  const z = growth / (1 + growth);
  const mean = R * growth;
  let logWeight = -R * log1p(growth);
  const inLogs = logWeight < -700; // the first weight underflows, later ones do not
  let weight = exp(logWeight);
  let happened = 0;
  let next = 1;
  let sum = 0;
  for (let n = 0; ; n += 1) {
    sum += weight * happened;
    if (n > mean && weight * (happened + 1) * (1 + growth) < 1e-13 * sum) return sum;
    happened += next;
    next *= (B + n) / (a + B + n);
    const ratio = (z * (R + n)) / (n + 1);
    logWeight += inLogs ? log(ratio) : 0;
    weight = inLogs ? exp(logWeight) : weight * ratio;
  }
}

/**
 * The mean over the chance p of leaving, by the trapezoid rule after p = 1/(1 + e^-v), v = ln(a/B) + scale sinh(w): the
 * integrand then falls off doubly exponentially at both ends.
 *
 * For a tiny a the weight p^a is flat over millions of v, yet the integrand bends within a few of them. So the scale stays
 * below 2 and w reaches further out: without the bound five digits are left at a = 1e-6, with it ten.
 */
function integral(a: number, B: number, R: number, growth: number): number {
  const logBeta = lnGamma(a) + lnGamma(B) - lnGamma(a + B);
  const centre = log(a / B);
  const scale = min(2, sqrt(1 / a + 1 / B));
  const stepsInOne = 32;
  const reach = 18 * stepsInOne;
  let sum = 0;
  for (let i = -reach; i <= reach; i += 1) {
    const w = i / stepsInOne;
    const v = centre + scale * sinh(w);
    const small = log1p(exp(-abs(v)));
    const logP = v > 0 ? -small : v - small;
    const logQ = v > 0 ? -v - small : -small;
    sum += exp(a * logP + B * logQ + logBuysByP(logP, R, growth) - logBeta) * cosh(w);
  }
  return (sum * scale) / stepsInOne;
}

/** ln of (1 - (1 + p growth)^-R) / p, which tends to R growth where p is too small for a number. */
function logBuysByP(logP: number, R: number, growth: number): number {
  if (logP < -600) return log(R * growth);
  return log(-expm1(-R * log1p(exp(logP) * growth))) - logP;
}

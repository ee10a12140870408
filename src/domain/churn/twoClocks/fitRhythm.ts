import type { Histories } from '../distinctHistories.ts';
import { digamma, lnGamma, lnGammaRise } from '../gammaFunctions.ts';
import type { Params } from '../model.ts';
import { type Evaluation, maximise } from '../newton.ts';
import { priorAt } from '../prior.ts';
import { lnSilenceOf, type RhythmParams } from './rhythmModel.ts';

const { abs, exp, log, log1p, max } = Math;

export interface RhythmFit {
  readonly params: RhythmParams;
  readonly objective: number;
  readonly isConverged: boolean;
}

const sdLogShape = 0.5;
const farStep = 0.3;

type Slopes = Omit<Evaluation, 'hessian'>;

/**
 * Fits clock B, climbing from an MBG/NBD optimum (k = 1) or an earlier fit.
 *
 * The curvature is a difference of slopes, taken anew only after a far step. Slopes have to be as exact as the value: where
 * all customers buy at nearly the same rate, r and alpha lie on a ridge on which slopes with an error of 1e-6 never settle.
 *
 * Source: the statistical specification, beyond.md 1.2.
 * @param sumLogGaps over all gaps between purchase days, in days
 */
export function fitRhythm(histories: Histories, sumLogGaps: number, start: Params | RhythmParams): RhythmFit {
  const meanAge = meanAgeOf(histories);
  const slopesAt = (theta: readonly number[]): Slopes =>
    withPrior(likelihoodAt(histories, sumLogGaps, paramsAt(theta)), theta, meanAge);
  let bend: { theta: readonly number[]; hessian: number[][] } | null = null;
  const { point, value, isConverged } = maximise(
    (theta) => {
      const here = slopesAt(theta);
      if (!bend || bend.theta.some((from, i) => abs(theta[i]! - from) > farStep))
        bend = { theta, hessian: bendAt(slopesAt, theta, here) };
      return { ...here, hessian: bend.hessian };
    },
    [start.r, start.alpha, start.a, start.b, 'k' in start ? start.k : 1].map(log),
  );
  return { params: paramsAt(point), objective: value, isConverged };
}

function bendAt(slopesAt: (theta: readonly number[]) => Slopes, theta: readonly number[], here: Slopes): number[][] {
  const step = 1e-4;
  const rows = theta.map((_, i) => {
    const there = slopesAt(theta.map((value, j) => (i === j ? value + step : value)));
    return there.gradient.map((slope, j) => (slope - here.gradient[j]!) / step);
  });
  return rows.map((row, i) => row.map((value, j) => (value + rows[j]![i]!) / 2));
}

function paramsAt(theta: readonly number[]): RhythmParams {
  const [r, alpha, a, b, k] = theta.map(exp);
  return { r: r!, alpha: alpha!, a: a!, b: b!, k: k! };
}

function meanAgeOf({ count, T, weight }: Histories): number {
  let [customers, age] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    customers += weight[i]!;
    age += weight[i]! * T[i]!;
  }
  return max(1, age / customers);
}

function withPrior({ value, gradient }: Slopes, theta: readonly number[], meanAge: number): Slopes {
  const prior = priorAt(theta.slice(0, 4), meanAge);
  const z = theta[4]! / sdLogShape;
  const slopes = [...prior.gradient, -z / sdLogShape];
  return { value: value + prior.value - (z * z) / 2, gradient: gradient.map((slope, i) => slope + slopes[i]!) };
}

/** By the logarithms of r, alpha, a, b, k. */
function likelihoodAt({ count, x, tx, T, weight }: Histories, sumLogGaps: number, params: RhythmParams): Slopes {
  const { r, alpha, b, k } = params;
  const lnAlpha = log(alpha);
  const lnSilence = lnSilenceOf(params);
  const partsOf = partsByPurchases(params);
  const gradient = [0, 0, 0, 0, k * sumLogGaps];
  let value = (k - 1) * sumLogGaps;
  for (let i = 0; i < count; i += 1) {
    const n = weight[i]!;
    const X = x[i]!;
    const TX = tx[i]!;
    const s = T[i]! - TX;
    const parts = partsOf(X);
    const spent = alpha + k * TX;
    const shapes = r + k * X;
    // where r and alpha are in the thousands the terms of both are far larger than what is left of them
    const logPassed = log1p((k * TX) / alpha);
    const silence = lnSilence(X, TX, s);
    const lnOdds = parts.lnReturns + silence.ln;
    const alive = n / (1 + exp(-lnOdds));
    value += n * (parts.value - shapes * logPassed - k * X * lnAlpha + max(0, lnOdds) + log1p(exp(-abs(lnOdds))));
    gradient[0]! += n * (parts.byR - r * logPassed);
    gradient[1]! += (n * k * (r * TX - X * alpha)) / spent;
    gradient[2]! += n * parts.byA - alive;
    gradient[3]! += n * parts.byB + (alive * b) / (b + X);
    gradient[4]! += n * (parts.byK - k * X * (lnAlpha + logPassed) - (shapes * k * TX) / spent);
    if (s === 0) continue; // S is 1, whatever the parameters
    // ln S by ln alpha: its density in z over its value, times how z moves
    const whole = spent + k * s;
    const lnDensity = (shapes - 1) * log1p((-k * s) / whole) + (k - 1) * log((k * s) / whole) - parts.lnBeta;
    const byAlpha = (exp(lnDensity - silence.ln) * alpha * k * s) / (whole * whole);
    gradient[0]! += alive * r * silence.byP;
    gradient[1]! += alive * byAlpha;
    gradient[4]! += alive * (k * (X * silence.byP + silence.byQ) - byAlpha);
  }
  return { value, gradient };
}

/** The terms of a row that depend on x alone, and their slopes. */
function partsByPurchases({ r, a, b, k }: RhythmParams) {
  const known: ReturnType<typeof partsAt>[] = [];
  function partsAt(x: number) {
    const shapes = r + k * x;
    const [psi, psiAB, psiAll] = [digamma(shapes), digamma(a + b), digamma(a + b + x + 1)];
    return {
      value:
        k * x * log(k) -
        x * lnGamma(k) +
        lnGammaRise(r, k * x) +
        log(a) +
        lnGammaRise(b, x) -
        lnGammaRise(a + b, x + 1),
      lnReturns: log((b + x) / a),
      lnBeta: lnGamma(k) - lnGammaRise(shapes, k),
      byR: r * (psi - digamma(r)),
      byA: 1 + a * (psiAB - psiAll),
      byB: b * (digamma(b + x) - digamma(b) + psiAB - psiAll),
      byK: k * x * (log(k) + 1 - digamma(k) + psi),
    };
  }
  return (x: number) => (known[x] ??= partsAt(x));
}

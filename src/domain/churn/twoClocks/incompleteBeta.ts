import { digamma, lnGamma, lnGammaRise } from '../gammaFunctions.ts';

// taken out of the global once: where scripts run in a realm of their own, each look into it is slow
const { abs, exp, log, log1p } = Math;
const tiny = 1e-300;
const precision = 1e-15;
const mostTerms = 10_000;

/** A logarithm, and its slopes by both shapes. */
export interface LnBeta {
  readonly ln: number;
  readonly byP: number;
  readonly byQ: number;
}

/** ln B(p, q), p and q above 0. */
export function lnBeta(p: number, q: number): LnBeta {
  const psiAll = digamma(p + q);
  return { ln: lnGamma(q) - lnGammaRise(p, q), byP: digamma(p) - psiAll, byQ: digamma(q) - psiAll };
}

/**
 * ln of the regularised incomplete beta function I_z(p, q), p and q above 0; exact where I_z is tiny.
 *
 * @param rest 1 - z, computed without cancellation
 * @param whole `lnBeta(p, q)`: it does not depend on z, so callers keep it
 */
export function lnIncompleteBeta(p: number, q: number, z: number, rest: number, whole: LnBeta): LnBeta {
  if (z <= 0) return { ln: Number.NEGATIVE_INFINITY, byP: 0, byQ: 0 };
  if (rest <= 0) return { ln: 0, byP: 0, byQ: 0 };
  // near 1 z has lost the digits that the rest still has
  const lnZ = rest < 0.5 ? log1p(-rest) : log(z);
  const lnRest = log(rest);
  const front = { ln: p * lnZ + q * lnRest - whole.ln, byP: lnZ - whole.byP, byQ: lnRest - whole.byQ };
  if (z < (p + 1) / (p + q + 2)) {
    const { ln, byP, byQ } = lnContinuedFraction(p, q, z);
    return { ln: front.ln + ln - log(p), byP: front.byP + byP - 1 / p, byQ: front.byQ + byQ };
  }
  // of the mirror image: p and q change places
  const { ln, byP, byQ } = lnContinuedFraction(q, p, rest);
  const other = exp(front.ln + ln) / q;
  const share = -other / (1 - other);
  return { ln: log1p(-other), byP: share * (front.byP + byQ), byQ: share * (front.byQ + byP - 1 / q) };
}

/** The same without slopes, in a third of the time: scores need none. */
export function lnIncompleteBetaAlone(p: number, q: number, z: number, rest: number, lnWhole: number): number {
  if (z <= 0) return Number.NEGATIVE_INFINITY;
  if (rest <= 0) return 0;
  const front = p * (rest < 0.5 ? log1p(-rest) : log(z)) + q * log(rest) - lnWhole;
  if (z < (p + 1) / (p + q + 2)) return front + log(continuedFraction(p, q, z) / p);
  return log1p((-exp(front) * continuedFraction(q, p, rest)) / q);
}

/** By numerators and denominators, scaled after each round: two divisions a round. */
function continuedFraction(p: number, q: number, z: number): number {
  let before = 1;
  let beforeBelow = 1;
  let value = 1;
  let below = 1 - ((p + q) * z) / (p + 1);
  for (let m = 1; m <= mostTerms; m += 1) {
    const middle = p + 2 * m;
    const share = z / ((middle - 1) * middle * (middle + 1));
    const even = m * (q - m) * (middle + 1) * share;
    const odd = (p + m) * (p + q + m) * (middle - 1) * share;
    const half = value + even * before;
    const halfBelow = below + even * beforeBelow;
    const scale = 1 / (halfBelow - odd * below);
    const next = (half - odd * value) * scale;
    if (abs(next - value) < precision * next) return next;
    before = half * scale;
    beforeBelow = halfBelow * scale;
    value = next;
    below = 1;
  }
  return value;
}

/** Lentz's way through the continued fraction, which converges fast for z below (p + 1)/(p + q + 2). */
function lnContinuedFraction(p: number, q: number, z: number): LnBeta {
  let c = 1;
  let d = 1 / away(1 - ((p + q) * z) / (p + 1));
  let value = d;
  // slopes of c and d, and of the logarithm of the value
  let cByP = 0;
  let cByQ = 0;
  let dByP = (d * d * z * (1 - q)) / ((p + 1) * (p + 1));
  let dByQ = (d * d * z) / (p + 1);
  let byP = dByP / d;
  let byQ = dByQ / d;
  for (let m = 1; m <= mostTerms; m += 1) {
    for (let half = 0; half < 2; half += 1) {
      const even = half === 0;
      const below = 1 / ((p + 2 * m - (even ? 1 : 0)) * (p + 2 * m + (even ? 0 : 1)));
      const term = (even ? m * (q - m) : -(p + m) * (p + q + m)) * z * below;
      const termByP = (even ? 0 : -(2 * p + 2 * m + q) * z * below) - term * (2 * p + 4 * m + (even ? -1 : 1)) * below;
      const termByQ = (even ? m : -(p + m)) * z * below;
      const next = 1 / away(1 + term * d);
      dByP = -next * next * (termByP * d + term * dByP);
      dByQ = -next * next * (termByQ * d + term * dByQ);
      d = next;
      const over = 1 / c;
      cByP = (termByP - term * over * cByP) * over;
      cByQ = (termByQ - term * over * cByQ) * over;
      c = away(1 + term * over);
      value *= d * c;
      byP += dByP / d + cByP / c;
      byQ += dByQ / d + cByQ / c;
    }
    if (abs(d * c - 1) < precision) break;
  }
  return { ln: log(value), byP, byQ };
}

function away(value: number): number {
  return abs(value) < tiny ? tiny : value;
}

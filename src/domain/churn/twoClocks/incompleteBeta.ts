// taken out of the global once: where scripts run in a realm of their own, each look into it is slow
const { abs, exp, log, log1p } = Math;
const tiny = 1e-300;
const precision = 1e-15;
const mostTerms = 10_000;

/**
 * ln of the regularised incomplete beta function I_z(p, q), p and q above 0; exact where I_z is tiny.
 *
 * @param rest 1 - z, computed without cancellation
 * @param lnBeta ln B(p, q): it does not depend on z, so callers keep it
 */
export function lnIncompleteBeta(p: number, q: number, z: number, rest: number, lnBeta: number): number {
  if (z <= 0) return Number.NEGATIVE_INFINITY;
  if (rest <= 0) return 0;
  const lnFront = p * log(z) + q * log(rest) - lnBeta;
  if (z < (p + 1) / (p + q + 2)) return lnFront + log(continuedFraction(p, q, z) / p);
  return log1p((-exp(lnFront) * continuedFraction(q, p, rest)) / q);
}

/** Lentz's way through the continued fraction, which converges fast for z below (p + 1)/(p + q + 2). */
function continuedFraction(p: number, q: number, z: number): number {
  let c = 1;
  let d = 1 / away(1 - ((p + q) * z) / (p + 1));
  let value = d;
  for (let m = 1; m <= mostTerms; m += 1) {
    const even = (m * (q - m) * z) / ((p + 2 * m - 1) * (p + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(p + m) * (p + q + m) * z) / ((p + 2 * m) * (p + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= d * c;
    if (abs(d * c - 1) < precision) return value;
  }
  return value;
}

function away(value: number): number {
  return abs(value) < tiny ? tiny : value;
}

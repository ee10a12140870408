import type { Histories } from './distinctHistories.ts';
import { earlyChances, type ModelKind } from './model.ts';
import type { Evaluation } from './newton.ts';

// taken out of the global once: where scripts run in a realm of their own, each look into it is slow
const { abs, exp, log, log1p, max } = Math;

export type LogLikelihood = (params: readonly [r: number, alpha: number, a: number, b: number]) => Evaluation;

/**
 * The log-likelihood of all customers, constants included, with its derivatives by (r, alpha, a, b).
 *
 * Counts of customers by x serve two of its four sums; the others need one visit for each distinct history. No gamma function
 * is needed, so no digits are lost for parameters in the thousands.
 *
 * Source: the statistical specification, section 2.
 */
export function logLikelihoodOf(kind: ModelKind, histories: Histories): LogLikelihood {
  const k = earlyChances(kind);
  const { count, x, tx, T, weight } = histories;
  const boughtMoreThan = customersWithMoreThan(histories);
  const passedChance = k === 1 ? [sumOfWeights(histories), ...boughtMoreThan] : boughtMoreThan;

  return ([r, alpha, a, b]) => {
    const rates = harmonics(boughtMoreThan, r);
    const stays = chancesPassed(passedChance, a, b);
    const logAlpha = log(alpha);
    const logLeaveOdds = logOddsByX(boughtMoreThan.length, a, b, k);

    let value = rates.logs - stays.logs;
    let [gR, gAlpha, gA, gB] = [rates.first, 0, -stays.firstBoth, stays.firstB - stays.firstBoth];
    let [hRR, hRAlpha, hRA, hRB] = [-rates.second, 0, 0, 0];
    let [hAlphaAlpha, hAlphaA, hAlphaB] = [0, 0, 0];
    let [hAA, hAB, hBB] = [stays.secondBoth, stays.secondBoth, stays.secondBoth - stays.secondB];

    for (let i = 0; i < count; i += 1) {
      const n = weight[i]!;
      const R = r + x[i]!;
      const iT = 1 / (alpha + T[i]!);
      const logAge = log1p(T[i]! / alpha); // ln((alpha + T) / alpha)
      value -= n * (R * logAge + x[i]! * logAlpha);
      gR -= n * logAge;
      gAlpha += n * (r / alpha - R * iT);
      hRAlpha += n * (1 / alpha - iT);
      hAlphaAlpha += n * (R * iT * iT - r / (alpha * alpha));
      if (k === 0 && x[i] === 0) continue; // BG: nobody leaves before a repeat purchase

      const it = 1 / (alpha + tx[i]!);
      const L = log1p((T[i]! - tx[i]!) * it); // ln((alpha + T) / (alpha + tx))
      const u = logLeaveOdds[x[i]!]! + R * L;
      const small = exp(-abs(u));
      value += n * (u > 0 ? u + log1p(small) : log1p(small));
      const q = n * (u > 0 ? 1 / (1 + small) : small / (1 + small));
      const spread = (q * (u > 0 ? small : 1)) / (1 + small); // n q (1 - q)

      const du = R * (iT - it);
      const iB = 1 / (b + (x[i]! - 1 + k));
      gR += q * L;
      gAlpha += q * du;
      gA += q / a;
      gB -= q * iB;
      hRR += spread * L * L;
      hRAlpha += q * (iT - it) + spread * L * du;
      hRA += (spread * L) / a;
      hRB -= spread * L * iB;
      hAlphaAlpha += q * R * (it * it - iT * iT) + spread * du * du;
      hAlphaA += (spread * du) / a;
      hAlphaB -= spread * du * iB;
      hAA += (spread - q) / (a * a);
      hAB -= (spread * iB) / a;
      hBB += (spread + q) * iB * iB;
    }
    return {
      value,
      gradient: [gR, gAlpha, gA, gB],
      hessian: [
        [hRR, hRAlpha, hRA, hRB],
        [hRAlpha, hAlphaAlpha, hAlphaA, hAlphaB],
        [hRA, hAlphaA, hAA, hAB],
        [hRB, hAlphaB, hAB, hBB],
      ],
    };
  };
}

/** Element j: customers with x > j. */
function customersWithMoreThan({ count, x, weight }: Histories): number[] {
  let most = 0;
  for (let i = 0; i < count; i += 1) most = max(most, x[i]!);
  const customers = new Array<number>(most + 1).fill(0);
  for (let i = 0; i < count; i += 1) customers[x[i]!]! += weight[i]!;
  for (let j = most - 1; j >= 0; j -= 1) customers[j]! += customers[j + 1]!;
  return customers.slice(1);
}

function sumOfWeights({ count, weight }: Histories): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += weight[i]!;
  return sum;
}

/** Sums of ln(r + j), 1/(r + j) and 1/(r + j)^2 over all repeat purchases. */
function harmonics(customers: readonly number[], r: number) {
  const sums = { logs: 0, first: 0, second: 0 };
  customers.forEach((n, j) => {
    sums.logs += n * log(r + j);
    sums.first += n / (r + j);
    sums.second += n / (r + j) ** 2;
  });
  return sums;
}

/** The same over all chances to leave that were passed, of ln(1 + a/(b + j)) and the fractions of b + j and a + b + j. */
function chancesPassed(customers: readonly number[], a: number, b: number) {
  const sums = { logs: 0, firstB: 0, secondB: 0, firstBoth: 0, secondBoth: 0 };
  customers.forEach((n, j) => {
    sums.logs += n * log1p(a / (b + j));
    sums.firstB += n / (b + j);
    sums.secondB += n / (b + j) ** 2;
    sums.firstBoth += n / (a + b + j);
    sums.secondBoth += n / (a + b + j) ** 2;
  });
  return sums;
}

/**
 * Element x: ln(a / (b + x - 1 + k)), whole numbers added first: b - 1 + 1 would cost a small b its digits. Element 0 is never
 * read in BG/NBD, where it may have no value.
 */
function logOddsByX(most: number, a: number, b: number, k: number): number[] {
  return Array.from({ length: most + 1 }, (_, x) => log(a) - log(b + (x - 1 + k)));
}

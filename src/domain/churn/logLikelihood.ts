import { earlyChances, type ModelKind } from './model.ts';
import type { Evaluation } from './newton.ts';
import type { Rows } from './rowsByPurchases.ts';

// taken out of the global once: where scripts run in a realm of their own, each look into it is slow
const { abs, exp, log, log1p } = Math;

export type LogLikelihood = (params: readonly [r: number, alpha: number, a: number, b: number]) => Evaluation;

/**
 * The log-likelihood of all customers, constants included, with its derivatives by (r, alpha, a, b).
 *
 * Counts of customers by x serve two of its four sums and counts by age a third; the fourth needs one visit for each distinct
 * history. What it takes of a number of days or of purchases is computed once for each. No gamma function is needed, so no
 * digits are lost for parameters in the thousands.
 *
 * Source: the statistical specification, section 2.
 */
export function logLikelihoodOf(kind: ModelKind, rows: Rows): LogLikelihood {
  const k = earlyChances(kind);
  const boughtMoreThan = moreThan(rows.customersWith);
  const passedChance = k === 1 ? [sumOf(rows.customersWith), ...boughtMoreThan] : boughtMoreThan;

  return ([r, alpha, a, b]) => {
    const rates = harmonics(boughtMoreThan, r);
    const stays = chancesPassed(passedChance, a, b);
    const idle = idleTimes(rows, r, alpha);
    const left = leaving(rows, idle, r, a, b, k);
    const hRAlpha = idle.byRAlpha + left.byRAlpha;
    const [hRA, hAlphaA] = [left.byRLogA / a, left.byAlphaLogA / a];
    const hAB = stays.secondBoth + left.byLogAB / a;
    return {
      value: rates.logs - stays.logs + idle.value + left.value,
      gradient: [
        rates.first + idle.byR + left.byR,
        idle.byAlpha + left.byAlpha,
        left.byLogA / a - stays.firstBoth,
        stays.firstB - stays.firstBoth + left.byB,
      ],
      hessian: [
        [left.byRR - rates.second, hRAlpha, hRA, left.byRB],
        [hRAlpha, idle.byAlphaAlpha + left.byAlphaAlpha, hAlphaA, left.byAlphaB],
        [hRA, hAlphaA, stays.secondBoth + left.byLogALogA / (a * a), hAB],
        [left.byRB, left.byAlphaB, hAB, stays.secondBoth - stays.secondB + left.byBB],
      ],
    };
  };
}

/**
 * The terms of the chance to have left since, a softplus of u = ln(a / (b + x - 1 + k)) + (r + x) L. By ln a, which leaves no
 * division in the loop.
 */
function leaving(rows: Rows, idle: ReturnType<typeof idleTimes>, r: number, a: number, b: number, k: number) {
  let value = 0;
  let [byR, byAlpha, byLogA, byB] = [0, 0, 0, 0];
  let [byRR, byRAlpha, byRLogA, byRB] = [0, 0, 0, 0];
  let [byAlphaAlpha, byAlphaLogA, byAlphaB] = [0, 0, 0];
  let [byLogALogA, byLogAB, byBB] = [0, 0, 0];
  // BG: nobody leaves before a repeat purchase
  for (let x = 1 - k; x < rows.starts.length - 1; x += 1) {
    if (rows.starts[x] === rows.starts[x + 1]) continue;
    const R = r + x;
    const B = b + (x - 1 + k); // whole numbers first: b - 1 + 1 would cost a small b its digits
    const sums = sumsWith(x, rows, idle, R, log(a) - log(B));
    value += sums.softplus;
    byR += sums.qL;
    byAlpha += R * sums.qD;
    byLogA += sums.q;
    byB -= sums.q / B;
    byRR += sums.sLL;
    byRAlpha += sums.qD + R * sums.sLD;
    byRLogA += sums.sL;
    byRB -= sums.sL / B;
    byAlphaAlpha += R * (R * sums.sDD - sums.qBend);
    byAlphaLogA += R * sums.sD;
    byAlphaB -= (R * sums.sD) / B;
    byLogALogA += sums.s - sums.q;
    byLogAB -= sums.s / B;
    byBB += (sums.s + sums.q) / (B * B);
  }
  return {
    ...{ value, byR, byAlpha, byLogA, byB, byRR, byRAlpha, byRLogA, byRB },
    ...{ byAlphaAlpha, byAlphaLogA, byAlphaB, byLogALogA, byLogAB, byBB },
  };
}

/**
 * Over the histories with x purchases: q, the chance to have left since, and s = q (1 - q), each times the slopes of
 * L = ln((alpha + T) / (alpha + tx)) that follow it. With all it needs as arguments the engine makes it fast once, not for each fit.
 */
function sumsWith(
  x: number,
  { starts, T, tx, weight }: Rows,
  { logAge, inverse }: Pick<ReturnType<typeof idleTimes>, 'logAge' | 'inverse'>,
  R: number,
  logOdds: number,
) {
  // one by one: until the engine has made it fast, taking lists apart costs as much as the sums
  let softplus = 0;
  let q = 0;
  let qL = 0;
  let qD = 0;
  let qBend = 0;
  let s = 0;
  let sL = 0;
  let sD = 0;
  let sLL = 0;
  let sLD = 0;
  let sDD = 0;
  for (let i = starts[x]!; i < starts[x + 1]!; i += 1) {
    const iT = inverse[T[i]!]!;
    const it = inverse[tx[i]!]!;
    const L = logAge[T[i]!]! - logAge[tx[i]!]!;
    const D = iT - it;
    const u = logOdds + R * L;
    const small = exp(-abs(u));
    const share = 1 / (1 + small);
    const n = weight[i]!;
    softplus += n * (u > 0 ? u + log1p(small) : log1p(small));
    const left = u > 0 ? n * share : n * share * small;
    q += left;
    qL += left * L;
    qD += left * D;
    qBend += left * D * (iT + it);
    const spread = n * share * share * small;
    const byL = spread * L;
    const byD = spread * D;
    s += spread;
    sL += byL;
    sD += byD;
    sLL += byL * L;
    sLD += byL * D;
    sDD += byD * D;
  }
  return { softplus, q, qL, qD, qBend, s, sL, sD, sLL, sLD, sDD };
}

/** Element j: customers with x > j. */
function moreThan(customersWith: Float64Array): number[] {
  const customers: number[] = [];
  let more = 0;
  for (let x = customersWith.length - 1; x > 0; x -= 1) {
    more += customersWith[x]!;
    customers.push(more);
  }
  return customers.reverse();
}

/** The terms of the time in which nobody left, with their derivatives, and what they are made of by the place of the days. */
function idleTimes({ days, customersOfAge, purchasesOfAge }: Rows, r: number, alpha: number) {
  const logAge = new Float64Array(days.length); // ln((alpha + days) / alpha)
  const inverse = new Float64Array(days.length);
  const logAlpha = log(alpha);
  const sums = { value: 0, byR: 0, byAlpha: 0, byRAlpha: 0, byAlphaAlpha: 0 };
  for (let place = 0; place < days.length; place += 1) {
    const iT = 1 / (alpha + days[place]!);
    logAge[place] = log1p(days[place]! / alpha);
    inverse[place] = iT;
    const n = customersOfAge[place]!;
    const bought = purchasesOfAge[place]!;
    if (n === 0) continue;
    const R = r * n + bought;
    sums.value -= R * logAge[place]! + bought * logAlpha;
    sums.byR -= n * logAge[place]!;
    sums.byAlpha += (n * r) / alpha - R * iT;
    sums.byRAlpha += n * (1 / alpha - iT);
    sums.byAlphaAlpha += R * iT * iT - (n * r) / (alpha * alpha);
  }
  return { logAge, inverse, ...sums };
}

function sumOf(numbers: Float64Array): number {
  return numbers.reduce((sum, each) => sum + each, 0);
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

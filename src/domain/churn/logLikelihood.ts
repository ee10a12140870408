import { distinctDays } from './distinctDays.ts';
import type { Histories } from './distinctHistories.ts';
import { earlyChances, type ModelKind } from './model.ts';
import type { Evaluation } from './newton.ts';

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
export function logLikelihoodOf(kind: ModelKind, histories: Histories): LogLikelihood {
  const k = earlyChances(kind);
  const { count } = histories;
  const { days, first: T, second: tx } = distinctDays(count, histories.T, histories.tx);
  const rows: Rows = { T, tx, ...countsOf(histories) };
  const boughtMoreThan = customersWithMoreThan(rows);
  const passedChance = k === 1 ? [sumOf(rows.weight), ...boughtMoreThan] : boughtMoreThan;
  const ofAge = totalsByAge(rows, days.length);

  return ([r, alpha, a, b]) => {
    const rates = harmonics(boughtMoreThan, r);
    const stays = chancesPassed(passedChance, a, b);
    const idle = idleTimes(days, ofAge, r, alpha);
    const left = leaving(rows, idle, leaveOddsByX(boughtMoreThan.length, a, b, k), r, k);
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

/** Histories as the loops want them: one kind of array for each column, days by their place. */
interface Rows {
  readonly T: Int32Array;
  readonly tx: Int32Array;
  readonly x: Int32Array;
  readonly weight: Float64Array;
}

function countsOf({ count, x, weight }: Histories): Pick<Rows, 'x' | 'weight'> {
  const columns = { x: new Int32Array(count), weight: new Float64Array(count) };
  for (let i = 0; i < count; i += 1) {
    columns.x[i] = x[i]!;
    columns.weight[i] = weight[i]!;
  }
  return columns;
}

/**
 * The terms of the chance to have left since: the one sum that tells all histories apart. By ln a, which leaves no division in
 * the loop. A function of its own, with all it needs as arguments: the engine then makes it fast once, not for each fit.
 */
function leaving(
  { T, tx, x, weight }: Rows,
  { logAge, inverse }: Pick<ReturnType<typeof idleTimes>, 'logAge' | 'inverse'>,
  leaves: ReturnType<typeof leaveOddsByX>,
  r: number,
  k: number,
) {
  let value = 0;
  let [byR, byAlpha, byLogA, byB] = [0, 0, 0, 0];
  let [byRR, byRAlpha, byRLogA, byRB] = [0, 0, 0, 0];
  let [byAlphaAlpha, byAlphaLogA, byAlphaB] = [0, 0, 0];
  let [byLogALogA, byLogAB, byBB] = [0, 0, 0];
  for (let i = 0; i < x.length; i += 1) {
    const bought = x[i]!;
    if (k === 0 && bought === 0) continue; // BG: nobody leaves before a repeat purchase
    const n = weight[i]!;
    const R = r + bought;
    const iT = inverse[T[i]!]!;
    const it = inverse[tx[i]!]!;
    const L = logAge[T[i]!]! - logAge[tx[i]!]!; // ln((alpha + T) / (alpha + tx))
    const u = leaves.logs[bought]! + R * L;
    const small = exp(-abs(u));
    const share = 1 / (1 + small);
    value += n * (u > 0 ? u + log1p(small) : log1p(small));
    const q = n * (u > 0 ? share : small * share);
    const spread = q * (u > 0 ? small : 1) * share; // n q (1 - q)

    const du = R * (iT - it);
    const iB = leaves.inverse[bought]!;
    byR += q * L;
    byAlpha += q * du;
    byLogA += q;
    byB -= q * iB;
    byRR += spread * L * L;
    byRAlpha += q * (iT - it) + spread * L * du;
    byRLogA += spread * L;
    byRB -= spread * L * iB;
    byAlphaAlpha += q * R * (it * it - iT * iT) + spread * du * du;
    byAlphaLogA += spread * du;
    byAlphaB -= spread * du * iB;
    byLogALogA += spread - q;
    byLogAB -= spread * iB;
    byBB += (spread + q) * iB * iB;
  }
  return {
    ...{ value, byR, byAlpha, byLogA, byB, byRR, byRAlpha, byRLogA, byRB },
    ...{ byAlphaAlpha, byAlphaLogA, byAlphaB, byLogALogA, byLogAB, byBB },
  };
}

/** By the place of an age: customers, and repeat purchases of theirs. */
interface TotalsByAge {
  readonly customers: Float64Array;
  readonly purchases: Float64Array;
}

function totalsByAge({ T, x, weight }: Rows, ages: number): TotalsByAge {
  const [customers, purchases] = [new Float64Array(ages), new Float64Array(ages)];
  for (let i = 0; i < T.length; i += 1) {
    customers[T[i]!]! += weight[i]!;
    purchases[T[i]!]! += weight[i]! * x[i]!;
  }
  return { customers, purchases };
}

/** The terms of the time in which nobody left, with their derivatives, and what they are made of by the place of the days. */
function idleTimes(days: ArrayLike<number>, { customers, purchases }: TotalsByAge, r: number, alpha: number) {
  const logAge = new Float64Array(days.length); // ln((alpha + days) / alpha)
  const inverse = new Float64Array(days.length);
  const logAlpha = log(alpha);
  const sums = { value: 0, byR: 0, byAlpha: 0, byRAlpha: 0, byAlphaAlpha: 0 };
  for (let place = 0; place < days.length; place += 1) {
    const iT = 1 / (alpha + days[place]!);
    logAge[place] = log1p(days[place]! / alpha);
    inverse[place] = iT;
    const [n, bought] = [customers[place]!, purchases[place]!];
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

/** Element j: customers with x > j. */
function customersWithMoreThan({ x, weight }: Rows): number[] {
  const customers: number[] = [0];
  for (let i = 0; i < x.length; i += 1) {
    while (customers.length <= x[i]!) customers.push(0);
    customers[x[i]!]! += weight[i]!;
  }
  for (let j = customers.length - 2; j >= 0; j -= 1) customers[j]! += customers[j + 1]!;
  return customers.slice(1);
}

function sumOf(numbers: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i += 1) sum += numbers[i]!;
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
 * Element x: ln(a / (b + x - 1 + k)), and 1 / (b + x - 1 + k); whole numbers added first: b - 1 + 1 would cost a small b its
 * digits. Element 0 is never read in BG/NBD, where it may have no value.
 */
function leaveOddsByX(most: number, a: number, b: number, k: number) {
  const [logs, inverse] = [new Float64Array(most + 1), new Float64Array(most + 1)];
  for (let x = 0; x <= most; x += 1) {
    logs[x] = log(a) - log(b + (x - 1 + k));
    inverse[x] = 1 / (b + (x - 1 + k));
  }
  return { logs, inverse };
}

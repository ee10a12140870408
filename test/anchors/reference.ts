import type { Histories } from '../../src/domain/churn/distinctHistories.ts';
import type { Model, Params } from '../../src/domain/churn/model.ts';
import { asNumber, type Exact, exactly, exp, ln, lnRising, over, times } from './exact.ts';

const one = exactly(1);
const whole = (count: number): Exact => exactly(count);

type ExactParams = Readonly<Record<keyof Params, Exact>>;

function exactParams({ r, alpha, a, b }: Params): ExactParams {
  return { r: exactly(r), alpha: exactly(alpha), a: exactly(a), b: exactly(b) };
}

/**
 * ln of the chance density of a history that ends with an active customer, and of one that ends with a customer who left
 * after the last purchase (null where nobody can have left): the two things that can have happened, written out.
 */
function pathsOf({ r, alpha, a, b }: ExactParams, k: number, x: number, tx: number, T: number) {
  const chances = x + k;
  const bought = lnRising(r, x) + times(r, ln(alpha));
  const stayed = (chancesPassed: number): Exact => lnRising(b, chancesPassed) - lnRising(a + b, chancesPassed);
  const active = bought - times(r + whole(x), ln(alpha + whole(T))) + stayed(chances);
  if (chances === 0) return { active, left: null };
  const leftAt = ln(a) - ln(a + b + whole(chances - 1));
  const left = bought - times(r + whole(x), ln(alpha + whole(tx))) + stayed(chances - 1) + leftAt;
  return { active, left };
}

/** ln(e^left + e^right) */
function lnSum(left: Exact, right: Exact): Exact {
  const [most, least] = left > right ? [left, right] : [right, left];
  const ratio = exp(least - most);
  return ratio < 1e-250 ? most : most + ln(one + expExact(least - most));
}

function expExact(power: Exact): Exact {
  let [sum, term] = [0n, one];
  const halvings = 12n; // power may be a few hundred
  const small = power >> halvings;
  for (let n = 1n; term !== 0n; n += 1n) {
    sum += term;
    term = times(term, small) / n;
  }
  for (let i = 0n; i < halvings; i += 1n) sum = times(sum, sum);
  return sum;
}

export function referenceRow({ kind, params }: Model, x: number, tx: number, T: number, H: number) {
  const exact = exactParams(params);
  const { active, left } = pathsOf(exact, kind === 'mbg' ? 1 : 0, x, tx, T);
  const all = left === null ? active : lnSum(active, left);
  const R = exact.r + whole(x);
  const idle = -times(R, ln(one + over(whole(H), exact.alpha + whole(T))));
  const pBuy = exp(active - all + lnSum1(idle));
  const pDead = left === null ? 0 : exp(left - all);
  return {
    logLikelihood: asNumber(all),
    pAlive: exp(active - all),
    pBuy: H === 0 ? 0 : pBuy,
    risk: pDead + exp(active - all + idle),
    silence: exp(-times(R, ln(one + over(whole(T - tx), exact.alpha + whole(tx))))),
  };
}

/** ln(1 - e^power), power below 0 */
function lnSum1(power: Exact): Exact {
  if (power === 0n) return 0n;
  return ln(one - expExact(power));
}

/**
 * Mean purchases in H of an active customer by the closed form, its hypergeometric series transformed so that it converges
 * for z up to 0.9: what cancels, cancels in 180 digits. The code sums a distribution or integrates.
 */
export function referenceExpected({ kind, params }: Model, x: number, T: number, H: number): number {
  const { r, alpha, a: givenA, b } = exactParams(params);
  const a = givenA === one ? one + (one >> 200n) : givenA; // a = 1 is a hole that the limit fills
  const R = r + whole(x);
  const B = b + whole(x + (kind === 'mbg' ? 1 : 0));
  const c = a + B - one;
  const z = over(whole(H), alpha + whole(T + H));
  const e = a - one;
  // (1 - z)^e 2F1(c - R, e; c; z)
  let [series, term] = [0n, one];
  for (let n = 0; n < 20_000 && term !== 0n; n += 1) {
    series += term;
    const j = whole(n);
    term = over(times(times(times(term, c - R + j), e + j), z), times(c + j, whole(n + 1)));
  }
  const power = expExact(times(e, ln(one - z)));
  return asNumber(over(times(c, one - times(power, series)), e));
}

/** The objective of the fit with the prior, in 180 digits. */
function objectiveAt(histories: Histories, params: ExactParams, meanAge: Exact): Exact {
  let sum = 0n;
  for (let i = 0; i < histories.count; i += 1) {
    const { active, left } = pathsOf(params, 1, histories.x[i]!, histories.tx[i]!, histories.T[i]!);
    sum += BigInt(histories.weight[i]!) * lnSum(active, left!);
  }
  const { r, alpha, a, b } = params;
  const beliefs: [Exact, number, number][] = [
    [ln(r), Math.log(0.75), 1.5],
    [ln(r) + ln(meanAge) - ln(alpha), Math.log(2), 2],
    [ln(a + b), Math.log(2.5), 1.25],
    [ln(a) - ln(b), Math.log(0.5), 1.5],
  ];
  for (const [value, mean, sd] of beliefs) {
    const z = over(value - exactly(mean), exactly(sd));
    sum -= times(z, z) / 2n;
  }
  return sum;
}

const names = ['r', 'alpha', 'a', 'b'] as const;
const nudge = 1n << 60n;

/**
 * How far, relative to each parameter, the nearest peak of the objective is from these: a Newton step from differences of the
 * objective itself, with none of the code's derivatives. Infinity where they are near no peak.
 */
export function distanceFromPeak(histories: Histories, params: Params): number {
  let [customers, age] = [0, 0];
  for (let i = 0; i < histories.count; i += 1) {
    customers += histories.weight[i]!;
    age += histories.weight[i]! * histories.T[i]!;
  }
  const meanAge = age < customers ? one : over(whole(age), whole(customers));
  const base = exactParams(params);
  const at = (...moves: [number, bigint][]): Exact => {
    const moved: Record<keyof Params, Exact> = { ...base };
    for (const [i, sign] of moves) moved[names[i]!] += (sign * moved[names[i]!]) / nudge;
    return objectiveAt(histories, moved, meanAge);
  };
  const h = 1 / Number(nudge);
  const here = at();
  const ups = names.map((_, i) => at([i, 1n]));
  const downs = names.map((_, i) => at([i, -1n]));
  const slopes = names.map((_, i) => asNumber(ups[i]! - downs[i]!) / (2 * h));
  const curves = names.map((_, i) =>
    names.map((_, j) =>
      i === j
        ? asNumber(ups[i]! + downs[i]! - 2n * here) / h / h
        : asNumber(at([i, 1n], [j, 1n]) - ups[i]! - ups[j]! + here) / h / h,
    ),
  );
  return solved(curves, slopes);
}

/** Largest part of -curves^-1 slopes by elimination; Infinity where the curvature does not bend down. */
function solved(curves: readonly (readonly number[])[], slopes: readonly number[]): number {
  const rows = curves.map((row, i) => [...row.map((value) => -value), slopes[i]!]);
  for (let i = 0; i < 4; i += 1) {
    if (!(rows[i]![i]! > 0)) return Number.POSITIVE_INFINITY;
    for (let k = 0; k < 4; k += 1) {
      if (k === i) continue;
      const factor = rows[k]![i]! / rows[i]![i]!;
      rows[k] = rows[k]!.map((value, j) => value - factor * rows[i]![j]!);
    }
  }
  return Math.max(...rows.map((row, i) => Math.abs(row[4]! / row[i]!)));
}

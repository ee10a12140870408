import type { Params } from '../model.ts';
import { type LnBeta, lnBeta, lnIncompleteBeta } from './incompleteBeta.ts';

const { exp, log, min } = Math;

/** MBG/NBD with a rhythm: gaps between purchases are gamma distributed with shape k. k = 1 is MBG/NBD itself. */
export interface RhythmParams extends Params {
  readonly k: number;
}

/** What a clock says of one customer. */
export interface ClockChances {
  readonly pAlive: number;
  /** at least one purchase in the horizon */
  readonly pBuy: number;
  /** purchases a day before, as far as known */
  readonly pace: number;
}

/** ln S(t): the chance that an active customer lets t days pass after the last purchase; its slopes are those at a fixed z. */
export type LnSilence = (x: number, tx: number, t: number) => LnBeta;

/** What depends on x alone is kept: most customers share a few dozen. */
export function lnSilenceOf({ r, alpha, k }: RhythmParams): LnSilence {
  const known: LnBeta[] = [];
  return (x, tx, t) => {
    const p = r + k * x;
    known[x] ??= lnBeta(p, k);
    const spent = alpha + k * tx;
    const whole = spent + k * t;
    return lnIncompleteBeta(p, k, spent / whole, (k * t) / whole, known[x]!);
  };
}

/**
 * The chances of clock B.
 *
 * Source: the statistical specification, beyond.md 1.2.
 */
export function rhythmChances(params: RhythmParams, lnSilence: LnSilence, x: number, tx: number, T: number, H: number) {
  const { r, alpha, a, b } = params;
  const silence = lnSilence(x, tx, T - tx).ln;
  const odds = exp(min(log((b + x) / a) + silence, 700));
  const lasts = exp(lnSilence(x, tx, T - tx + H).ln - silence); // of the silence, through the horizon
  const pAlive = odds / (1 + odds);
  return { pAlive, pBuy: pAlive * (1 - lasts), pace: (r + x) / (alpha + T) } satisfies ClockChances;
}

import type { Params } from '../model.ts';
import { type LnBeta, lnBeta, lnIncompleteBeta, lnIncompleteBetaAlone } from './incompleteBeta.ts';

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
type LnSilence = (x: number, tx: number, t: number) => LnBeta;

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
 * The chances of clock B in the H days to come.
 *
 * Source: the statistical specification, beyond.md 1.2.
 */
export function rhythmChancesOf({ r, alpha, a, b, k }: RhythmParams, H: number) {
  const known: number[] = [];
  return (x: number, tx: number, T: number): ClockChances => {
    const p = r + k * x;
    known[x] ??= lnBeta(p, k).ln;
    const spent = alpha + k * tx;
    const lnSilence = (t: number): number =>
      lnIncompleteBetaAlone(p, k, spent / (spent + k * t), (k * t) / (spent + k * t), known[x]!);
    const silence = lnSilence(T - tx);
    const odds = exp(min(log((b + x) / a) + silence, 700));
    const lasts = exp(lnSilence(T - tx + H) - silence); // of the silence, through the horizon
    const pAlive = odds / (1 + odds);
    return { pAlive, pBuy: pAlive * (1 - lasts), pace: (r + x) / (alpha + T) };
  };
}

import { earlyChances, type Model } from './model.ts';

const { abs, exp, expm1, log, log1p } = Math;

/** What the model says of one customer; every number from 0 to 1. */
export interface Probabilities {
  /** still active on the as-of day */
  readonly pAlive: number;
  /** at least one purchase in the horizon */
  readonly pBuy: number;
  /** no purchase in the horizon: 1 - pBuy, but exact where it is tiny */
  readonly risk: number;
  /** s: a silence at least this long, had the customer still been active after the last order */
  readonly silence: number;
  /** h, the customer's own pace: today's chance of being active over that right after an order; 1 = as usual, 0 = gone */
  readonly pace: number;
}

/**
 * All exact for this model, in logarithms: no history overflows, and tiny values keep their digits.
 *
 * Source: the statistical specification, section 3; pace: rule 4.2.
 * @param x repeat purchase days
 * @param tx from the first to the last purchase day, in the unit of alpha
 * @param T from the first purchase day to the as-of day
 * @param horizon days ahead
 * @throws RangeError when a number is negative or not finite, or when tx > T
 */
export function probabilitiesOf(model: Model, x: number, tx: number, T: number, horizon: number): Probabilities {
  if (!(x >= 0 && tx >= 0 && tx <= T && horizon >= 0 && Number.isFinite(x + T + horizon)))
    throw new RangeError(`not a history: x ${x}, tx ${tx}, T ${T}, horizon ${horizon}`);
  const { pAlive, hasLeft, silence, pace } = standingOf(model, x, tx, T);
  const { buys, idle } = horizonOf(model, x, T, horizon);
  return { pAlive, pBuy: pAlive * buys, risk: hasLeft + pAlive * idle, silence, pace };
}

interface Standing extends Pick<Probabilities, 'pAlive' | 'silence' | 'pace'> {
  /** 1 - pAlive, but exact where it is tiny */
  readonly hasLeft: number;
}

/** Where a customer stands on the as-of day. */
export function standingOf({ kind, params: { r, alpha, a, b } }: Model, x: number, tx: number, T: number): Standing {
  const k = earlyChances(kind);
  const logSilence = -(r + x) * log1p((T - tx) / (alpha + tx));
  const logLeaveOdds = x + k > 0 ? log(a) - log(b + (x - 1 + k)) : -Infinity;
  const logOdds = logSilence - logLeaveOdds;
  const small = exp(-abs(logOdds));
  const likelier = 1 / (1 + small);
  const pAlive = logOdds > 0 ? likelier : small * likelier;
  const hasLeft = logOdds > 0 ? small * likelier : likelier;
  return { pAlive, hasLeft, silence: exp(logSilence), pace: pAlive * (1 + exp(logLeaveOdds)) };
}

/** The chances that an active customer buys in the horizon, and buys nothing: they depend on x and T alone. */
export function horizonOf({ params }: Model, x: number, T: number, horizon: number): { buys: number; idle: number } {
  const logIdle = -(params.r + x) * log1p(horizon / (params.alpha + T));
  return { buys: -expm1(logIdle), idle: exp(logIdle) };
}

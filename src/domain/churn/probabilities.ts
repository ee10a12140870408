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
  const { r, alpha, a, b } = model.params;
  const R = r + x;
  const k = earlyChances(model.kind);
  const logSilence = -R * log1p((T - tx) / (alpha + tx));
  const canHaveLeft = x + k > 0;
  const logLeaveOdds = canHaveLeft ? log(a) - log(b + (x - 1 + k)) : -Infinity;
  const pAlive = logistic(logSilence - logLeaveOdds);
  const logIdle = -R * log1p(horizon / (alpha + T)); // ln of the chance that an active customer buys nothing
  return {
    pAlive,
    pBuy: pAlive * -expm1(logIdle),
    risk: logistic(logLeaveOdds - logSilence) + pAlive * exp(logIdle),
    silence: exp(logSilence),
    pace: pAlive * (1 + exp(logLeaveOdds)),
  };
}

function logistic(logOdds: number): number {
  const small = exp(-abs(logOdds));
  return logOdds > 0 ? 1 / (1 + small) : small / (1 + small);
}

/**
 * Which model: MBG/NBD gives every customer a chance to leave right after the first purchase, BG/NBD only after repeat
 * purchases. BG/NBD serves as an anchor against published figures and is not shown to users.
 */
export type ModelKind = 'mbg' | 'bg';

/**
 * While active, a customer buys at a rate ~ Gamma(r, rate alpha) a day and leaves after a purchase with a chance ~ Beta(a, b).
 * All four are positive; alpha is in days.
 */
export interface Params {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

export interface Model {
  readonly kind: ModelKind;
  readonly params: Params;
}

/** Chances to leave before the first repeat purchase: k of the formulas. */
export function earlyChances(kind: ModelKind): 0 | 1 {
  return kind === 'mbg' ? 1 : 0;
}

import type { ChoiceOf } from '../../schema/lists.ts';

export type Band = ChoiceOf<'band'>;

interface Standing {
  /** repeat purchase days, -1 without any purchase day */
  readonly x: number;
  /** days from the first purchase day to the as-of day */
  readonly T: number;
  /** own pace h, 0 to 1 */
  readonly pace: number;
  /** silence probability s, NaN under the simple rule: no limit on it then holds */
  readonly silence: number;
}

/** The worst first; a band holds below its pace, or for a regular at its silence or below. */
const limits = [
  { band: 'critical', pace: 0.2, silence: 0.01 },
  { band: 'high', pace: 0.5, silence: 0.05 },
  { band: 'watch', pace: 0.8, silence: 0.2 },
] as const;

/**
 * How far a customer has fallen behind the own pace.
 *
 * Without a new order a customer gets into a better band only with some distance from the limit, so that nobody flickers
 * between two bands from night to night.
 *
 * Source: rule 4.3.
 * @param newcomerDays a customer of a single order day is too new to judge for so many days
 * @param held band of the last run, null when an order came since or there was no run
 */
export function bandOf({ x, T, pace, silence }: Standing, newcomerDays: number, held: Band | null): Band {
  if (x < 0) return 'none';
  if (x === 0 && T < newcomerDays) return 'new';
  const heldPlace = held === null ? -1 : limits.findIndex(({ band }) => band === held);
  for (let place = 0; place < limits.length; place += 1) {
    const limit = limits[place]!;
    const isLeaving = heldPlace >= 0 && place >= heldPlace;
    const paceLimit = limit.pace + (isLeaving ? 0.05 : 0);
    const silenceLimit = limit.silence * (isLeaving ? 1.2 : 1);
    if (pace < paceLimit || (x >= 2 && silence <= silenceLimit)) return limit.band;
  }
  return 'stable';
}

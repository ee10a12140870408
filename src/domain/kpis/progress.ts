import type { ChoiceOf } from '../../schema/lists.ts';
import type { Period } from './kpi.ts';

export type Pace = ChoiceOf<'pace'>;

/**
 * Where a goal stands between its start and its target; the start is 0 where none is given. Null where the two are one. A
 * figure that shall be small is compared with its target alone where no start is given: from 0 there is no way down.
 */
export function progressOf(actual: number, start: number | null, target: number, isLowGood = false): number | null {
  if (isLowGood && start === null) return actual <= target ? 1 : target / actual;
  const way = target - (start ?? 0);
  return way === 0 ? null : (actual - (start ?? 0)) / way;
}

/** Share of the period that has passed by the end of `today`, 0 to 1. */
export function elapsedShare({ from, to }: Period, today: number): number {
  return Math.max(0, Math.min(1, (today - from + 1) / (to - from + 1)));
}

/** Progress against the share of time that has passed. */
export function paceOf(progress: number, elapsed: number): Pace {
  if (progress >= elapsed) return 'on';
  return progress >= 0.8 * elapsed ? 'near' : 'behind';
}

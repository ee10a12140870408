import type { ChoiceOf } from '../../schema/lists.ts';
import type { Settings } from '../../schema/settings.ts';
import type { Band } from '../churn/bandOf.ts';
import type { Day } from '../day.ts';

export type Stage = ChoiceOf<'stage'>;

export type StageSettings = Pick<Settings, 'loyal_orders' | 'loyal_tenure' | 'churned_days' | 'wonback_days'>;

export interface StageFacts {
  /** order days as day numbers, oldest first */
  readonly orderDays: ArrayLike<number>;
  readonly band: Band;
  /** reached, or came to us, within the time that counts as engaged, or has an open opportunity */
  readonly isEngaged: boolean;
}

/**
 * Where a customer stands in the life cycle, by what is computed alone; the first that holds.
 *
 * @param today day number
 * Source: rule 3.3, items 2 to 9.
 */
export function stageOf({ orderDays, band, isEngaged }: StageFacts, today: number, settings: StageSettings): Stage {
  const { length } = orderDays;
  if (length === 0) return isEngaged ? 'engaged' : 'prospect';
  const [first, last] = [orderDays[0]!, orderDays[length - 1]!];
  if (today - last >= settings.churned_days) return 'churned';
  if (returnDay(orderDays, today, settings) !== null) return 'won_back';
  if (band === 'high' || band === 'critical') return 'at_risk';
  if (length >= settings.loyal_orders && today - first >= settings.loyal_tenure) return 'loyal';
  return length >= 2 ? 'repeat' : 'first';
}

/** The latest order after a silence as long as that of churned customers, while it is recent; null without one. */
export function returnDay(orderDays: ArrayLike<number>, today: number, settings: StageSettings): number | null {
  for (let i = orderDays.length - 1; i > 0 && today - orderDays[i]! < settings.wonback_days; i -= 1)
    if (orderDays[i]! - orderDays[i - 1]! >= settings.churned_days) return orderDays[i]!;
  return null;
}

export interface HandSetStage {
  readonly stage_set: Stage | null;
  readonly stage_until: Day | null;
}

/** What is set by hand wins until its end; closed has none. */
export function shownStage(computed: Stage, { stage_set, stage_until }: HandSetStage, today: Day): Stage {
  if (stage_set === null) return computed;
  return stage_set === 'closed' || (stage_until !== null && stage_until >= today) ? stage_set : computed;
}

/** A new valid order takes back a hand-set churned or closed. */
export function isClearedByOrder({ stage_set }: Pick<HandSetStage, 'stage_set'>): boolean {
  return stage_set === 'churned' || stage_set === 'closed';
}

import { addDays, type Day, weekdayOf } from '../day.ts';

/** Sum of the scores and number of customers. */
export type QualitySum = readonly [sum: number, customers: number];

/** The data quality of a week, as its last night saw it. */
export interface QualityWeek {
  readonly team: QualitySum;
  readonly people: Readonly<Record<string, QualitySum>>;
}

export function qualityWeek(customers: readonly { owner: string | null; quality: number }[]): QualityWeek {
  const people: Record<string, QualitySum> = {};
  for (const { owner, quality } of customers) {
    if (owner === null) continue;
    const [sum, n] = people[owner] ?? [0, 0];
    people[owner] = [sum + quality, n + 1];
  }
  return { team: [customers.reduce((sum, { quality }) => sum + quality, 0), customers.length], people };
}

/** The Sunday under which a week is kept. */
export function weekEnd(day: Day): Day {
  return addDays(day, 7 - weekdayOf(day));
}

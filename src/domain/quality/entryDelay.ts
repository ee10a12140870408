import { isWorkday, type WorkCalendar } from '../calendar/workdays.ts';
import { type Day, dayFromNumber, type Stamp } from '../day.ts';
import type { EntryCounts, Fold } from '../figures/fold.ts';
import { numberOfDay, secondsBetween } from '../figures/numberOfDay.ts';
import { type KpiCount, share } from '../kpis/kpi.ts';

const daySeconds = 86_400;
const fewestRows = 10;

/** Entered within 24 hours; a moment at midnight is a bare day, which counts from its end. Null where nobody knows. */
export function isWithinDay(at: Stamp | null, enteredAt: Stamp | null): boolean | null {
  if (!at || !enteredAt) return null;
  const isBareDay = at.endsWith('T00:00:00');
  return secondsBetween(at, enteredAt) <= (isBareDay ? 2 : 1) * daySeconds;
}

/** Entered by the end of the next working day. Null where nobody knows. */
export function withinWorkday(calendar: WorkCalendar): (on: Day | null, enteredAt: Stamp | null) => boolean | null {
  const deadlines = new Map<number, number>();
  const deadlineOf = (day: number): number => {
    const known = deadlines.get(day);
    if (known !== undefined) return known;
    let next = day + 1;
    // a calendar in which nobody ever works ends somewhere
    while (next < day + 31 && !isWorkday(dayFromNumber(next), calendar)) next += 1;
    deadlines.set(day, next);
    return next;
  };
  return (on, enteredAt) => (!on || !enteredAt ? null : numberOfDay(enteredAt) <= deadlineOf(numberOfDay(on)));
}

/** Counts a row for whoever entered it; what an import brought has no author. */
export function noteDelay(
  counts: EntryCounts,
  { created_by, created_at }: { readonly created_by: string | null; readonly created_at: Stamp | null },
  isInTime: boolean | null,
): void {
  if (isInTime === null || created_by === null || created_at === null) return;
  const key = keyOf(created_by, created_at.slice(0, 7));
  counts[key] ??= [0, 0];
  counts[key][0] += 1;
  if (isInTime) counts[key][1] += 1;
}

/** The share of a person's entries of a month that were made in time: rules.md 7.2. @param month `YYYY-MM` */
export function timeliness(fold: Fold, person: string, month: string): KpiCount {
  const key = keyOf(person, month);
  let [rows, inTime] = [0, 0];
  for (const counts of [fold.interactionEntries, fold.orderEntries, fold.feedbackEntries]) {
    rows += counts[key]?.[0] ?? 0;
    inTime += counts[key]?.[1] ?? 0;
  }
  return share(inTime, rows, fewestRows);
}

/** Put together once: a text put together anew for each of some hundred thousand rows is what noting it costs most. */
const keys = new Map<string, Map<string, string>>();

function keyOf(person: string, month: string): string {
  const ofMonth = keys.get(month) ?? new Map<string, string>();
  if (ofMonth.size === 0) keys.set(month, ofMonth);
  const key = ofMonth.get(person) ?? `${month}|${person}`;
  ofMonth.set(person, key);
  return key;
}

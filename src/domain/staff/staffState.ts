import type { StaffLine } from '../../schema/sheets/staff.ts';
import { type Day, dayFromNumber, dayNumber } from '../day.ts';
import { judgedAfterDays } from './corrections.ts';
import { type StaffNotes, staffSince } from './staffNotes.ts';

/** Since when somebody has a record, as a day number, and who had it before. */
export interface Handing {
  readonly since: number;
  /** null where nobody had it, or it went through several hands */
  readonly from: string | null;
}

/** What is kept of people's work from night to night, beside what the tabs tell. */
export interface StaffState {
  /** rows entered up to this day number are judged, and are not judged again */
  readonly judgedTo: number;
  /** rows judged and those of them that were wrong, by `YYYY-MM|person` */
  readonly judged: Readonly<Record<string, readonly [rows: number, wrong: number]>>;
  /** rows put right by others that are still to be judged, with the day number */
  readonly corrected: Readonly<Record<string, number>>;
  readonly handed: Readonly<Record<string, Handing>>;
  /** the rows of the tab, by `YYYY-MM|person` */
  readonly lines: Readonly<Record<string, StaffLine>>;
}

export const noStaffState: StaffState = { judgedTo: 0, judged: {}, corrected: {}, handed: {}, lines: {} };

/** Days for which it is known who had a record before: coverage looks back 30 days from the end of the last month. */
const handedDays = 100;

/**
 * Judges the rows that are old enough, once, and remembers what was put right and handed over yesterday.
 *
 * @param isWrong whether a row has an error that nobody ignores
 * @param dueOnOf day number on which a task is due, undefined for one of no interest
 */
export function nextStaffState(
  before: StaffState,
  { entries, corrected, handed }: StaffNotes,
  today: Day,
  isWrong: (key: string) => boolean,
  dueOnOf: (key: string) => number | undefined,
): Omit<StaffState, 'lines'> {
  const now = dayNumber(today);
  // corrections of the last of these days are found in the morning after it
  const judgedTo = now - judgedAfterDays - 1;
  const wrongs: Record<string, number> = { ...before.corrected };
  for (const key of corrected) wrongs[key] = now;
  const judged: Record<string, readonly [number, number]> = {};
  for (const [key, counts] of Object.entries(before.judged))
    if (key >= staffSince(today).slice(0, 7)) judged[key] = counts;
  for (const { key, by, on } of entries) {
    if (on > judgedTo || on <= before.judgedTo) continue;
    const place = `${dayFromNumber(on).slice(0, 7)}|${by}`;
    const [rows, wrong] = judged[place] ?? [0, 0];
    judged[place] = [rows + 1, wrong + (key in wrongs || isWrong(key) ? 1 : 0)];
  }
  return {
    judgedTo,
    judged,
    corrected: Object.fromEntries(Object.entries(wrongs).filter(([, on]) => on > now - judgedAfterDays - 2)),
    handed: handedOver(before.handed, handed, now, dueOnOf),
  };
}

function handedOver(
  before: StaffState['handed'],
  handed: StaffNotes['handed'],
  now: number,
  dueOnOf: (key: string) => number | undefined,
): StaffState['handed'] {
  const next = Object.fromEntries(Object.entries(before).filter(([, { since }]) => since >= now - handedDays));
  for (const { key, from } of handed) {
    const known = next[key];
    const dueOn = dueOnOf(key);
    // who had it when it was due is known already
    if (known && dueOn !== undefined && known.since > dueOn) continue;
    // the night finds in the morning what was handed over the day before
    next[key] = { since: now - 1, from: known && !isFair(known.since, dueOn) ? null : from };
  }
  return next;
}

/** Whether somebody had a task for a whole day before it was due. */
function isFair(since: number, dueOn: number | undefined): boolean {
  return dueOn === undefined || since < dueOn - 1;
}

/** For whom a task counts: whoever had it in time; null where nobody had. */
export function holderOf(owner: string, dueOn: number, handing: Handing | undefined): string | null {
  if (!handing || isFair(handing.since, dueOn)) return owner;
  return handing.since > dueOn ? handing.from : null;
}

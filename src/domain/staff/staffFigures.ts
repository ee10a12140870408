import type { Settings } from '../../schema/settings.ts';
import type { StaffLine } from '../../schema/sheets/staff.ts';
import { rowsOf } from '../figures/figureBook.ts';
import { kpis } from '../kpis/index.ts';
import { type KpiCount, type KpiScope, ofOwner, type Period, share } from '../kpis/kpi.ts';
import { timeliness } from '../quality/entryDelay.ts';
import type { StaffNotes } from './staffNotes.ts';
import { holderOf, type StaffState } from './staffState.ts';

const fewestRows = 10;
const coverDays = 30;

/** What a person's month is counted from. */
export interface StaffBook {
  readonly everybody: KpiScope;
  readonly notes: StaffNotes;
  readonly state: Omit<StaffState, 'lines'>;
  /** day number from which on a customer has its owner, 0 where nobody knows; the latest of what is known */
  readonly ownedSince: (customer: number) => number;
  readonly settings: Settings;
}

export interface Month extends Period {
  /** YYYY-MM */
  readonly name: string;
}

/** The figures of a person's month, shares 0 to 1, null where there is too little to say. Source: rules.md 7.2 and 7.3. */
export function staffFigures(person: string, month: Month, book: StaffBook): Omit<StaffLine, 'note'> {
  const { everybody, state, notes, settings } = book;
  const own = ofOwner(everybody, person);
  const place = `${month.name}|${person}`;
  const [rows, wrong] = state.judged[place] ?? [0, 0];
  const accuracy = share(rows - wrong, rows, fewestRows);
  const timely = timeliness(everybody.book.fold, person, month.name);
  const tasks = tasksOf(person, month, book);
  const cover = coverage(own, month, book);
  const served = { ...own, heldSince: book.ownedSince };
  const inTime = kpis.sla.of(served, month);
  const value = (each: KpiCount): number | null => (each.value === null ? null : rounded(each.value, 4));
  return {
    person,
    period: month.name,
    rows_in: notes.entries.filter(({ by, on }) => by === person && on >= month.from && on <= month.to).length,
    accuracy: value(accuracy),
    timely: value(timely),
    tasks_due: tasks.whole,
    tasks_on_time: value(tasks),
    contact_cover: value(cover),
    first_reply_h: kpis.first_reply_h.of(served, month).value,
    csat: value(kpis.csat.of(own, month)),
    repeat_rate: value(kpis.repeat_rate.of(own, month)),
    score: staffScore([
      [settings.staff_accuracy, accuracy.value],
      [settings.staff_timely, timely.value],
      [settings.staff_tasks, tasks.value],
      [settings.staff_cover, cover.value],
      [settings.staff_reply, inTime.value],
    ]),
  };
}

/** The weighted mean of the parts that are known; null with fewer than two. */
export function staffScore(parts: readonly (readonly [weight: number, value: number | null])[]): number | null {
  const known = parts.filter(([weight, value]) => weight > 0 && value !== null);
  if (known.length < 2) return null;
  const weights = known.reduce((sum, [weight]) => sum + weight, 0);
  return rounded(known.reduce((sum, [weight, value]) => sum + weight * value!, 0) / weights, 4);
}

/** Tasks due in the month that the person had in time; what is due today is not late yet. */
function tasksOf(person: string, { from, to }: Month, { notes, state, everybody }: StaffBook): KpiCount {
  const due = notes.tasks.filter(
    ({ id, owner, dueOn }) =>
      dueOn >= from &&
      dueOn <= Math.min(to, everybody.book.now - 1) &&
      holderOf(owner, dueOn, state.handed[`tasks|${id}`]) === person,
  );
  return share(due.filter(({ doneOn, dueOn }) => doneOn > 0 && doneOn <= dueOn).length, due.length, 1);
}

/** VIP and key customers whom the person had for all of the 30 days up to the month's end, and those contacted in them. */
function coverage({ book, customers }: KpiScope, { to }: Month, { ownedSince }: StaffBook): KpiCount {
  const { day } = book.fold.contacts;
  const from = to - coverDays + 1;
  const held = customers.filter(({ number, tier }) => (tier === 'vip' || tier === 'key') && ownedSince(number) <= from);
  const contacted = held.filter(({ number }) =>
    rowsOf(book, 'contacts', number).some((row) => day[row]! >= from && day[row]! <= to),
  );
  return share(contacted.length, held.length, 1);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

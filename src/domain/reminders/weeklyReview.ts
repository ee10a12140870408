import type { Settings } from '../../schema/settings.ts';
import { nextWorkday } from '../calendar/workdays.ts';
import { addDays, type Day, dayOfStamp, weekdayOf } from '../day.ts';
import type { ReminderBook } from './book.ts';
import { feedbackDue } from './feedbackDue.ts';
import { restsWithCustomer } from './leftAlone.ts';
import { noNextStep } from './noNextStep.ts';

/** How one of a lead's people stands. */
export interface ReviewLine {
  readonly person: string;
  /** tasks done in the seven days before today */
  readonly done: number;
  /** open tasks past their day */
  readonly late: number;
  /** customers with whom nothing is planned */
  readonly unplanned: number;
  /** customers who slip away and whom nobody has taken on */
  readonly atRisk: number;
  /** feedback past its time */
  readonly overdue: number;
}

/** The first day of the week on which a person gets mail: Monday, or where Monday is free the next working day. */
export function isReviewDay(today: Day, daily: boolean, settings: Settings): boolean {
  const monday = addDays(today, 1 - weekdayOf(today));
  return today === (daily ? monday : nextWorkday(monday, settings));
}

/** Everybody who reports to this person, in the order of Team; nobody is an empty list. */
export function weeklyReview(lead: string | null, book: ReminderBook): ReviewLine[] {
  const people = book.team.filter(({ manager, active, name }) => active && manager === lead && name !== lead);
  if (lead === null || people.length === 0) return [];
  const since = addDays(book.today, -7);
  const ownerOf = (customer: string | null) => book.customers.get(customer ?? '')?.owner;
  const unplanned = countBy(noNextStep.find(book).map(({ customer }) => ownerOf(customer)));
  const atRisk = countBy(
    book.alerts.filter(({ closed_on, handled }) => !closed_on && !handled).map(({ customer }) => ownerOf(customer)),
  );
  const overdue = countBy(
    feedbackDue
      .find(book)
      .map(({ ref, late }) => ((late ?? 0) > 0 ? book.feedback.find(({ id }) => id === ref)?.owner : null)),
  );
  const late = countBy(
    book.tasks.map((task) =>
      task.status === 'open' && task.due_on && task.due_on < book.today && !restsWithCustomer(task, book)
        ? task.owner
        : null,
    ),
  );
  const done = countBy(
    book.tasks.map(({ status, done_at, owner }) => {
      const day = status === 'done' && done_at ? dayOfStamp(done_at) : null;
      return day && day >= since && day < book.today ? owner : null;
    }),
  );
  return people.flatMap(({ name }) => {
    const of = (counts: ReadonlyMap<string, number>) => counts.get(name ?? '') ?? 0;
    return name
      ? {
          person: name,
          done: of(done),
          late: of(late),
          unplanned: of(unplanned),
          atRisk: of(atRisk),
          overdue: of(overdue),
        }
      : [];
  });
}

function countBy(names: readonly (string | null | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

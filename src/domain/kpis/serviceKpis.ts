import { rowsOf } from '../figures/figureBook.ts';
import { medianOf } from '../figures/orderDays.ts';
import type { Kpi, KpiCount, KpiScope } from './kpi.ts';
import { share } from './kpi.ts';

/** Median working hours to the first reply; feedback without one counts with the time so far. */
export const firstReplyHours: Kpi = (scope, { from, to }) => {
  const { day, replyHours } = scope.book.fold.feedback;
  return median(
    feedbackRows(scope)
      .filter((row) => day[row]! >= from && day[row]! <= to && replyHours[row]! >= 0)
      .map((row) => replyHours[row]!),
  );
};

/** Median working hours until resolved, of what was resolved in the period. */
export const fixHours: Kpi = (scope, { from, to }) => {
  const { resolvedDay, fixHours: hours } = scope.book.fold.feedback;
  return median(
    feedbackRows(scope)
      .filter((row) => resolvedDay[row]! >= from && resolvedDay[row]! <= to && hours[row]! >= 0)
      .map((row) => hours[row]!),
  );
};

/** Feedback answered by its deadline, of what was due in the period. */
export const repliedInTime: Kpi = (scope, { from, to }) => {
  const { replyDueDay, inTime } = scope.book.fold.feedback;
  const due = feedbackRows(scope).filter((row) => replyDueDay[row]! >= from && replyDueDay[row]! <= to);
  return share(due.filter((row) => inTime[row] === 1).length, due.length, 1);
};

/** Tasks done by their day, of those due in the period; of a person: the own ones, whoever's customer they are about. */
export const tasksOnTime: Kpi = ({ book, customers, person, isTeam }, { from, to }) => {
  const { customer, dueDay, doneDay, owner } = book.fold.tasks;
  const members = new Set(customers.map(({ number }) => number));
  const isOurs = (row: number): boolean => {
    if (person !== undefined) return owner[row] === person;
    return isTeam === true || members.has(customer[row]!);
  };
  let [due, onTime] = [0, 0];
  for (let row = 0; row < dueDay.length; row += 1) {
    if (dueDay[row]! < from || dueDay[row]! > Math.min(to, book.now - 1) || !isOurs(row)) continue;
    due += 1;
    if (doneDay[row]! > 0 && doneDay[row]! <= dueDay[row]!) onTime += 1;
  }
  return share(onTime, due, 1);
};

/** People who entered something on half of the working days or more, of all active ones. */
export const usage: Kpi = ({ team, person }, { from, to }) => {
  if (!team) return share(0, 0, 1);
  const members = team.members.filter((name) => person === undefined || name === person);
  let workdays = 0;
  for (let day = from; day <= to; day += 1) if (team.isWorkday(day)) workdays += 1;
  const using = members.filter((name) => {
    let days = 0;
    for (const day of team.entryDays.get(name) ?? []) if (day >= from && day <= to && team.isWorkday(day)) days += 1;
    return workdays > 0 && days * 2 >= workdays;
  });
  return share(using.length, members.length, 1);
};

function feedbackRows({ book, customers, heldSince }: KpiScope): number[] {
  const { day } = book.fold.feedback;
  return customers.flatMap(({ number }) => {
    const rows = Array.from(rowsOf(book, 'feedback', number));
    return heldSince ? rows.filter((row) => day[row]! >= heldSince(number)) : rows;
  });
}

/** `part` and `whole` are what was counted: a median is no share. */
function median(hours: readonly number[]): KpiCount {
  const value = hours.length === 0 ? null : Math.round(medianOf([...hours]) * 10) / 10;
  return { value, part: hours.length, whole: hours.length, needed: 1 };
}

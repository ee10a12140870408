import type { Customer } from '../../schema/sheets/customers.ts';
import { dayFromNumber } from '../day.ts';
import { type FigureBook, rowsOf } from './figureBook.ts';
import { contactKinds, feedbackFlags, opportunityEnds } from './fold.ts';

/** What was said, asked and offered: conversations, feedback and opportunities of one customer. */
export interface CareFigures {
  readonly cells: Pick<Customer, 'last_contact_on' | 'csat_last' | 'issues_open'>;
  /** reached, or came to us, within `engaged_days`, or has an open opportunity */
  readonly isEngaged: boolean;
}

export function careFigures(book: FigureBook, customer: number): CareFigures {
  const { fold, now, settings } = book;
  let lastContact = 0;
  let lastReached = 0;
  for (const row of rowsOf(book, 'contacts', customer)) {
    const day = fold.contacts.day[row]!;
    if (day > now) continue; // a day typed wrong must not silence reminders
    if (day > lastContact) lastContact = day;
    if (fold.contacts.kind[row] !== contactKinds.notReached && day > lastReached) lastReached = day;
  }
  let [issues, csat, csatDay] = [0, 0, 0];
  for (const row of rowsOf(book, 'feedback', customer)) {
    if (fold.feedback.flags[row]! & feedbackFlags.open) issues += 1;
    if (fold.feedback.csat[row] === 0 || fold.feedback.day[row]! < csatDay) continue;
    csat = fold.feedback.csat[row]!;
    csatDay = fold.feedback.day[row]!;
  }
  const { end } = fold.opportunities;
  const hasOpportunity = rowsOf(book, 'opportunities', customer).some((row) => end[row] === opportunityEnds.open);
  return {
    cells: {
      last_contact_on: lastContact > 0 ? dayFromNumber(lastContact) : null,
      csat_last: csat > 0 ? csat : null,
      issues_open: issues,
    },
    isEngaged: hasOpportunity || (lastReached > 0 && now - lastReached <= settings.engaged_days),
  };
}

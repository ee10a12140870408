import { workingHoursBetween } from '../calendar/workdays.ts';
import { dayOfStamp, daysBetween, type Stamp } from '../day.ts';
import { fixDue, replyDue } from '../figures/feedbackDue.ts';
import type { Reminder, ReminderBook, ReminderRule } from './book.ts';
import type { OpenFeedback } from './openFeedback.ts';
import { managerOf, responsibleFor } from './receivers.ts';

/** Share of the time for an answer, and then for a solution, from which the handler is reminded. */
const spentShare = 0.75;

/** The time to answer feedback, and then to resolve it, runs out; past it the handler's manager hears of it as well. */
export const feedbackDue = {
  id: 'R14',
  find: (book) =>
    book.feedback.flatMap((feedback): Reminder[] => {
      if (!feedback.at || (feedback.customer && !book.customers.has(feedback.customer))) return [];
      const kind = feedback.first_reply_at === null ? ('reply' as const) : ('fix' as const);
      const due = dueOf(feedback, feedback.at, kind, book);
      const isLate = due < book.now;
      if (!isLate && spentOf(feedback.at, due, book) < spentShare) return [];
      const handlers = responsibleFor(feedback.owner, book);
      const managers = isLate ? managerOf(feedback.owner, book) : [];
      const dueOn = dayOfStamp(due);
      return [
        {
          rule: 'R14',
          key: `R14|${feedback.id}|${kind}|${book.today}`,
          ref: feedback.id,
          customer: feedback.customer,
          receivers: [...new Set([...handlers, ...managers])],
          places: { kind, n: Math.ceil(workingHoursBetween(book.now, due, book.settings)) },
          dueOn,
          // an hour late is late: it counts as a day, so that it stands among what is overdue
          late: isLate ? Math.max(1, daysBetween(dueOn, book.today)) : daysBetween(dueOn, book.today),
          priority: 'high',
        },
      ];
    }),
} as const satisfies ReminderRule;

/** As the night has written it; for feedback typed since, as it will. */
function dueOf(feedback: OpenFeedback, at: Stamp, kind: 'reply' | 'fix', { settings, customers }: ReminderBook): Stamp {
  if (kind === 'fix') return feedback.due_fix_at ?? fixDue(at, feedback.severity, settings);
  return feedback.due_reply_at ?? replyDue(at, customers.get(feedback.customer ?? '')?.tier ?? null, settings);
}

/** Share of the working hours between entry and deadline that have passed. */
function spentOf(at: Stamp, due: Stamp, { now, settings }: ReminderBook): number {
  const allowed = workingHoursBetween(at, due, settings);
  return allowed === 0 ? 1 : workingHoursBetween(at, now, settings) / allowed;
}

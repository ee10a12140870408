import type { FeedbackItem } from '../../contract/entries.ts';
import type { Ports } from '../../ports.ts';
import type { Feedback } from '../../schema/sheets/feedback.ts';

/** Nobody has come to its end yet. */
export function isOpen({ status }: Pick<Feedback, 'status'>): boolean {
  return status === null || status === 'new' || status === 'doing' || status === 'waiting';
}

/** Rows of Feedback as the page shows them, what is due first in front and what has no deadline last. */
export function feedbackItems(rows: readonly Feedback[], ports: Ports): FeedbackItem[] {
  const now = ports.clock.now();
  return rows
    .map((row): FeedbackItem => {
      const { id, customer, customer_name: name, at, text, kind, severity, status, owner, cause, resolution } = row;
      const due = dueOf(row);
      return {
        ...{ id, customer, name, at, kind, severity, owner, cause, resolution },
        text: text ?? '',
        status: status ?? 'new',
        due: due && { ...due, late: due.by < now },
        confirmed: row.confirmed ?? false,
        reopened: row.reopened ?? 0,
      };
    })
    .sort((a, b) => ((a.due?.by ?? '9999') < (b.due?.by ?? '9999') ? -1 : 1));
}

/** While the customer is waited for the clock stands still (rules.md R14). */
function dueOf(feedback: Feedback): Pick<NonNullable<FeedbackItem['due']>, 'what' | 'by'> | null {
  if (!isOpen(feedback) || feedback.status === 'waiting') return null;
  if (feedback.first_reply_at === null && feedback.due_reply_at) return { what: 'reply', by: feedback.due_reply_at };
  return feedback.due_fix_at && { what: 'fix', by: feedback.due_fix_at };
}

import type { Feedback } from '../../schema/sheets/feedback.ts';
import { isActive } from '../figures/foldRows.ts';

const columns = [
  'id',
  'at',
  'customer',
  'text',
  'kind',
  'severity',
  'status',
  'owner',
  'first_reply_at',
  'due_reply_at',
  'due_fix_at',
] as const satisfies readonly (keyof Feedback)[];

/** Feedback on which somebody has to act: new, or being worked on. While it waits for the customer its clock stands. */
export type OpenFeedback = Pick<Feedback, (typeof columns)[number]>;

const longestText = 100;

/** The row's columns for the reminders, the text cut short; null where nobody has to act. */
export function openFeedbackOf(row: Feedback): OpenFeedback | null {
  if ((row.status !== 'new' && row.status !== 'doing') || !isActive(row.state)) return null;
  const cells = Object.fromEntries(columns.map((key) => [key, row[key]])) as OpenFeedback;
  return { ...cells, text: row.text?.slice(0, longestText) ?? null };
}

import type { Input, Output } from '../../contract/call.ts';
import type { addFeedback as contract } from '../../contract/entries.ts';
import type { Change, Ports } from '../../ports.ts';
import type { Feedback } from '../../schema/sheets/feedback.ts';
import { activeCustomer } from '../common/active.ts';
import { invalid } from '../common/invalid.ts';
import { mailAtOnce } from '../common/mailAtOnce.ts';
import { saved } from '../common/saved.ts';
import { feedbackFaults, newFeedback, tallyOfFeedback } from './newFeedback.ts';

/** Enters feedback; who said it may be unknown. */
export function addFeedback(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const found = input.customer ? activeCustomer(input.customer, input.row, ports) : null;
  if (input.customer && !found) return { ok: false, code: 'customer-not-found' };
  const { customer: _customer, row: _row, at, ...cells } = input;
  const feedback = newFeedback(
    { ...(cells as Pick<Feedback, 'severity' | 'kind'>), at: at ?? ports.clock.now() },
    found?.values ?? null,
    ports,
  );
  const refusal = invalid(feedbackFaults(feedback, ports));
  if (refusal) return refusal;
  const changes: Change[] = [{ kind: 'append', sheet: 'feedback', values: feedback }];
  if (found) {
    const set = tallyOfFeedback(feedback, found.values);
    changes.push({ kind: 'update', sheet: 'customers', id: found.values.id, row: found.row, set });
  }
  const value = { id: feedback.id, replyBy: feedback.due_reply_at ?? '' };
  const answer = saved(
    { kind: 'addFeedback', about: found?.values.name ?? feedback.text ?? '', changes },
    value,
    ports,
  );
  mailAtOnce(feedback, found, ports);
  return answer;
}

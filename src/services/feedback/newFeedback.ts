import { hoursBetween, type Stamp } from '../../domain/day.ts';
import { fixDue, replyDue } from '../../domain/figures/feedbackDue.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Ports } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Feedback } from '../../schema/sheets/feedback.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { checksOf } from '../common/checksOf.ts';
import type { FieldErrors } from '../common/invalid.ts';

export type NewFeedback = Partial<Feedback> & Pick<Feedback, 'id' | 'severity' | 'kind'> & { at: Stamp };

/** A row of Feedback with its handler and the moments until which an answer and a solution are due (rules.md R14). */
export function newFeedback(
  cells: Partial<Feedback> & Pick<Feedback, 'severity' | 'kind'> & { at: Stamp },
  customer: Pick<Customer, 'id' | 'name' | 'owner' | 'tier'> | null,
  ports: Ports,
): NewFeedback {
  const { settings } = ports.config;
  return {
    status: 'new',
    ...cells,
    id: ports.ids.next('F'),
    customer: customer?.id ?? null,
    customer_name: customer?.name ?? null,
    owner: cells.owner ?? (customer?.owner || settings.service_lead || ports.user.member?.name) ?? null,
    due_reply_at: replyDue(cells.at, customer?.tier ?? null, settings),
    due_fix_at: fixDue(cells.at, cells.severity, settings),
  };
}

export function feedbackFaults(feedback: NewFeedback, ports: Ports): FieldErrors {
  const future = hoursBetween(ports.clock.now(), feedback.at) > 1;
  return {
    ...faultsOf(schemaOf('feedback'), feedback, checksOf(ports.config)),
    ...(future && { at: { code: 'in-future' } }),
  };
}

/** What the customer's row tells of its feedback once this has come in. */
export function tallyOfFeedback(
  { csat }: NewFeedback,
  { issues_open }: Pick<Customer, 'issues_open'>,
): Partial<Customer> {
  return { issues_open: (issues_open ?? 0) + 1, ...(csat != null && { csat_last: csat }) };
}

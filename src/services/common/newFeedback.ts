import { addWorkdays, addWorkingHours } from '../../domain/calendar/workdays.ts';
import { dayOfStamp, hoursBetween, type Stamp, stampOf } from '../../domain/day.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Ports } from '../../ports.ts';
import type { Settings } from '../../schema/settings.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Feedback } from '../../schema/sheets/feedback.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { checksOf } from './checksOf.ts';
import type { FieldErrors } from './invalid.ts';

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
    due_reply_at: addWorkingHours(
      cells.at,
      customer?.tier === 'vip' ? settings.reply_h_vip : settings.reply_h,
      settings,
    ),
    due_fix_at: fixDue(cells.at, cells.severity, settings),
  };
}

/** As many working days later as the severity allows, at the hour at which it came in. */
function fixDue(at: Stamp, severity: Feedback['severity'], settings: Settings): Stamp {
  const byKind = {
    critical: settings.fix_d_critical,
    high: settings.fix_d_high,
    normal: settings.fix_d,
    low: settings.fix_d,
  };
  const day = addWorkdays(dayOfStamp(at), byKind[severity ?? 'normal'], settings);
  return stampOf(`${day}${at.slice(10)}`);
}

export function feedbackFaults(feedback: NewFeedback, ports: Ports): FieldErrors {
  const future = hoursBetween(ports.clock.now(), feedback.at) > 1;
  return {
    ...faultsOf(schemaOf('feedback'), feedback, checksOf(ports.config)),
    ...(future && { at: { code: 'in-future' } }),
  };
}

/** What the customer's row tells of its feedback once this has come in. */
export function tallyOfFeedback({ csat }: NewFeedback, { issues_open }: Customer): Partial<Customer> {
  return { issues_open: (issues_open ?? 0) + 1, ...(csat != null && { csat_last: csat }) };
}

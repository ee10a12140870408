import type { Input, Output, Refusal, Value } from '../../contract/call.ts';
import type { logInteraction as contract } from '../../contract/entries.ts';
import { dayOfStamp, hoursBetween, type Stamp } from '../../domain/day.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Change, Ports } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Feedback } from '../../schema/sheets/feedback.ts';
import type { Interaction } from '../../schema/sheets/interactions.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { activeCustomer, openTasksOf } from '../common/active.ts';
import { checksOf } from '../common/checksOf.ts';
import { type FieldErrors, invalid } from '../common/invalid.ts';
import { mailAtOnce } from '../common/mailAtOnce.ts';
import { saved } from '../common/saved.ts';
import { feedbackFaults, newFeedback, tallyOfFeedback } from '../feedback/newFeedback.ts';
import { doneNow, followUp, type OpenTask, shownTasks, taskChanges } from '../tasks/nextStepChanges.ts';

type Log = Input<typeof contract>;
type Loggable = Pick<Customer, 'id' | 'name' | 'owner' | 'tier' | 'last_contact_on' | 'issues_open'>;

/**
 * Logs what was said, and what follows: the task of the next step, the tasks that are settled, the customer's last
 * contact and next action, feedback where what was said is some. All of it is one operation.
 */
export function logInteraction(input: Log, ports: Ports): Output<typeof contract> {
  const found = activeCustomer(input.customer, input.row, ports);
  if (!found) return { ok: false, code: 'customer-not-found' };
  const open = (input.finish.length === 0 && shownTasks(found)) || openTasksOf(found.values.id, ports);
  const logged = logOf(input, found.values, open, ports);
  if ('code' in logged) return logged;
  const { id, name } = found.values;
  const changes = [
    ...logged.changes,
    { kind: 'update', sheet: 'customers', id, row: found.row, set: logged.set } as const,
  ];
  const answer = saved({ kind: 'logInteraction', about: name, changes }, logged.value, ports);
  if (logged.feedback) mailAtOnce(logged.feedback, found, ports);
  return answer;
}

/** What a log writes: rows of other sheets, and the cells of the customer. */
export interface Logged {
  readonly changes: readonly Change[];
  readonly set: Partial<Customer>;
  readonly value: Value<typeof contract>;
  /** what was said, where it is some */
  readonly feedback: ReturnType<typeof feedbackOf> | null;
}

/** The log of a customer who may be about to be added, with the tasks that are open now. */
export function logOf(
  input: Omit<Log, 'customer' | 'row'>,
  customer: Loggable,
  open: readonly OpenTask[],
  ports: Ports,
): Refusal<'invalid'> | Logged {
  const interaction = newInteraction(input, customer, ports);
  const feedback = input.feedback ? feedbackOf(input.feedback, interaction, customer, ports) : null;
  const refusal = invalid(
    faultsOf(schemaOf('interactions'), { ...interaction, next_step: null, next_on: null }, checksOf(ports.config)),
    momentFaults(interaction.at, ports),
    nextStepFaults(input, ports),
    contactFaults(input.contact, customer.id, ports),
    feedback ? feedbackFaults(feedback, ports) : {},
  );
  if (refusal) return refusal;
  const task = input.nextStep
    ? followUp(customer, { title: input.nextStep, due_on: input.nextOn ?? null }, ports)
    : null;
  const finished = new Map(input.finish.map((id) => [id, doneNow(interaction.summary, ports)]));
  const tasks = taskChanges(open, { added: task ? [task] : [], updated: finished }, ports);
  return {
    changes: [
      { kind: 'append', sheet: 'interactions', values: interaction },
      ...tasks.changes,
      ...(feedback ? [{ kind: 'append', sheet: 'feedback', values: feedback } as const] : []),
    ],
    set: {
      ...tasks.mirror,
      ...contactMade(interaction, customer),
      ...(input.verified && { verified_on: ports.clock.today() }),
      ...(feedback && tallyOfFeedback(feedback, customer)),
    },
    value: { id: interaction.id, task: task?.id ?? null, nextOn: task?.due_on ?? null, feedback: feedback?.id ?? null },
    feedback,
  };
}

type NewInteraction = Partial<Interaction> &
  Pick<Interaction, 'id' | 'direction' | 'summary' | 'channel'> & { at: Stamp };

function newInteraction(input: Omit<Log, 'customer' | 'row'>, customer: Loggable, ports: Ports): NewInteraction {
  const now = ports.clock.now();
  const at = input.at ?? now;
  return {
    id: ports.ids.next('I'),
    at,
    customer: customer.id,
    customer_name: customer.name,
    contact: input.contact ?? null,
    channel: input.channel,
    direction: input.direction as Interaction['direction'],
    purpose: input.purpose ?? 'followup',
    summary: input.summary,
    detail: input.detail,
    outcome: (input.outcome ?? null) as Interaction['outcome'],
    minutes: input.minutes ?? null,
    next_step: input.nextStep,
    next_on: input.nextOn ?? null,
    by: ports.user.member?.name ?? null,
    lag_h: Math.max(0, Math.round(hoursBetween(at, now) * 10) / 10),
  };
}

function feedbackOf(
  { kind, severity }: NonNullable<Log['feedback']>,
  { at, contact, channel, summary, detail }: NewInteraction,
  customer: Loggable,
  ports: Ports,
) {
  const text = [summary, detail].filter(Boolean).join('\n');
  const cells = {
    at,
    contact,
    channel,
    text,
    kind: kind as Feedback['kind'],
    severity: severity as Feedback['severity'],
  };
  return newFeedback(cells, customer, ports);
}

/** An hour ahead is a clock that goes wrong, more is a mistake. */
function momentFaults(at: Stamp, ports: Ports): FieldErrors {
  return hoursBetween(ports.clock.now(), at) > 1 ? { at: { code: 'in-future' } } : {};
}

function nextStepFaults(
  { nextStep, nextOn, pastNextOn }: Pick<Log, 'nextStep' | 'nextOn' | 'pastNextOn'>,
  ports: Ports,
): FieldErrors {
  if (nextStep && !nextOn) return { nextOn: { code: 'required' } };
  if (!nextOn) return {};
  if (!nextStep) return { nextStep: { code: 'required' } };
  return nextOn < ports.clock.today() && !pastNextOn ? { nextOn: { code: 'next-in-past' } } : {};
}

function contactFaults(contact: Log['contact'], customer: string, ports: Ports): FieldErrors {
  if (!contact) return {};
  return ports.table('contacts').byId(contact)?.values.customer === customer
    ? {}
    : { contact: { code: 'contact-of-other' } };
}

function contactMade({ at, direction }: NewInteraction, { last_contact_on }: Loggable): Partial<Customer> {
  const day = dayOfStamp(at);
  if (direction === 'internal' || (last_contact_on !== null && last_contact_on >= day)) return {};
  return { last_contact_on: day };
}

import type { Refusal } from '../../contract/call.ts';
import { dayOfStamp, hoursBetween, type Stamp, stampOf } from '../../domain/day.ts';
import { customerIndex } from '../../domain/import/customerIndex.ts';
import { planCustomer } from '../../domain/import/planCustomer.ts';
import { answersOf } from '../../domain/inbox/answers.ts';
import { readWho } from '../../domain/inbox/readWho.ts';
import type { InboxKind } from '../../domain/inbox/verdict.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Change, Ports, Stored } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { InboxRow } from '../../schema/sheets/inbox.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { openTasksOf } from '../common/active.ts';
import { checksOf } from '../common/checksOf.ts';
import { type FieldErrors, invalid } from '../common/invalid.ts';
import { suppressedFaults } from '../erasure/suppressed.ts';
import { feedbackFaults, newFeedback, tallyOfFeedback } from '../feedback/newFeedback.ts';
import { planRules } from '../import/importRules.ts';
import { logOf } from '../interactions/logInteraction.ts';
import { orderOf } from '../orders/addOrder.ts';
import { followUp, taskChanges } from '../tasks/nextStepChanges.ts';

/** What taking a row writes, the row itself included. */
export interface Taken {
  readonly changes: readonly Change[];
  readonly about: string;
  /** id of the record that the row became */
  readonly made: string;
}

type Found = Stored<Customer>;

/** Makes the record that a row of the Inbox asks for. @param found the customer it is about, null for somebody new */
export function takenRow(
  { values: row, row: place }: Stored<InboxRow>,
  as: Exclude<InboxKind, 'change'>,
  found: Found | null,
  ports: Ports,
): Taken | Refusal {
  const sender = asSender(row, ports);
  const made = found ? recordOf(row, as, found, sender) : newCustomerOf(row, sender);
  if ('code' in made) return made;
  return { ...made, changes: [...made.changes, settling(row.id, place, made.made)] };
}

/** The row as settled. */
export function settling(id: string, row: number, result: string | null): Change {
  return { kind: 'update', sheet: 'inbox', id, row, set: { status: 'done', result, problem: null } };
}

/** What comes of a row is its sender's doing, where the sender is one of the team. */
function asSender({ from, created_by }: InboxRow, ports: Ports): Ports {
  const known = senderOf({ from, created_by }, ports.config.team) ?? ports.user.member;
  return { ...ports, user: { email: known?.email ?? '', member: known } };
}

export function senderOf(
  { from, created_by }: Pick<InboxRow, 'from' | 'created_by'>,
  team: Ports['config']['team'],
): Ports['user']['member'] {
  const named = team.find(({ name, email }) => from !== null && [name, email].includes(from));
  return named ?? (from === null ? (team.find(({ name }) => name === created_by) ?? null) : null);
}

function recordOf(row: InboxRow, as: InboxKind, found: Found, ports: Ports): Taken | Refusal {
  const { id, name } = found.values;
  const about = name ?? id;
  const onRow = (set: Partial<Customer>): Change => ({ kind: 'update', sheet: 'customers', id, row: found.row, set });
  if (as === 'order') {
    const lines = [{ product: row.text!.slice(0, 500), model: null, amountCents: row.amount }];
    const order = {
      orderedOn: row.when ?? dayOfStamp(atOf(row, ports)),
      orderNo: null,
      status: 'confirmed',
      note: null,
    };
    const ordered = orderOf({ customer: id, lines, again: true, ...order }, found, ports);
    return 'code' in ordered ? ordered : { changes: ordered.changes, about, made: ordered.value.ids[0] ?? '' };
  }
  if (as === 'feedback') {
    const cells = { at: atOf(row, ports), channel: channelOf(row), text: row.text };
    const feedback = newFeedback({ ...cells, kind: 'other', severity: 'normal' }, found.values, ports);
    const refusal = invalid(feedbackFaults(feedback, ports));
    if (refusal) return refusal;
    const changes: Change[] = [
      { kind: 'append', sheet: 'feedback', values: feedback },
      onRow(tallyOfFeedback(feedback, found.values)),
    ];
    return { changes, about, made: feedback.id };
  }
  if (as === 'task') {
    const due_on = row.next_on ?? row.when ?? ports.clock.today();
    const task = followUp(found.values, { title: row.text!.slice(0, 200), due_on }, ports);
    const { changes, mirror } = taskChanges(openTasksOf(id, ports), { added: [task] }, ports);
    return { changes: [...changes, onRow(mirror)], about, made: task.id };
  }
  const logged = loggedRow(row, found.values, openTasksOf(id, ports), ports);
  if ('code' in logged) return logged;
  return { changes: [...logged.changes, onRow(logged.set)], about, made: logged.value.id };
}

/** Somebody new, as an import would add them, with what was said. */
function newCustomerOf(row: InboxRow, ports: Ports): Taken | Refusal {
  const answers = answersOf(row.answers);
  const { name, phone, email } = readWho(row.who ?? '');
  const typed = { name: name ?? phone ?? email, phone, email };
  const { form_source, country, phone_region } = ports.config.settings;
  const values = { source: answers ? form_source : 'other', country, ...(answers?.fields ?? withoutEmpty(typed)) };
  const rules = planRules(
    {
      mode: 'add',
      overwrite: false,
      empties: 'keep',
      createCustomers: true,
      owner: answers ? null : (ports.user.member?.name ?? null),
      tag: null,
    },
    ports.user.member?.name ?? null,
    ports,
    ports.ids.next,
  );
  const plan = planCustomer({ line: 0, values, faults: [], empty: [] }, customerIndex(phone_region), rules);
  const [added, ...others] = plan.changes;
  if (added?.kind !== 'append' || added.sheet !== 'customers') {
    return invalid(
      Object.fromEntries(plan.faults.map(({ field, fault }) => [field, fault])) as FieldErrors,
    ) as Refusal<'invalid'>;
  }
  const blank = { tier: null, last_contact_on: null, issues_open: null, owner: null, name: null };
  const customer = { ...blank, ...added.values };
  const isSaid = answers === null || row.next_on !== null;
  const logged = isSaid ? loggedRow(row, customer, [], ports) : null;
  if (logged && 'code' in logged) return logged;
  const owned = customer.owner === null ? {} : { owner_since: ports.clock.now() };
  const changes: Change[] = [
    { kind: 'append', sheet: 'customers', values: { ...added.values, ...owned, ...logged?.set } },
    ...others,
    ...(logged?.changes ?? []),
  ];
  return { changes, about: customer.name ?? '', made: customer.id };
}

/** The fields of a customer that a person accepted of what was proposed. */
export function changedFields(set: Partial<Customer>, found: Found, ports: Ports): Taken | Refusal {
  const refusal = invalid(
    faultsOf(schemaOf('customers'), set, checksOf(ports.config), { partial: true, former: found.values }),
    suppressedFaults({ ...found.values, ...set }, ports, found.values),
  );
  if (refusal) return refusal;
  const { id, name } = found.values;
  const confirmed = { ...set, verified_on: ports.clock.today() };
  return {
    changes: [{ kind: 'update', sheet: 'customers', id, row: found.row, set: confirmed }],
    about: name ?? id,
    made: id,
  };
}

/** A log of what the row says; how late it was entered counts up to when it came in, not to when somebody looked. */
function loggedRow(
  row: InboxRow,
  customer: Parameters<typeof logOf>[1],
  open: Parameters<typeof logOf>[2],
  ports: Ports,
): ReturnType<typeof logOf> {
  const logged = logOf(logInput(row, ports), customer, open, ports);
  if ('code' in logged) return logged;
  const lag_h = Math.max(0, Math.round(hoursBetween(atOf(row, ports), receivedAt(row, ports)) * 10) / 10);
  const changes = logged.changes.map((change) =>
    change.kind === 'append' && change.sheet === 'interactions'
      ? { ...change, values: { ...change.values, lag_h } }
      : change,
  );
  return { ...logged, changes };
}

function logInput(row: InboxRow, ports: Ports) {
  const text = row.text ?? '';
  return {
    channel: channelOf(row),
    direction: row.answers === null ? 'out' : 'in',
    at: atOf(row, ports),
    summary: text.slice(0, 500),
    detail: text.length > 500 ? text : null,
    nextStep: row.next_on === null ? null : text.slice(0, 200),
    nextOn: row.next_on,
    pastNextOn: true,
    finish: [],
    verified: false,
  };
}

function channelOf({ answers }: InboxRow): string {
  return answers === null ? 'other' : 'web';
}

/** A day without a time is noon. */
function atOf(row: InboxRow, ports: Ports): Stamp {
  const received = receivedAt(row, ports);
  return row.when === null || row.when === dayOfStamp(received) ? received : stampOf(`${row.when}T12:00:00`);
}

function receivedAt({ at, created_at }: InboxRow, { clock }: Ports): Stamp {
  return at ?? created_at ?? clock.now();
}

function withoutEmpty<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Partial<T>;
}

import { mirrorOf } from '../../domain/customers/mirror.ts';
import { nextOccurrence } from '../../domain/customers/nextOccurrence.ts';
import type { Day } from '../../domain/day.ts';
import { taskKindOf } from '../../domain/reminders/taskKindOf.ts';
import { isAboutATask } from '../../domain/today/todayLines.ts';
import type { Change, Ports, Stored } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';
import { activeCustomer, openTasksOf } from '../common/active.ts';

/**
 * What identifies a line of Today: the rule, and the task's id or the key of the rule's line. The customer is as it was
 * when the list was made, and may have been merged since.
 */
export interface LineRef {
  readonly rule: string;
  readonly ref: string;
  readonly customer: string;
}

export type Settled =
  | { readonly ok: true; readonly task: string; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly code: 'row-gone' }
  | { readonly ok: false; readonly code: 'already-done'; readonly by: string; readonly at: string };

/** The changes that finish a line: its task done, or a finished task that remembers the rule's line. */
export function finishing(line: LineRef, what: string, result: string | null, ports: Ports): Settled {
  const done = {
    status: 'done' as const,
    done_at: ports.clock.now(),
    done_by: ports.user.member?.name ?? null,
    result,
  };
  if (!isAboutATask(line)) {
    const current = withActive(line, ports);
    if (!current) return { ok: false, code: 'row-gone' };
    return withDeed(current, ports, remembered(current, what, ports, { ...done, due_on: ports.clock.today() }));
  }
  const task = openTask(line.ref, ports);
  if (!task.ok) return task;
  const cells = nextOccurrence(task.value.values);
  const next = cells && { ...cells, id: ports.ids.next('T') };
  const changes: Change[] = [{ kind: 'update', sheet: 'tasks', id: line.ref, row: task.value.row, set: done }];
  if (next) changes.push({ kind: 'append', sheet: 'tasks', values: next });
  return {
    ok: true,
    task: line.ref,
    changes: [...changes, ...mirrored(task.value.values.customer, line.ref, next ? [next] : [], ports)],
  };
}

/** Where a line goes: to a day, to a colleague, or both; null stays as it is. */
export interface Move {
  readonly to: Day | null;
  readonly owner: string | null;
}

/** The changes that move a line: its task, or an open task made of the rule's line. */
export function moving(line: LineRef, what: string, { to, owner }: Move, ports: Ports): Settled {
  if (!isAboutATask(line)) {
    const set = { status: 'open' as const, due_on: to ?? ports.clock.today(), done_at: null, done_by: null };
    const current = withActive(line, ports);
    if (!current) return { ok: false, code: 'row-gone' };
    return remembered(current, what, ports, { ...set, result: null, ...(owner && { owner }) });
  }
  const task = openTask(line.ref, ports);
  if (!task.ok) return task;
  const set = { ...(to && { due_on: to }), ...(owner && { owner }) };
  return {
    ok: true,
    task: line.ref,
    changes: [
      { kind: 'update', sheet: 'tasks', id: line.ref, row: task.value.row, set },
      ...mirrored(task.value.values.customer, line.ref, [{ ...task.value.values, ...set }], ports),
    ],
  };
}

function openTask(id: string, ports: Ports): { ok: true; value: Stored<Row<'tasks'>> } | (Settled & { ok: false }) {
  const task = ports.table('tasks').byId(id);
  if (!task || (task.values.state ?? 'active') !== 'active') return { ok: false, code: 'row-gone' };
  if (task.values.status !== 'open') {
    return { ok: false, code: 'already-done', by: task.values.done_by ?? '', at: task.values.done_at ?? '' };
  }
  return { ok: true, value: task };
}

type CurrentLine = Omit<LineRef, 'customer'> & { readonly customer: Row<'customers'> | null };

/** A rule's line with its customer as of now; null when that one is gone. */
function withActive(line: LineRef, ports: Ports): CurrentLine | null {
  const customer = line.customer ? activeCustomer(line.customer, undefined, ports) : null;
  return line.customer && !customer ? null : { ...line, customer: customer?.values ?? null };
}

/** A rule's line has no row of its own: a task with the line's key stands for it, so the rule is quiet until the key changes. */
function remembered(
  line: CurrentLine,
  what: string,
  ports: Ports,
  set: Pick<Row<'tasks'>, 'status' | 'due_on' | 'done_at' | 'done_by' | 'result'> &
    Partial<Pick<Row<'tasks'>, 'owner'>>,
): Settled {
  const { customer } = line;
  const task = {
    id: ports.ids.next('T'),
    title: what,
    kind: taskKindOf(line.rule),
    customer: customer?.id ?? null,
    customer_name: customer?.name ?? null,
    owner: ports.user.member?.name ?? customer?.owner ?? null,
    priority: 'normal' as const,
    rule: line.rule,
    rule_key: line.ref,
    ...set,
  };
  const open = set.status === 'open' ? [task] : [];
  return {
    ok: true,
    task: task.id,
    changes: [{ kind: 'append', sheet: 'tasks', values: task }, ...mirrored(task.customer, '', open, ports)],
  };
}

/**
 * What the deed changes beside: somebody who acts on a risk takes the alert on, which stays open until an order or its
 * horizon but reminds nobody; data that was looked through is confirmed as of today; a training
 * is done today.
 */
function withDeed(line: CurrentLine, ports: Ports, settled: Settled): Settled {
  if (!settled.ok) return settled;
  if (line.rule === 'R16') {
    const set = { handled: ports.user.member?.name ?? null, status: 'working' as const };
    return {
      ...settled,
      changes: [...settled.changes, { kind: 'update', sheet: 'alerts', id: line.ref.split('|')[1] ?? '', set }],
    };
  }
  if (line.rule === 'R28') {
    // `R28|<training>|<day>`; who has to sign writes the day into the record
    const [, id = ''] = line.ref.split('|');
    const set = { done_on: ports.clock.today() };
    if (!ports.table('training').byId(id)) return settled;
    return { ...settled, changes: [...settled.changes, { kind: 'update', sheet: 'training', id, set }] };
  }
  if (line.rule === 'R19' && line.customer?.id) {
    const set = { verified_on: ports.clock.today() };
    return {
      ...settled,
      changes: [...settled.changes, { kind: 'update', sheet: 'customers', id: line.customer.id, set }],
    };
  }
  return settled;
}

/** Next action and date on the customer's row, once `without` is gone and `added` have come. */
function mirrored(
  customer: string | null,
  without: string,
  added: readonly Pick<Row<'tasks'>, 'title' | 'due_on' | 'priority'>[],
  ports: Ports,
): Change[] {
  if (!customer) return [];
  const others = openTasksOf(customer, ports)
    .map(({ values }) => values)
    .filter(({ id }) => id !== without);
  return [{ kind: 'update', sheet: 'customers', id: customer, set: mirrorOf([...others, ...added]) }];
}

import type { Input, Output } from '../../contract/call.ts';
import type { saveTask as contract } from '../../contract/entries.ts';
import { mergeEdit } from '../../domain/customers/mergeEdit.ts';
import { faultsOf } from '../../domain/validate.ts';
import type { Change, Ports, Stored } from '../../ports.ts';
import type { Task } from '../../schema/sheets/tasks.ts';
import type { Row } from '../../schema/sheets.ts';
import { schemaOf } from '../../schema/sheets.ts';
import { activeCustomer, isActive, openTasksOf } from '../common/active.ts';
import { checksOf } from '../common/checksOf.ts';
import { invalid } from '../common/invalid.ts';
import { saved } from '../common/saved.ts';
import { taskChanges } from './nextStepChanges.ts';

/** Adds or changes a task by hand; the customer's next action follows. */
export function saveTask(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const former = input.id === undefined ? null : ports.table('tasks').byId(input.id);
  if (input.id !== undefined && (!former || !isActive(former.values))) return { ok: false, code: 'row-gone' };
  const customerId = former ? former.values.customer : (input.customer ?? null);
  const customer = customerId ? activeCustomer(customerId, undefined, ports) : null;
  if (customerId && !customer) return { ok: false, code: 'customer-not-found' };
  if (input.base && former && former.values.status !== 'open') return endedBy(former.values);
  const edit = former && input.base ? mergeEdit(valuesOf(input), input.base, formOf(former.values)) : null;
  if (edit && edit.conflicts.length > 0) {
    const details = edit.conflicts.map((both) => ({ ...both, by: former?.values.updated_by }));
    return { ok: false, code: 'conflict', details };
  }
  const wanted = edit && former ? { ...input, ...formOf(former.values), ...edit.set } : input;
  const task = taskOf(wanted, former, customer, ports);
  const refusal = invalid(faultsOf(schemaOf('tasks'), task, checksOf(ports.config), { former: former?.values ?? {} }));
  if (refusal) return refusal;
  const open = customer ? openTasksOf(customer.values.id, ports) : [];
  const known = former && !open.some(({ values }) => values.id === former.values.id) ? [...open, former] : open;
  const edits = former ? { updated: new Map([[task.id, task]]) } : { added: [task] };
  const { changes, mirror } = taskChanges(known, edits, ports);
  const mirrored: Change[] = customer
    ? [{ kind: 'update', sheet: 'customers', id: customer.values.id, row: customer.row, set: mirror }]
    : [];
  const about = customer?.values.name ?? task.title;
  return saved({ kind: 'saveTask', about, changes: [...changes, ...mirrored] }, { id: task.id }, ports);
}

function taskOf(
  { title, kind, dueOn, owner, helper, priority, repeat }: Input<typeof contract>,
  former: Stored<Task> | null,
  customer: Stored<Row<'customers'>> | null,
  ports: Ports,
) {
  return {
    id: former?.values.id ?? ports.ids.next('T'),
    title,
    kind,
    due_on: dueOn,
    owner: owner ?? former?.values.owner ?? customer?.values.owner ?? ports.user.member?.name ?? null,
    helper: helper === undefined ? (former?.values.helper ?? null) : helper || null,
    priority: priority as Task['priority'],
    repeat: (repeat === undefined ? (former?.values.repeat ?? null) : repeat) as Task['repeat'],
    status: former?.values.status ?? ('open' as const),
    ...(!former && { customer: customer?.values.id ?? null, customer_name: customer?.values.name ?? null }),
  };
}

/** A task's values as its form holds them. */
type FormValues = Pick<Input<typeof contract>, 'title' | 'kind' | 'dueOn' | 'owner' | 'helper' | 'priority' | 'repeat'>;

function valuesOf({ title, kind, dueOn, owner, helper, priority, repeat }: FormValues): Partial<FormValues> {
  return {
    title,
    kind,
    dueOn,
    owner,
    priority,
    ...(helper !== undefined && { helper }),
    ...(repeat !== undefined && { repeat }),
  };
}

function formOf({ title, kind, due_on, owner, helper, priority, repeat }: Task): FormValues {
  return {
    ...{ title, owner, helper: helper ?? '', dueOn: due_on as FormValues['dueOn'] },
    ...{ kind: kind ?? 'followup', priority: priority ?? 'normal', repeat: repeat ?? 'none' },
  };
}

function endedBy({ done_by, updated_by, done_at }: Task): Output<typeof contract> {
  const places = { person: done_by ?? updated_by ?? '', time: done_at?.slice(11, 16) ?? '' };
  return { ok: false, code: 'already-done', places };
}

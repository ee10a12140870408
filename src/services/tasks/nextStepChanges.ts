import { type Mirror, type MirroredTask, mirrorOf } from '../../domain/customers/mirror.ts';
import { nextOccurrence } from '../../domain/customers/nextOccurrence.ts';
import type { Change, Ports, Stored } from '../../ports.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Row } from '../../schema/sheets.ts';
import type { FieldErrors } from '../common/invalid.ts';

export type NewTask = Partial<Row<'tasks'>> & Pick<Row<'tasks'>, 'id' | 'title' | 'due_on' | 'priority'>;

/** A follow-up for a customer, its owner's unless somebody else is named. */
export function followUp(
  customer: Pick<Customer, 'id' | 'name' | 'owner'>,
  cells: Partial<Row<'tasks'>> & Pick<Row<'tasks'>, 'title' | 'due_on'>,
  ports: Ports,
): NewTask {
  return {
    kind: 'followup',
    priority: 'normal',
    status: 'open',
    owner: customer.owner ?? ports.user.member?.name ?? null,
    ...cells,
    id: ports.ids.next('T'),
    customer: customer.id,
    customer_name: customer.name,
  };
}

/** A next action without a day, or a day without an action, is half a task. */
export function nextStepFaults({ next_action, next_on }: Mirror): FieldErrors {
  if ((next_action === null) === (next_on === null)) return {};
  return next_on === null ? { next_on: { code: 'required' } } : { next_action: { code: 'required' } };
}

/** Of an open task what next action and date follow from; all of it where one may be edited. */
export type OpenTask = Stored<MirroredTask & Partial<Row<'tasks'>>>;

/**
 * The open tasks as next action and date on the customer's row show them: the first one stands for all. A call that only
 * adds a task needs no more, and what was typed over either side stays for the hourly run to settle. Null where the two
 * cells do not show a task.
 */
export function shownTasks(stored: Stored<Customer>): OpenTask[] | null {
  const { next_action: title, next_on: due_on } = stored.values;
  if (title === null || due_on === null) return null;
  return [{ ...stored, values: { title, due_on, priority: null } }];
}

/** What a call does to the open tasks of one customer. */
export interface TaskEdits {
  readonly added?: readonly NewTask[];
  readonly updated?: ReadonlyMap<string, Partial<Row<'tasks'>>>;
}

/** The changes of the tasks themselves, and next action and date on the customer's row as they follow from it. */
export function taskChanges(
  open: readonly OpenTask[],
  { added = [], updated = new Map() }: TaskEdits,
  ports: Ports,
): { changes: Change[]; mirror: Mirror } {
  const isEdited = (task: OpenTask): task is Stored<Row<'tasks'>> =>
    task.values.id !== undefined && updated.has(task.values.id);
  const edited = open.filter(isEdited);
  const repeated = edited
    .filter(({ values }) => values.status === 'open' && updated.get(values.id)?.status === 'done')
    .flatMap(({ values }) => nextOf(values, ports));
  const after = open
    .map(({ values }) => ({ ...values, ...updated.get(values.id ?? '') }))
    .filter(({ status = 'open' }) => status === 'open');
  const fresh = [...added, ...repeated];
  return {
    changes: [
      ...fresh.map((values): Change => ({ kind: 'append', sheet: 'tasks', values })),
      ...edited.map(
        ({ row, values: { id } }): Change => ({ kind: 'update', sheet: 'tasks', id, row, set: updated.get(id) ?? {} }),
      ),
    ],
    mirror: mirrorOf([...after, ...fresh]),
  };
}

/** The cells that close a task as done by the person at the keyboard. */
export function doneNow(result: string | null, ports: Ports): Partial<Row<'tasks'>> {
  return { status: 'done', done_at: ports.clock.now(), done_by: ports.user.member?.name ?? null, result };
}

function nextOf(task: Row<'tasks'>, ports: Ports): NewTask[] {
  const cells = nextOccurrence(task);
  return cells ? [{ ...cells, id: ports.ids.next('T') }] : [];
}

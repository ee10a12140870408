import { columnName, tabName } from '../../../templates/names.ts';
import type { Found } from '../../domain/audits/auditTab.ts';
import { mirrorRule } from '../../domain/audits/index.ts';
import { firstTask, type Mirror, type MirrorEdit, mirrorOf } from '../../domain/customers/mirror.ts';
import { mirrorDecision } from '../../domain/figures/mirrorDecision.ts';
import type { Change, Ports } from '../../ports.ts';
import { inLanguage } from '../../schema/language.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Task } from '../../schema/sheets/tasks.ts';
import { isActive } from '../common/active.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { keepOnly, keptState } from '../jobs/keptState.ts';

type CustomerCells = Pick<Customer, 'id' | 'name' | 'owner' | 'next_action' | 'next_on' | 'updated_at'> & {
  readonly row: number;
};
/** A task of a customer, open, closed or archived; one that is just being made has no stamps. */
type StampedTask = Pick<Task, 'id' | 'title' | 'due_on' | 'priority' | 'status' | 'created_at'> &
  Partial<Pick<Task, 'updated_at' | 'state'>>;
type TasksOf = (customer: string) => readonly StampedTask[];

/** What stood in next action and date when they agreed with Tasks, by customer; those with both empty are left out. */
type MirrorMemory = Readonly<Record<string, readonly [Mirror['next_action'], Mirror['next_on']]>>;

const kind = 'mirror';
/** Property: when the two were brought together last. */
const lastRun = 'mirror.at';
/** Customers whose typed next steps go into one operation. */
const editsAtOnce = 100;

/**
 * Brings next action and date on Customers and the tasks behind them together again. What a person typed into Customers
 * changes the task; what was changed in Tasks shows on Customers; where both were, Tasks wins and the typed text is logged.
 *
 * @returns a finding for each typed text that gave way
 */
export function mirrorNextSteps(customers: readonly CustomerCells[], tasksOf: TasksOf, ports: Ports): Found[] {
  const kept = keptState<MirrorMemory>(kind, ports);
  const decide = decisions(kept?.value ?? {}, ports);
  const typed: TypedStep[] = [];
  const shown: ShownTask[] = [];
  const agreed: Record<string, MirrorMemory[string]> = {};
  for (const customer of customers) {
    const tasks = tasksOf(customer.id);
    const { decision, remembered, open } = decide(customer, tasks);
    if (decision.kind === 'typed') typed.push({ customer, edit: decision.edit, tasks: open });
    if (decision.kind === 'task') shown.push({ customer, ...decision });
    // the two agree once the edit is carried out: one that is not is met again in the next run
    remember(agreed, customer.id, decision.kind === 'same' ? customer : remembered);
  }
  const written = showTasks(shown, ports);
  for (const { customer, mirror } of written) remember(agreed, customer.id, mirror);
  for (let from = 0; from < typed.length; from += editsAtOnce)
    for (const [id, mirror] of commitTyped(typed.slice(from, from + editsAtOnce), ports)) remember(agreed, id, mirror);
  if (JSON.stringify(agreed) !== JSON.stringify(kept?.value ?? {})) keepOnly(kind, agreed, ports);
  ports.store.set({ [lastRun]: ports.clock.now() });
  return lostIn(written).map((customer) => foundOf(customer));
}

/**
 * What was typed into next action and date of a few customers becomes tasks now, because their rows are about to change;
 * the rest waits for the hourly run.
 *
 * @returns whether anything was typed there
 */
export function carryOutTyped(customers: readonly CustomerCells[], tasksOf: TasksOf, ports: Ports): boolean {
  const differing = customers.flatMap((customer) => {
    const tasks = tasksOf(customer.id);
    const { next_action, next_on } = mirrorOf(tasks.filter(isOpen));
    return customer.next_action === next_action && customer.next_on === next_on ? [] : [{ customer, tasks }];
  });
  if (differing.length === 0) return false;
  const decide = decisions(keptState<MirrorMemory>(kind, ports)?.value ?? {}, ports);
  const decided = differing.map(({ customer, tasks }) => ({ customer, ...decide(customer, tasks) }));
  logLost(
    decided.flatMap(({ customer, decision }) => (decision.kind === 'task' && decision.conflict ? [customer] : [])),
    ports,
  );
  const typed = decided.flatMap(({ customer, open, decision }): TypedStep[] =>
    decision.kind === 'typed' ? [{ customer, tasks: open, edit: decision.edit }] : [],
  );
  commitTyped(typed, ports);
  return typed.length > 0;
}

function isOpen({ status, state }: StampedTask): boolean {
  return status === 'open' && isActive({ state: state ?? null });
}

interface TypedStep {
  readonly customer: CustomerCells;
  readonly edit: MirrorEdit;
  /** the open ones */
  readonly tasks: readonly StampedTask[];
}

/** Whose word counts for a customer, what is remembered of it, and its open tasks. */
function decisions(memory: MirrorMemory, ports: Ports) {
  const since = ports.store.get(lastRun) ?? '';
  const known = new Map(Object.entries(memory));
  return (customer: CustomerCells, tasks: readonly StampedTask[]) => {
    const [next_action, next_on] = known.get(customer.id) ?? [null, null];
    const remembered = { next_action, next_on };
    const open = tasks.filter(isOpen);
    const isShown = isShownSince(since, customer, open);
    // an undo archives a task and leaves its stamps
    const closed = tasks.filter((task) => !isOpen(task) && (isShown || (task.updated_at ?? '') >= since));
    return { remembered, open, decision: mirrorDecision(customer, remembered, open, { isShown, closed }) };
  };
}

interface ShownTask {
  readonly customer: CustomerCells;
  readonly mirror: Mirror;
  readonly conflict: boolean;
}

function lostIn(shown: readonly ShownTask[]): CustomerCells[] {
  return shown.flatMap(({ customer, conflict }) => (conflict ? [customer] : []));
}

/** Writes tasks into their customers' cells, but not over what was typed there since they were read (failures F05). @returns what was written */
function showTasks(shown: readonly ShownTask[], ports: Ports): readonly ShownTask[] {
  if (shown.length === 0) return [];
  const run = ports.lock.run(lockWaitMs, () => {
    const same = asRead(shown, ports);
    ports.table('customers').setComputed(same.map(({ customer: { id, row }, mirror }) => ({ id, row, set: mirror })));
    logLost(lostIn(same), ports);
    return same;
  });
  return run.ok ? run.value : [];
}

/**
 * A save stamps the rows that it writes alike, and typing stamps its own row only: Customers showed the task when both
 * stamps agree, or when nobody has touched the task since it was made.
 */
function isShownSince(since: string, { updated_at }: CustomerCells, openTasks: readonly StampedTask[]): boolean {
  const task = firstTask(openTasks);
  if (!task?.updated_at || updated_at === null || updated_at <= since) return false;
  return task.updated_at === updated_at || (task.updated_at > since && task.updated_at === task.created_at);
}

function remember(agreed: Record<string, MirrorMemory[string]>, id: string, { next_action, next_on }: Mirror): void {
  if (next_action === null && next_on === null) delete agreed[id];
  else agreed[id] = [next_action, next_on];
}

/**
 * Without the customers whose cells were written since: the tasks, read later than the cells, may be those of a save in
 * between, and to clear the cells would cancel its task.
 */
function asRead<T extends { readonly customer: CustomerCells }>(all: readonly T[], ports: Ports): T[] {
  const table = ports.table('customers');
  const cells = new Map(table.columns(['id', 'next_action', 'next_on']).map((row) => [row.id, row]));
  return all.filter(({ customer: { id, next_action, next_on } }) => {
    const now = cells.get(id);
    return now?.next_action === next_action && now.next_on === next_on;
  });
}

/** @returns what next action and date of each customer are now */
function commitTyped(typed: readonly TypedStep[], ports: Ports): [string, Mirror][] {
  if (typed.length === 0) return [];
  const committed = ports.lock.run(lockWaitMs, () => {
    const planned = asRead(typed, ports).map(({ customer, edit, tasks }) => ({
      customer,
      ...planOf(customer, edit, tasks, ports),
    }));
    if (planned.length === 0) return planned;
    const names = planned.map(({ customer }) => customer.name);
    ports.operations.commit({
      id: ports.ids.next('Z'),
      kind: 'mirror',
      about: names.join(', ').slice(0, 200),
      changes: planned.flatMap(({ changes }) => changes),
      answer: null,
      how: 'job',
    });
    return planned;
  });
  return committed.ok ? committed.value.map(({ customer, mirror }) => [customer.id, mirror]) : [];
}

function planOf(
  customer: CustomerCells,
  edit: MirrorEdit,
  tasks: readonly StampedTask[],
  ports: Ports,
): { changes: Change[]; mirror: Mirror } {
  const [change, after] = taskChange(customer, edit, tasks, ports);
  const mirror = mirrorOf(after);
  const isShown = mirror.next_action === customer.next_action && mirror.next_on === customer.next_on;
  const cells: Change = { kind: 'update', sheet: 'customers', id: customer.id, row: customer.row, set: mirror };
  return { mirror, changes: [...(change ? [change] : []), ...(isShown ? [] : [cells])] };
}

function taskChange(
  customer: CustomerCells,
  edit: MirrorEdit,
  tasks: readonly StampedTask[],
  ports: Ports,
): [Change | null, readonly StampedTask[]] {
  switch (edit.kind) {
    case 'none':
      return [null, tasks];
    case 'cancel': {
      const change: Change = { kind: 'update', sheet: 'tasks', id: edit.task, set: { status: 'cancelled' } };
      return [change, tasks.filter(({ id }) => id !== edit.task)];
    }
    case 'update': {
      const known = tasks.find(({ id }) => id === edit.task);
      // the other cell may have been changed in Tasks meanwhile
      const set = {
        ...(known?.title !== edit.title && { title: edit.title }),
        ...(known?.due_on !== edit.dueOn && { due_on: edit.dueOn }),
      };
      const change: Change = { kind: 'update', sheet: 'tasks', id: edit.task, set };
      return [change, tasks.map((task) => (task.id === edit.task ? { ...task, ...set } : task))];
    }
    case 'create': {
      const task = newTask(customer, edit.title, edit.dueOn, ports);
      return [{ kind: 'append', sheet: 'tasks', values: task }, [...tasks, { created_at: null, ...task }]];
    }
  }
}

/** What a person left open of the two cells: a follow-up, today. */
function newTask(customer: CustomerCells, title: string | null, dueOn: Task['due_on'], ports: Ports) {
  const { lists, language } = ports.config;
  const followUp = lists.task_kind.find(({ key }) => key === 'followup');
  return {
    id: ports.ids.next('T'),
    title: title ?? (followUp ? inLanguage(followUp, language) : 'followup'),
    kind: 'followup',
    customer: customer.id,
    customer_name: customer.name,
    due_on: dueOn ?? ports.clock.today(),
    owner: customer.owner,
    priority: 'normal' as const,
    status: 'open' as const,
  };
}

function logLost(lost: readonly CustomerCells[], ports: Ports): void {
  if (lost.length === 0) return;
  const { language } = ports.config;
  const at = ports.clock.now();
  ports.table('changes').append(
    lost.map((customer) => ({
      at,
      tab: tabName('customers', language),
      row: customer.id,
      field: columnName('customers', 'next_action', language),
      old: typedText(customer),
      how: 'job' as const,
    })),
  );
}

function foundOf(customer: CustomerCells): Found {
  return {
    rule: mirrorRule.id,
    sheet: 'customers',
    id: customer.id,
    row: customer.row,
    field: 'next_action',
    value: typedText(customer).slice(0, 100),
    places: {},
    fix: null,
    owner: customer.owner,
  };
}

function typedText({ next_action, next_on }: Mirror): string {
  return [next_on, next_action].filter((text) => text !== null).join(' ');
}

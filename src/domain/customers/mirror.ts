import type { Customer } from '../../schema/sheets/customers.ts';
import type { Task } from '../../schema/sheets/tasks.ts';

/** What the mirror reads of an open task; `created_at` may be missing for one that is just being made: it is the youngest. */
export type MirroredTask = Pick<Task, 'title' | 'due_on' | 'priority'> & Partial<Pick<Task, 'created_at'>>;

export type Mirror = Pick<Customer, 'next_action' | 'next_on'>;

/** What a customer's next action and date mean for the tasks behind them. */
export type MirrorEdit =
  | { readonly kind: 'none' }
  | { readonly kind: 'create'; readonly title: string | null; readonly dueOn: Task['due_on'] }
  | { readonly kind: 'update'; readonly task: string; readonly title: string | null; readonly dueOn: Task['due_on'] }
  | { readonly kind: 'cancel'; readonly task: string };

const priorities = ['high', 'normal', 'low'];

/**
 * The first of a customer's open tasks, as Customers shows it: smallest due day, then priority, then the older.
 *
 * @param openTasks this customer's open tasks in any order; with none both cells are empty
 */
export function mirrorOf(openTasks: readonly MirroredTask[]): Mirror {
  const first = firstTask(openTasks);
  return { next_action: first?.title ?? null, next_on: first?.due_on ?? null };
}

/**
 * What typing into next action or next date asks of the tasks: the first open task is changed, or one is made when none
 * is open; clearing both cancels it.
 *
 * @param wanted the two cells as the person wants them
 */
export function mirrorEdit<T extends MirroredTask & Pick<Task, 'id'>>(
  wanted: Mirror,
  openTasks: readonly T[],
): MirrorEdit {
  const first = firstTask(openTasks);
  const [title, dueOn] = [wanted.next_action, wanted.next_on];
  if (title === null && dueOn === null) return first ? { kind: 'cancel', task: first.id } : { kind: 'none' };
  if (!first) return { kind: 'create', title, dueOn };
  if (first.title === title && first.due_on === dueOn) return { kind: 'none' };
  return { kind: 'update', task: first.id, title: title ?? first.title, dueOn: dueOn ?? first.due_on };
}

/** The task that Customers shows. */
export function firstTask<T extends MirroredTask>(tasks: readonly T[]): T | undefined {
  return [...tasks].sort((a, b) => compare(orderOf(a), orderOf(b)))[0];
}

/** Texts that sort as the mirror rule wants; what is unknown comes last. */
function orderOf({ due_on, priority, created_at }: MirroredTask): string {
  return [due_on ?? '9999', priorities.indexOf(priority ?? 'normal'), created_at ?? '9999'].join('|');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

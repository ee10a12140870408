import type { Task } from '../../schema/sheets/tasks.ts';
import { type Mirror, type MirrorEdit, type MirroredTask, mirrorEdit, mirrorOf } from '../customers/mirror.ts';

/** Whose word counts where next action and date on Customers differ from the customer's first open task. */
export type MirrorDecision =
  | { readonly kind: 'same' }
  /** a person typed into Customers: the tasks follow */
  | { readonly kind: 'typed'; readonly edit: MirrorEdit }
  /** the task was changed: the cells follow; `conflict` when both were, then Tasks wins */
  | { readonly kind: 'task'; readonly mirror: Mirror; readonly conflict: boolean };

/** What is known of the time since the two agreed last. */
export interface Since {
  /** a save wrote the first open task and the cells together: what differs now was typed over it */
  readonly isShown?: boolean;
  /** tasks that were done, cancelled, or archived by an undo */
  readonly closed?: readonly MirroredTask[];
}

/**
 * @param cells what stands on Customers
 * @param remembered what stood there when the two agreed last
 */
export function mirrorDecision<T extends MirroredTask & Pick<Task, 'id'>>(
  cells: Mirror,
  remembered: Mirror,
  openTasks: readonly T[],
  { isShown = false, closed = [] }: Since = {},
): MirrorDecision {
  const mirror = mirrorOf(openTasks);
  if (isSame(cells, mirror)) return { kind: 'same' };
  if (isSame(cells, remembered)) return { kind: 'task', mirror, conflict: false };
  if (closed.some((task) => isSame(cells, mirrorOf([task]))) || showsAnother(cells, mirror, openTasks))
    return { kind: 'task', mirror, conflict: false };
  if (isShown || isSame(mirror, remembered)) return { kind: 'typed', edit: mirrorEdit(cells, openTasks) };
  return { kind: 'task', mirror, conflict: true };
}

function isSame(a: Mirror, b: Mirror): boolean {
  return a.next_action === b.next_action && a.next_on === b.next_on;
}

/** What stands there is another open task, which came first until an undo: nobody typed it. */
function showsAnother(cells: Mirror, mirror: Mirror, openTasks: readonly MirroredTask[]): boolean {
  return cells.next_action !== mirror.next_action && openTasks.some((task) => isSame(cells, mirrorOf([task])));
}

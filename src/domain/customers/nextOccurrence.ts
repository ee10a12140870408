import type { Task } from '../../schema/sheets/tasks.ts';
import { addDays, addMonths } from '../day.ts';

const repeatMonths = { month: 1, quarter: 3, half: 6, year: 12 };

/** The cells of the task that follows a repeated one when it is done; null for a task that does not repeat. */
export function nextOccurrence(task: Task): (Partial<Task> & Pick<Task, 'title' | 'due_on' | 'priority'>) | null {
  if (!task.repeat || task.repeat === 'none' || !task.due_on) return null;
  const { title, kind, customer, customer_name, about, due_time, owner, helper, priority, repeat } = task;
  return {
    ...{ title, kind, customer, customer_name, about, due_time, owner, helper, priority, repeat },
    due_on: task.repeat === 'week' ? addDays(task.due_on, 7) : addMonths(task.due_on, repeatMonths[task.repeat]),
    status: 'open',
  };
}

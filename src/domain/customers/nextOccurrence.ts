import { lengthOfMonth } from '../../schema/day.ts';
import type { Task } from '../../schema/sheets/tasks.ts';
import { addDays, addMonths, type Day, dayOf } from '../day.ts';

const repeatMonths = { month: 1, quarter: 3, half: 6, year: 12 };

/**
 * The cells of the task that follows a repeated one when it is done; null for a task that does not repeat. One that falls
 * on the last days of its month comes back to them after a shorter month: the date is remembered in the rule's key, which
 * also names the task that it follows.
 */
export function nextOccurrence(task: Task): (Partial<Task> & Pick<Task, 'title' | 'due_on' | 'priority'>) | null {
  if (!task.repeat || task.repeat === 'none' || !task.due_on) return null;
  const { title, kind, customer, customer_name, about, due_time, owner, helper, priority, repeat } = task;
  const date = task.repeat === 'week' ? 0 : dateMeant(task.due_on, task.rule_key);
  return {
    ...{ title, kind, customer, customer_name, about, due_time, owner, helper, priority, repeat },
    due_on: repeat === 'week' ? addDays(task.due_on, 7) : onDate(addMonths(task.due_on, repeatMonths[repeat]), date),
    status: 'open',
    ...(date > shortestMonth && { rule_key: `repeat|${task.id}|${date}` }),
  };
}

const shortestMonth = 28;

/** The date of the month that the series is about: a later one than the day's only where the month had no such date. */
function dateMeant(day: Day, key: string | null): number {
  const kept = Number(/^repeat\|.*\|(\d+)$/.exec(key ?? '')?.[1] ?? 0);
  const date = Number(day.slice(8));
  return addDays(day, 1).slice(8) === '01' ? Math.max(kept, date) : date;
}

/** The date in the day's month, or the month's last day. */
function onDate(day: Day, date: number): Day {
  const month = day.slice(0, 8);
  const length = lengthOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  return dayOf(month + String(Math.min(date, length)).padStart(2, '0'));
}

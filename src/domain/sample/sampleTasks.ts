import type { Task } from '../../schema/sheets/tasks.ts';
import { addDays, weekdayOf } from '../day.ts';
import { dayBefore, enteredBy, type SampleContext, type SampleCustomer, stampAt } from './context.ts';

/** Days from today on which the open tasks are due, for the four people in turn: late, today, coming. */
const dueIn = [-9, -4, -2, -1, 0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 4, 5, 8, 9, 10, 12, 14, 18, 21, 28];
/** Customers with whom something is going on. */
const planned = 'SPLRW';

/** Open tasks, at most one for a customer; the latest is urgent, so that the manager hears of it. */
export function sampleTasks(
  customers: readonly SampleCustomer[],
  team: readonly { name: string }[],
  context: SampleContext,
): (Partial<Task> & { id: string })[] {
  const free = customers.filter(({ plan }) => planned.includes(plan.kind));
  return dueIn.flatMap((days, place) => {
    const owner = team[place % team.length]?.name;
    const at = free.findIndex(({ row }) => row.owner === owner);
    const [customer] = at < 0 ? [] : free.splice(at, 1);
    return customer ? [rowOf(customer, days, place, context)] : [];
  });
}

function rowOf(
  { row }: SampleCustomer,
  days: number,
  place: number,
  { words, today, nextId }: SampleContext,
): Partial<Task> & { id: string } {
  const [title, kind] = words.tasks[place % words.tasks.length]!;
  const created = stampAt(dayBefore(today, Math.max(2, 4 - days)), 16, 20);
  return {
    id: nextId('T'),
    title,
    kind,
    customer: row.id,
    customer_name: row.name,
    due_on: onWorkday(addDays(today, days), days),
    owner: row.owner,
    priority: place === 0 ? 'high' : 'normal',
    repeat: 'none',
    status: 'open',
    ...enteredBy(row.owner, created),
  };
}

/** Later this week and next: never on a weekend. Today and tomorrow stay what they are. */
function onWorkday(day: Task['due_on'] & string, days: number): Task['due_on'] {
  const weekday = weekdayOf(day);
  return days > 1 && weekday > 5 ? addDays(day, 8 - weekday) : day;
}

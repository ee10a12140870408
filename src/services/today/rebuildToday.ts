import { mirrorOf } from '../../domain/customers/mirror.ts';
import { type ReminderBook, type ReminderTask, reminderBook } from '../../domain/reminders/book.ts';
import { tasksToMake } from '../../domain/reminders/index.ts';
import type { Change, Ports } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';
import { applyTicks } from './applyTicks.ts';
import { whatOf } from './reminderWords.ts';
import { rowsOfToday } from './rowsOfToday.ts';
import { readReminderBook, type TodaysWork, workOf } from './todaysWork.ts';

const lockWaitMs = 10_000;

/** Takes what people ticked and typed in Today, makes the tasks that rules ask for, and draws the list anew. */
export function rebuildToday(ports: Ports): TodaysWork {
  const found = readReminderBook(ports);
  const book = applyTicks(found, ports) ? readReminderBook(ports) : found;
  let work = workOf(withMadeTasks(book, ports));
  ports.lock.run(lockWaitMs, () => {
    // what was ticked while the list was made would be drawn over
    if (applyTicks(work.book, ports)) work = workOf(readReminderBook(ports));
    ports.table('today').replaceAll(rowsOfToday(work, ports));
  });
  return work;
}

function withMadeTasks(book: ReminderBook, ports: Ports): ReminderBook {
  const made = tasksToMake(book).map(
    (reminder): Row<'tasks'> => ({
      ...emptyTask,
      id: ports.ids.next('T'),
      title: whatOf(reminder, ports.config.language),
      customer: reminder.customer,
      customer_name: book.customers.get(reminder.customer ?? '')?.name ?? null,
      due_on: reminder.dueOn,
      owner: reminder.receivers[0] ?? null,
      priority: reminder.priority,
      rule: reminder.rule,
      rule_key: reminder.key,
    }),
  );
  if (made.length === 0) return book;
  const committed = ports.lock.run(lockWaitMs, () =>
    ports.operations.commit({
      id: ports.ids.next('Z'),
      kind: 'makeTasks',
      about: '',
      changes: made.flatMap((task) => changesFor(task, book)),
      answer: null,
      how: 'job',
    }),
  );
  if (!committed.ok) return book;
  const tasks = made.map((task): ReminderTask => ({ ...task, row: 0 }));
  return reminderBook({
    ...book,
    customers: [...book.customers.values()],
    alerts: book.alerts,
    tasks: [...book.tasks, ...tasks],
  });
}

function changesFor(task: Row<'tasks'>, book: ReminderBook): Change[] {
  const append: Change = { kind: 'append', sheet: 'tasks', values: task };
  if (!task.customer) return [append];
  const open = [...(book.openTasks.get(task.customer) ?? []), task];
  const row = book.customers.get(task.customer)?.row;
  return [append, { kind: 'update', sheet: 'customers', id: task.customer, set: mirrorOf(open), ...(row && { row }) }];
}

const emptyTask = {
  kind: 'followup',
  about: null,
  due_time: null,
  helper: null,
  repeat: null,
  status: 'open',
  done_at: null,
  done_by: null,
  result: null,
  ext_code: null,
  created_at: null,
  created_by: null,
  updated_at: null,
  updated_by: null,
  state: 'active',
} as const;

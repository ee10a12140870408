import { mirrorOf } from '../../domain/customers/mirror.ts';
import { isId } from '../../domain/ids.ts';
import { type Reminder, type ReminderBook, type ReminderTask, reminderBook } from '../../domain/reminders/book.ts';
import { tasksToCancel, tasksToMake } from '../../domain/reminders/index.ts';
import { taskKindOf } from '../../domain/reminders/taskKindOf.ts';
import { type TeamTask, teamTasks } from '../../domain/teamRules/teamTasks.ts';
import type { Change, Ports } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { areFiguresDue } from '../night/figuresJob.ts';
import { spoiltTabs } from '../tamper/spoiltTabs.ts';
import { applyTeamTags } from '../teamRules/applyTeamTags.ts';
import { applyTicks } from './applyTicks.ts';
import { keepFactsOfList } from './keptFacts.ts';
import { whatOf } from './reminderWords.ts';
import { rowsOfToday } from './rowsOfToday.ts';
import { type HourSeen, readReminderBook, type TodaysWork, workOf } from './todaysWork.ts';

/** Takes what people ticked and typed in Today, makes the tasks that rules ask for, and draws the list anew. */
export function rebuildToday(ports: Ports, seen: HourSeen): TodaysWork {
  const found = readReminderBook(ports, seen);
  const book = applyTicks(found, ports) ? readReminderBook(ports, seen) : found;
  let work = workOf(withMadeTasks(book, ports));
  ports.lock.run(lockWaitMs, () => {
    // what was ticked while the list was made would be drawn over
    if (applyTicks(work.book, ports)) work = workOf(readReminderBook(ports, seen));
    ports.table('today').replaceAll(rowsOfToday(work, ports));
    keepFactsOfList(work.book, ports);
  });
  return work;
}

/** The book with the tasks that rules ask for, and without those that nobody has to do any more. */
function withMadeTasks(book: ReminderBook, ports: Ports): ReminderBook {
  // what stands in wrong rows asks for the wrong things (A48), as do the figures until they are made anew
  if (spoiltTabs(ports).length > 0 || areFiguresDue(ports)) return book;
  const over = new Set(tasksToCancel(book).map(({ id }) => id));
  const wanted = tasksToMake(book).filter(({ customer }) => customer === null || isId(customer, 'C'));
  applyTeamTags(book, ports);
  const made = [
    ...wanted.map((reminder) => taskOf(reminder, book, ports)),
    ...teamTasks(book).map((task) => teamTaskOf(task, book, ports)),
  ];
  if (made.length + over.size === 0) return book;
  const tasks = [
    ...book.tasks.map((task) => (over.has(task.id) ? { ...task, status: 'cancelled' as const } : task)),
    ...made.map((task): ReminderTask => ({ ...task, row: 0 })),
  ];
  const after = reminderBook({ ...book, customers: [...book.customers.values()], tasks });
  const committed = ports.lock.run(lockWaitMs, () =>
    ports.operations.commit({
      id: ports.ids.next('Z'),
      kind: 'makeTasks',
      about: aboutOf([...made, ...book.tasks.filter(({ id }) => over.has(id))]),
      changes: changesFor(made, over, after),
      answer: null,
      how: 'job',
    }),
  );
  return committed.ok ? after : book;
}

/** So many titles stand for all. */
const named = 3;

function aboutOf(tasks: readonly Pick<Row<'tasks'>, 'title'>[]): string {
  const titles = [...new Set(tasks.flatMap(({ title }) => title ?? []))];
  return [...titles.slice(0, named), ...(titles.length > named ? ['…'] : [])].join(', ');
}

function taskOf(reminder: Reminder, book: ReminderBook, ports: Ports): Row<'tasks'> {
  return {
    ...emptyTask,
    id: ports.ids.next('T'),
    title: whatOf(reminder, { language: ports.config.language, config: ports.config }),
    kind: taskKindOf(reminder.rule),
    customer: reminder.customer,
    customer_name: book.customers.get(reminder.customer ?? '')?.name ?? null,
    due_on: reminder.dueOn,
    owner: reminder.receivers[0] ?? null,
    priority: reminder.priority,
    rule: reminder.rule,
    rule_key: reminder.key,
  };
}

function teamTaskOf({ hit, owner, dueOn }: TeamTask, book: ReminderBook, ports: Ports): Row<'tasks'> {
  return {
    ...emptyTask,
    id: ports.ids.next('T'),
    title: hit.text,
    kind: 'followup',
    customer: hit.customer,
    customer_name: book.customers.get(hit.customer)?.name ?? null,
    due_on: dueOn,
    owner,
    priority: 'normal',
    rule: hit.rule,
    rule_key: hit.key,
  };
}

/** The tasks, and next action and date of their customers. @param book with the tasks as they will be */
function changesFor(made: readonly Row<'tasks'>[], over: ReadonlySet<string>, book: ReminderBook): Change[] {
  const cancelled = book.tasks.filter(({ id }) => over.has(id));
  const touched = new Set([...made, ...cancelled].flatMap(({ customer }) => customer ?? []));
  return [
    ...made.map((values): Change => ({ kind: 'append', sheet: 'tasks', values })),
    ...cancelled.map(
      ({ id, row }): Change => ({ kind: 'update', sheet: 'tasks', id, row, set: { status: 'cancelled' } }),
    ),
    ...[...touched].map((id): Change => {
      const row = book.customers.get(id)?.row;
      return {
        kind: 'update',
        sheet: 'customers',
        id,
        set: mirrorOf(book.openTasks.get(id) ?? []),
        ...(row && { row }),
      };
    }),
  ];
}

const emptyTask = {
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

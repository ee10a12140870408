import { dayOfStamp } from '../../domain/day.ts';
import type { ReminderBook, ReminderTask } from '../../domain/reminders/book.ts';
import type { Change, Ports } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { finishing, moving } from './settleLine.ts';

/**
 * Carries out what people ticked or typed on the Today tab: done, moved to a day, or the tick taken back the same day.
 *
 * @returns whether anything changed, so that the book must be read again
 */
export function applyTicks(book: ReminderBook, ports: Ports): boolean {
  const tasks: Tasks = new Map(book.tasks.flatMap((task) => [task.id, task.rule_key ?? ''].map((ref) => [ref, task])));
  const table = ports.table('today');
  const touched = () => table.all().filter(({ values }) => wishOf(values, tasks, book) !== null);
  if (touched().length === 0) return false;
  ports.lock.run(lockWaitMs, () => {
    // read again: the edit event may have settled a line while the lock was awaited
    const lines = touched();
    for (const { values } of lines) commitWish(values, tasks, book, ports);
    table.updateRows(lines.map(({ row }) => ({ row, set: { rank: null } })));
  });
  return true;
}

type Line = Row<'today'>;
/** By id, and by the key of the rule's line that they stand for. */
type Tasks = ReadonlyMap<string, ReminderTask>;

/** What a person asked for in a line, null when nothing: the trigger of the edit may have done it, and died before the line said so. */
function wishOf(
  { rank, rule, ref, done, snooze }: Line,
  tasks: Tasks,
  book: ReminderBook,
): 'finish' | 'move' | 'reopen' | null {
  if (!rule || !ref) return null;
  const task = tasks.get(ref);
  if (rank === null) {
    // drawn as finished, or settled since it was drawn: only the tick of a task can still be taken back
    const finishedToday = task?.status === 'done' && task.done_at !== null && dayOfStamp(task.done_at) === book.today;
    return finishedToday && task.id === ref && !done && !snooze ? 'reopen' : null;
  }
  if (snooze) return task?.status === 'open' && task.due_on === snooze ? null : 'move';
  return done && task?.status !== 'done' ? 'finish' : null;
}

function commitWish(values: Line, tasks: Tasks, book: ReminderBook, ports: Ports): void {
  const wish = wishOf(values, tasks, book);
  const line = { rule: values.rule ?? '', ref: values.ref ?? '', customer: values.customer ?? '' };
  const what = values.what ?? '';
  const changes =
    wish === 'reopen'
      ? reopening(line.ref)
      : changesOf(
          wish === 'move'
            ? moving(line, what, { to: values.snooze ?? book.today, owner: null }, ports)
            : finishing(line, what, null, ports),
        );
  if (changes.length === 0) return;
  ports.operations.commit({
    id: ports.ids.next('Z'),
    kind: wish === 'reopen' ? 'applyTicks' : wish === 'move' ? 'moveLine' : 'finishLine',
    about: values.name ?? what,
    changes,
    answer: null,
    how: 'edit',
  });
}

function changesOf(settled: ReturnType<typeof finishing>): readonly Change[] {
  return settled.ok ? settled.changes : [];
}

function reopening(task: string): Change[] {
  return [{ kind: 'update', sheet: 'tasks', id: task, set: { status: 'open', done_at: null, done_by: null } }];
}

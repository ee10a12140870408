import { type ReminderBook, reminderBook, reminderColumns, taskColumns } from '../../domain/reminders/book.ts';
import { remindersOf } from '../../domain/reminders/index.ts';
import { type TodayLine, todayLines } from '../../domain/today/todayLines.ts';
import type { Ports } from '../../ports.ts';
import { leaseOf, stewardName } from '../automation/automationState.ts';
import { quietCustomers } from '../jobs/churnAnswers.ts';

/** Everybody's lines, and the rows that they were made from. */
export interface TodaysWork {
  readonly lines: readonly TodayLine[];
  readonly book: ReminderBook;
}

/** What the reminder rules look at: Customers and Tasks by column, alerts whole but for those that rest. */
export function readReminderBook(ports: Ports): ReminderBook {
  const lease = leaseOf(ports);
  const quiet = quietCustomers(ports);
  return reminderBook({
    today: ports.clock.today(),
    settings: ports.config.settings,
    team: ports.config.team,
    steward: lease && stewardName(ports, lease),
    customers: ports.table('customers').columns(reminderColumns),
    tasks: ports.table('tasks').columns(taskColumns),
    alerts: ports
      .table('alerts')
      .all()
      .map(({ values }) => values)
      .filter(({ customer }) => !quiet.has(customer ?? '')),
  });
}

export function workOf(book: ReminderBook): TodaysWork {
  return { book, lines: todayLines(remindersOf(book), book) };
}

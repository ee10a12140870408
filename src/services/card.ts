import type { Input, Output } from '../contract/call.ts';
import type { Card, card as contract, NextStep } from '../contract/card.ts';
import { daysBetween } from '../domain/day.ts';
import type { Ports, Stored } from '../ports.ts';
import type { Customer } from '../schema/sheets/customers.ts';
import type { Task } from '../schema/sheets/tasks.ts';
import { activeCustomer, isActive } from './common/active.ts';
import { adviceFor } from './common/adviceFor.ts';
import { feedbackItems, isOpen } from './common/feedbackItems.ts';
import { timelineOf } from './common/timelineOf.ts';

/** Entries of the timeline that a card shows at once. */
const shown = 20;

/** Everything about one customer: the row, and of each child tab the rows that are this customer's. */
export function card(input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const found = activeCustomer(input.id, input.row, ports);
  if (!found) return { ok: false, code: 'row-gone' };
  const { id } = found.values;
  const active = <R extends { state: string | null }>(rows: readonly Stored<R>[]) =>
    rows.filter(({ values }) => isActive(values));
  const tasks = active(ports.table('tasks').where('customer', id));
  const feedback = active(ports.table('feedback').where('customer', id));
  const timeline = timelineOf(
    {
      tasks: tasks.map(({ values }) => values),
      feedback: feedback.map(({ values }) => values),
      interactions: active(ports.table('interactions').where('customer', id)).map(({ values }) => values),
      orders: active(ports.table('orders').where('customer', id)).map(({ values }) => values),
    },
    ports,
  );
  const { reasons, advice } = whyAtRisk(found.values, ports);
  const value: Card = {
    ...{ id, row: found.row, checksum: found.checksum, values: found.values, reasons, advice },
    contacts: active(ports.table('contacts').where('customer', id)).map(({ row, values }) => ({ ...values, row })),
    nextSteps: nextStepsOf(tasks, ports),
    timeline: timeline.slice(0, shown),
    older: Math.max(0, timeline.length - shown),
    silentDays: found.values.last_order_on ? daysBetween(found.values.last_order_on, ports.clock.today()) : null,
    feedback: feedbackItems(
      feedback.filter(({ values }) => isOpen(values) || values.status === 'resolved'),
      ports,
    ),
  };
  return { ok: true, value };
}

function nextStepsOf(tasks: readonly Stored<Task>[], ports: Ports): NextStep[] {
  const today = ports.clock.today();
  return tasks
    .filter(({ values }) => values.status === 'open')
    .map(({ values: { id, title, due_on, owner } }) => ({
      ...{ task: id, title: title ?? '', dueOn: due_on, owner },
      late: due_on ? daysBetween(due_on, today) : null,
    }))
    .sort((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1));
}

/** The night's reasons stand on the churn list; of a customer who is not on it the first is on the row. */
function whyAtRisk(customer: Customer, ports: Ports): Pick<Card, 'reasons' | 'advice'> {
  const line = ports.table('churn').where('customer', customer.id)[0]?.values;
  const listed = line ? [line.reason1, line.reason2, line.reason3, line.warn] : [customer.why];
  const reasons = [...new Set(listed.filter((reason): reason is string => reason !== null && reason !== ''))];
  return { reasons, advice: line?.advice ?? adviceFor(customer, ports) };
}

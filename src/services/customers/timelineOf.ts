import type { TimelineEntry, TimelineKind } from '../../contract/card.ts';
import { type Day, type Stamp, stampOf } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import type { ListKey } from '../../schema/lists.ts';
import type { Alert } from '../../schema/sheets/alerts.ts';
import type { Feedback } from '../../schema/sheets/feedback.ts';
import type { Interaction } from '../../schema/sheets/interactions.ts';
import type { Order } from '../../schema/sheets/orders.ts';
import type { Task } from '../../schema/sheets/tasks.ts';
import { isActive } from '../common/active.ts';
import { choiceLabel } from '../common/labels.ts';
import { readerLanguage } from '../common/readerLanguage.ts';
import type { History } from '../history/historyOf.ts';

/** One customer's active rows. */
export interface CustomerRows {
  readonly interactions: readonly Interaction[];
  readonly orders: readonly Order[];
  readonly feedback: readonly Feedback[];
  readonly tasks: readonly Task[];
  readonly alerts: readonly Alert[];
}

/** A customer's rows in the tabs that a timeline shows, or in the one of a kind. */
export function rowsOfCustomer({ rows }: History, kind?: TimelineKind): CustomerRows {
  const read = <R extends { state: string | null }>(of: TimelineKind, rowsOf: () => readonly R[]) =>
    kind === undefined || kind === of ? rowsOf().filter(isActive) : [];
  return {
    interactions: read('interaction', () => rows('interactions')),
    orders: read('order', () => rows('orders')),
    feedback: read('feedback', () => rows('feedback')),
    tasks: read('task', () => rows('tasks')),
    alerts: read('alert', () => rows('alerts')),
  };
}

/** Entries that a timeline shows at once. */
export const shownAtOnce = 20;
const longestTitle = 200;
const between = ' · ';

/** What happened with a customer, newest first; open tasks are what is to happen, and not in it. */
export function timelineOf(
  { interactions, orders, feedback, tasks, alerts }: CustomerRows,
  ports: Ports,
): TimelineEntry[] {
  const language = readerLanguage(ports);
  const label = (list: ListKey, key: string | null) => choiceLabel(list, key, ports.config, language);
  const entries = [
    ...interactions.map((row) =>
      entry(row.id, 'interaction', row.at, row.summary, [label('channel', row.channel), row.by]),
    ),
    ...ordersOf(orders).map((lines) => orderEntry(lines, (status) => label('order_status', status))),
    ...feedback.map((row) => ({
      ...entry(row.id, 'feedback', row.at, row.text, [label('fb_kind', row.kind), label('fb_status', row.status)]),
      open: row.status === 'new' || row.status === 'doing' || row.status === 'waiting',
    })),
    ...tasks
      .filter(({ status }) => status === 'done')
      .map((row) =>
        entry(row.id, 'task', row.done_at, row.title, [label('task_status', row.status), row.done_by, row.result]),
      ),
    ...alerts.map((row) => ({
      ...entry(row.id, 'alert', startOf(row.opened_on), row.reasons, [
        label('band', row.band),
        label('alert_status', row.status),
        row.handled,
      ]),
      open: row.status === 'open' || row.status === 'working',
    })),
  ];
  return entries.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

function entry(
  id: string,
  kind: TimelineEntry['kind'],
  at: Stamp | null,
  title: string | null,
  meta: readonly (string | null)[],
): TimelineEntry {
  return {
    ...{ id, kind, amountCents: null, open: false },
    // a row without a readable moment goes to the end
    at: at ?? stampOf('1900-01-01T00:00:00'),
    title: (title ?? '').slice(0, longestTitle),
    meta: meta.filter(Boolean).join(between),
  };
}

function startOf(day: Day | null): Stamp | null {
  return day && stampOf(`${day}T00:00:00`);
}

/** Lines with one number are one order, a line without is its own. */
function ordersOf(lines: readonly Order[]): Order[][] {
  const byNumber = new Map<string, Order[]>();
  for (const line of lines) {
    const key = line.order_no ?? line.id;
    const known = byNumber.get(key);
    if (known) known.push(line);
    else byNumber.set(key, [line]);
  }
  return [...byNumber.values()];
}

function orderEntry(lines: readonly Order[], statusLabel: (status: Order['status']) => string): TimelineEntry {
  const [first] = lines as readonly [Order];
  const products = lines
    .map(({ product }) => product)
    .filter(Boolean)
    .join(', ');
  const title = products || (first.order_no ?? '');
  const meta = products ? [first.order_no, statusLabel(first.status)] : [statusLabel(first.status)];
  return {
    ...entry(first.id, 'order', startOf(first.ordered_on), title, meta),
    amountCents: lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  };
}

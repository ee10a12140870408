import type { TimelineEntry } from '../../contract/card.ts';
import { type Stamp, stampOf } from '../../domain/day.ts';
import type { Ports } from '../../ports.ts';
import type { ListKey } from '../../schema/lists.ts';
import type { Feedback } from '../../schema/sheets/feedback.ts';
import type { Interaction } from '../../schema/sheets/interactions.ts';
import type { Order } from '../../schema/sheets/orders.ts';
import type { Task } from '../../schema/sheets/tasks.ts';
import { choiceLabel } from './labels.ts';
import { readerLanguage } from './readerLanguage.ts';

/** One customer's active rows. */
export interface CustomerRows {
  readonly interactions: readonly Interaction[];
  readonly orders: readonly Order[];
  readonly feedback: readonly Feedback[];
  readonly tasks: readonly Task[];
}

const longestTitle = 200;
const between = ' · ';

/** What happened with a customer, newest first; open tasks are what is to happen, and not in it. */
export function timelineOf({ interactions, orders, feedback, tasks }: CustomerRows, ports: Ports): TimelineEntry[] {
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
      .map((row) => entry(row.id, 'task', row.done_at, row.title, [label('task_status', row.status), row.done_by])),
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
  const at = first.ordered_on ? stampOf(`${first.ordered_on}T00:00:00`) : null;
  const meta = products ? [first.order_no, statusLabel(first.status)] : [statusLabel(first.status)];
  return {
    ...entry(first.id, 'order', at, title, meta),
    amountCents: lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  };
}

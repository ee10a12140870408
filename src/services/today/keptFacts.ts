import type { ReminderBook } from '../../domain/reminders/book.ts';
import { beyondClosing, restsWithCustomer } from '../../domain/reminders/leftAlone.ts';
import { unplannedByOwner } from '../../domain/reminders/noNextStep.ts';
import type { Ports } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';

/** Document property: ids of customers who are left alone and have open tasks all the same. */
const restingKey = 'today.resting';
/** A property holds 9 KB; whoever has more shows some of their tasks in the sidebar. */
const mostResting = 600;
/** Document property: how many customers of each person have nothing planned. */
const unplannedKey = 'today.unplanned';
const mostOwners = 150;

/** Keeps what the sidebar asks of the list beside its lines, so that it need not read the customers. */
export function keepFactsOfList(book: ReminderBook, ports: Pick<Ports, 'store'>): void {
  const resting = book.tasks.filter((task) => task.status === 'open' && restsWithCustomer(task, book));
  const ids = [...new Set(resting.flatMap(({ customer }) => customer ?? []))].sort().slice(0, mostResting);
  const unplanned = [...unplannedByOwner(book)].slice(0, mostOwners);
  ports.store.set({ [restingKey]: ids.join(' '), [unplannedKey]: JSON.stringify(unplanned) });
}

/** Whether the list left out a task because of its customer. */
export function isResting(ports: Pick<Ports, 'store'>): (task: Pick<Row<'tasks'>, 'customer' | 'rule'>) => boolean {
  const ids = new Set((ports.store.get(restingKey) ?? '').split(' '));
  return ({ customer, rule }) => ids.has(customer ?? '-') && !beyondClosing.includes(rule ?? '');
}

/** How many customers have nothing planned, as the last list found them. */
export function countUnplanned(isMine: (owner: string | null) => boolean, ports: Pick<Ports, 'store'>): number {
  const counts = JSON.parse(ports.store.get(unplannedKey) ?? '[]') as readonly [string, number][];
  return counts.reduce((sum, [owner, n]) => sum + (isMine(owner) ? n : 0), 0);
}

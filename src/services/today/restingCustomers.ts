import type { ReminderBook } from '../../domain/reminders/book.ts';
import { beyondClosing, restsWithCustomer } from '../../domain/reminders/leftAlone.ts';
import type { Ports } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';

/** Document property: ids of customers who are left alone and have open tasks all the same, as the last list found them. */
const key = 'today.resting';
/** A property holds 9 KB; whoever has more shows some of their tasks in the sidebar. */
const most = 600;

export function keepRestingCustomers(book: ReminderBook, ports: Pick<Ports, 'store'>): void {
  const resting = book.tasks.filter((task) => task.status === 'open' && restsWithCustomer(task, book));
  const ids = [...new Set(resting.flatMap(({ customer }) => customer ?? []))].sort().slice(0, most);
  if (ids.length > 0) ports.store.set({ [key]: ids.join(' ') });
  else ports.store.remove(key);
}

/** Whether the list left out a task because of its customer. */
export function isResting(ports: Pick<Ports, 'store'>): (task: Pick<Row<'tasks'>, 'customer' | 'rule'>) => boolean {
  const ids = new Set((ports.store.get(key) ?? '').split(' '));
  return ({ customer, rule }) => ids.has(customer ?? '-') && !beyondClosing.includes(rule ?? '');
}

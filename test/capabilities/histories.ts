import type { Host } from '../../local-host/host/host.ts';
import { newId } from '../../src/domain/ids.ts';
import type { Order } from '../../src/schema/sheets/orders.ts';
import { aDay, aStamp } from '../bench/days.ts';
import { fillTab } from '../bench/fillTab.ts';

/** What one customer ordered, as a person typed it in long ago. */
export interface History {
  readonly name: string;
  /** days with an order, in days before 2026-11-23 */
  readonly orderedAgo: readonly number[];
  /** of each order; 100.00 when missing */
  readonly amountCents?: number;
  /** the day on which somebody confirmed the data, in days before 2026-11-23; never when missing */
  readonly verifiedAgo?: number;
  readonly city?: string;
}

const made = { created_at: aStamp(1500), created_by: 'Ivy', state: 'active' } as const;

/** Types customers of Ivy and their orders below what stands in the grid. @returns their ids by name */
export function typeHistories(host: Host, histories: readonly History[]): Record<string, string> {
  const ids = Object.fromEntries(histories.map(({ name }) => [name, newId('C', Math.random)]));
  const person = { owner: 'Ivy', type: 'company', ...made } as const;
  fillTab(
    host,
    'customers',
    histories.map(({ name, verifiedAgo, city }) => ({
      ...{ id: ids[name] ?? '', name, wechat: name, ...person },
      ...(city !== undefined && { city }),
      ...(verifiedAgo !== undefined && { verified_on: aDay(verifiedAgo) }),
    })),
  );
  fillTab(
    host,
    'orders',
    histories.flatMap(({ name, orderedAgo, amountCents }) => ordersOf(ids[name] ?? '', orderedAgo, amountCents)),
  );
  return ids;
}

/** Rows of paid orders, one after the other. */
export function ordersOf(customer: string, daysAgo: readonly number[], amountCents = 10_000): Partial<Order>[] {
  const what = { customer, product: 'Paper', qty: 1, status: 'confirmed', ...made } as const;
  return daysAgo.map((ago) => ({
    ...{ id: newId('O', Math.random), ordered_on: aDay(ago), amount: amountCents, paid: amountCents },
    ...what,
  }));
}

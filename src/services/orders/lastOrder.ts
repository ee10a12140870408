import type { Input, Output } from '../../contract/call.ts';
import type { lastOrder as contract } from '../../contract/entries.ts';
import { lastOrder as latestOf } from '../../domain/orders/lastOrder.ts';
import type { Ports } from '../../ports.ts';
import type { Order } from '../../schema/sheets/orders.ts';
import { isActive } from '../common/active.ts';
import { historyOf } from '../history/historyOf.ts';

/** Lines of one order stand one below the other where nobody sorted: up to here one read takes them all. */
const rowsTogether = 60;

/** What a customer ordered last, for the form of the next order. */
export function lastOrder({ customer }: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const known = latestOf(historyOf(customer, ports).rows('orders').filter(isActive));
  const lines = wholeLines(known, ports);
  return {
    ok: true,
    value: {
      orderNo: lines[0]?.order_no ?? null,
      lines: lines.map(({ product, model, qty, unit_price, discount, amount }) => ({
        ...{ product, model, qty },
        ...{ unitPriceCents: unit_price, discountCents: discount, amountCents: amount },
      })),
    },
  };
}

/** The history knows no prices. */
function wholeLines(known: readonly { readonly id: string; readonly row: number }[], ports: Ports): Order[] {
  const orders = ports.table('orders');
  const places = known.map(({ row }) => row);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const near =
    known.length > 0 && first > 0 && last - first < rowsTogether ? orders.rowsAt(first, last - first + 1) : [];
  const found = new Map(near.map(({ values }) => [values.id, values]));
  const others = known.map(({ id }) => id).filter((id) => !found.has(id));
  for (const { values } of others.length > 0 ? orders.byIds(others) : []) found.set(values.id, values);
  return known.flatMap(({ id }) => found.get(id) ?? []);
}

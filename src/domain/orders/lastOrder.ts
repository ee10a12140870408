import type { Order } from '../../schema/sheets/orders.ts';

type Line = Pick<Order, 'order_no' | 'ordered_on' | 'created_at' | 'status'>;

/** Nobody wants these again. */
const passedOver: readonly (string | null)[] = ['cancelled', 'returned'];

/**
 * The lines of the latest order, in their order; lines without a number are one order where they have the same day. What was
 * cancelled or came back is left out.
 *
 * @param lines a customer's active lines, in the order in which they were entered
 */
export function lastOrder<L extends Line>(lines: readonly L[]): L[] {
  const wanted = lines.filter(({ status, ordered_on }) => ordered_on !== null && !passedOver.includes(status));
  const latest = wanted.reduce<L | null>((last, line) => (last && dayOf(line) < dayOf(last) ? last : line), null);
  return wanted.filter((line) => line.order_no === latest?.order_no && line.ordered_on === latest.ordered_on);
}

function dayOf({ ordered_on }: Line): string {
  return ordered_on ?? '';
}

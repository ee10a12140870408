import { nextNumber } from '../../domain/orders/nextNumber.ts';
import type { Ports } from '../../ports.ts';

/** The next order number that nobody has used, archived orders included. */
export function freeOrderNo(ports: Ports): string {
  return nextNumber(
    ports
      .table('orders')
      .columns(['order_no'])
      .map(({ order_no }) => order_no),
  );
}

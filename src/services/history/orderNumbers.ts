import { bucketOf } from '../../domain/history/bucket.ts';
import { historyIndex, recentRows } from '../../domain/history/historyIndex.ts';
import { nextNumber, prefixOf } from '../../domain/orders/nextNumber.ts';
import type { Ports } from '../../ports.ts';
import { readBucket } from './readBucket.ts';

/** The next order number that nobody has used, archived orders included. */
export function freeOrderNo(ports: Ports): string {
  const index = historyIndex(ports.store);
  const numbers = [...(index?.numbers ?? []), ...recentNumbers(ports)];
  // the index knows the highest number of one beginning only
  const isKnown = index && index.buckets > 0 && new Set(numbers.map(prefixOf)).size <= 1;
  if (isKnown) return nextNumber(numbers);
  return nextNumber(
    ports
      .table('orders')
      .columns(['order_no'])
      .map(({ order_no }) => order_no),
  );
}

/** Whether a look at the order numbers of all customers may find this one. */
export function mayBeTaken(orderNo: string, ports: Ports): boolean {
  const index = historyIndex(ports.store);
  if (!index || index.buckets === 0 || recentNumbers(ports).includes(orderNo)) return true;
  const bucket = readBucket<readonly string[]>('numbers', bucketOf(orderNo, index.buckets), index.buckets, ports);
  return bucket === null || bucket.includes(orderNo);
}

function recentNumbers({ store }: Ports): string[] {
  return recentRows(store).flatMap(({ sheet, set: { order_no } }) =>
    sheet === 'orders' && typeof order_no === 'string' ? [order_no] : [],
  );
}

import { type Bucket, bucketOf } from '../../domain/history/bucket.ts';
import { historyIndex, recentRows } from '../../domain/history/historyIndex.ts';
import type { HistoryRow, HistorySheet } from '../../domain/history/historyRows.ts';
import { rowsOfHistory } from '../../domain/history/recentRows.ts';
import type { AlsoBought } from '../../domain/sales/alsoBought.ts';
import type { Ports } from '../../ports.ts';
import type { Stamp } from '../../schema/day.ts';
import type { Row } from '../../schema/sheets.ts';
import { readBucket } from './readBucket.ts';

/** What happened with one customer. Where a row stands is a hint; only the columns of `historyColumns` are filled. */
export interface History {
  /** moment up to which rows that nobody's save or edit told of are in it; null where the tabs themselves were read */
  readonly asOf: Stamp | null;
  readonly rows: <K extends HistorySheet>(sheet: K) => readonly HistoryRow<K>[];
  /** products that customers with the same products bought and this one has not; the index alone knows */
  readonly also: readonly AlsoBought[];
}

/** A customer's history out of one cell of the index, or where there is none out of the tabs, each when it is asked for. */
export function historyOf(customer: string, ports: Ports): History {
  return (
    indexedHistory(customer, ports) ?? {
      asOf: null,
      also: [],
      rows: <K extends HistorySheet>(sheet: K) =>
        ports
          .table(sheet)
          .where('customer', customer as Row<K>['customer' & keyof Row<K>])
          .map(({ row, values }) => ({ ...values, row })),
    }
  );
}

function indexedHistory(customer: string, ports: Ports): History | null {
  const index = historyIndex(ports.store);
  if (!index || index.buckets === 0) return null;
  const bucket = readBucket<Bucket>('history', bucketOf(customer, index.buckets), index.buckets, ports);
  if (!bucket) return null;
  const recent = recentRows(ports.store);
  const rows: History['rows'] = (sheet) => rowsOfHistory(sheet, customer, bucket[sheet] ?? [], recent);
  const also = bucket.also?.[customer] ?? [];
  const has = new Set(also.length === 0 ? [] : rows('orders').map(({ product }) => product?.trim()));
  return { asOf: index.asOf, rows, also: also.filter(({ product }) => !has.has(product)) };
}

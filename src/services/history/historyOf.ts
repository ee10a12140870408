import { type Bucket, bucketOf } from '../../domain/history/bucket.ts';
import { historyIndex, recentRows } from '../../domain/history/historyIndex.ts';
import type { HistoryRow, HistorySheet } from '../../domain/history/historyRows.ts';
import { rowsOfHistory } from '../../domain/history/recentRows.ts';
import type { Ports } from '../../ports.ts';
import type { Stamp } from '../../schema/day.ts';
import type { Row } from '../../schema/sheets.ts';
import { readBucket } from './readBucket.ts';

/** What happened with one customer. Where a row stands is a hint; only the columns of `historyColumns` are filled. */
export interface History {
  /** moment up to which rows that nobody's save or edit told of are in it; null where the tabs themselves were read */
  readonly asOf: Stamp | null;
  readonly rows: <K extends HistorySheet>(sheet: K) => readonly HistoryRow<K>[];
}

/** A customer's history out of one cell of the index, or where there is none out of the tabs, each when it is asked for. */
export function historyOf(customer: string, ports: Ports): History {
  return (
    indexedHistory(customer, ports) ?? {
      asOf: null,
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
  return {
    asOf: index.asOf,
    rows: (sheet) => rowsOfHistory(sheet, customer, bucket[sheet] ?? [], recent),
  };
}

import {
  emptyRow,
  type HistoryRow,
  type HistorySheet,
  type KeptRow,
  type NotedSheet,
  rowOfKept,
} from './historyRows.ts';

/** A row as it was written or typed since the index was built; of a changed one only the changed cells are known. */
export interface RecentRow {
  /** milliseconds since 1970 */
  readonly t: number;
  readonly sheet: NotedSheet;
  readonly id: string;
  /** 0 where nobody knows */
  readonly row: number;
  readonly set: Readonly<Record<string, unknown>>;
}

/** Clocks of two machines may differ by so much. */
const apartMs = 60_000;

/** Whether a reading that began at `at` may have missed the row. */
export function isSince({ t }: RecentRow, at: number): boolean {
  return t >= at - apartMs;
}

/** One customer's rows of a tab: what the bucket holds, with what happened since; in the order in which they came. */
export function rowsOfHistory<K extends HistorySheet>(
  sheet: K,
  customer: string,
  kept: readonly KeptRow[],
  recent: readonly RecentRow[],
): HistoryRow<K>[] {
  const rows = new Map<string, HistoryRow<K>>();
  for (const each of kept) {
    const row = rowOfKept(sheet, each);
    rows.set(String('id' in row ? row.id : row.customer), row);
  }
  for (const { sheet: of, id, row, set } of recent) {
    if (of !== sheet) continue;
    const known = rows.get(id) ?? (set.customer === customer ? { ...emptyRow(sheet), id, row } : null);
    if (known) rows.set(id, { ...known, ...set, row: row || known.row } as HistoryRow<K>);
  }
  return [...rows.values()].filter((row) => row.customer === customer);
}

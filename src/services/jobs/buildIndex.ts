import { type Bucket, bucketOf, bucketsFor } from '../../domain/history/bucket.ts';
import { forgetRecentRows, historyIndex, keepHistoryIndex } from '../../domain/history/historyIndex.ts';
import {
  type HistorySheet,
  historyColumns,
  historySheets,
  type KeptRow,
  keptRow,
} from '../../domain/history/historyRows.ts';
import { latestNumbers } from '../../domain/orders/nextNumber.ts';
import { crc32 } from '../../domain/packed/crc32.ts';
import { pack } from '../../domain/packed/pack.ts';
import type { Ports } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { bucketKinds, firstBucketRow } from '../history/readBucket.ts';

/** Packed cells in one call, and under one lock (cost.md 4). */
const cellsACall = 20;
const cellsALock = 100;

/** After each night, and when the index was given up: a paste too large to follow, an import, more saves than fit. */
export function indexIsDue({ store }: Ports): boolean {
  const index = historyIndex(store);
  const night = store.get('night.done');
  return night !== null && (!index || index.buckets === 0 || index.night !== night);
}

/**
 * Reads what a history keeps of all tabs and writes the buckets that changed. What is saved meanwhile is noted and counts
 * on top; a run that dies leaves buckets of which each is right as of its own moment.
 */
export function buildIndex(ports: Ports): void {
  const { store, clock } = ports;
  const night = store.get('night.done');
  const [at, asOf] = [clock.epochMs(), clock.now()];
  const rows = historySheets.reduce((sum, sheet) => sum + ports.table(sheet).count(), 0);
  const buckets = bucketsFor(rows);
  if (historyIndex(store)?.buckets !== buckets) {
    ports.lock.run(lockWaitMs, () => keepHistoryIndex({ buckets: 0, asOf: null, night: null, numbers: [] }, store));
  }
  const { histories, numbers, isWhole } = gathered(buckets, ports);
  if (!isWhole || !writeBuckets([...histories, ...numbersIn(numbers, buckets)], buckets, ports)) return;
  ports.lock.run(lockWaitMs, () => {
    // given up meanwhile: what came then is in no note, and the next run begins anew
    if (!historyIndex(store)) return;
    forgetRecentRows(at, store);
    keepHistoryIndex({ buckets, asOf, night, numbers: latestNumbers(numbers) }, store);
  });
}

function gathered(buckets: number, ports: Ports) {
  const histories = Array.from({ length: buckets }, (): Partial<Record<HistorySheet, KeptRow[]>> => ({}));
  const numbers: string[] = [];
  const isWhole = historySheets.every((sheet) => {
    const keys = historyColumns[sheet] as readonly ('customer' & keyof Row<HistorySheet>)[];
    return ports.table(sheet).scan(
      keys,
      ({ row, values }) => {
        const cells = values as Readonly<Record<string, unknown>>;
        if (typeof cells.order_no === 'string') numbers.push(cells.order_no);
        if (!cells.customer || cells.id === '') return;
        const ofSheet = histories[bucketOf(String(cells.customer), buckets)]!;
        ofSheet[sheet] ??= [];
        ofSheet[sheet].push(keptRow(sheet, row, cells));
      },
      () => !ports.budget.exhausted(),
    );
  });
  return { histories: histories satisfies Bucket[], numbers, isWhole };
}

function numbersIn(numbers: readonly string[], buckets: number): string[][] {
  const lists = Array.from({ length: buckets }, () => new Set<string>());
  for (const number of numbers) lists[bucketOf(number, buckets)]!.add(number);
  return lists.map((list) => [...list]);
}

/** @returns false when the execution had to stop before all was written */
function writeBuckets(all: readonly unknown[], buckets: number, ports: Ports): boolean {
  const table = ports.table('_index');
  const known = new Map(table.columns(['kind', 'key', 'sum']).map(({ row, ...cells }) => [row, cells]));
  const changed = all.flatMap((value, index) => {
    const row = firstBucketRow + index;
    const pieces = pack(value);
    // what no cell takes is left out: who asks for it reads the tabs
    const data = pieces.length === 1 ? pieces[0]! : null;
    const [kind, key, sum] = [bucketKinds[Math.floor(index / buckets)]!, index % buckets, crc32(data ?? '')];
    const now = known.get(row);
    const isSame = now?.kind === kind && now.key === key && now.sum === sum;
    return isSame ? [] : [{ row, set: { kind, key, part: 0, data, sum } }];
  });
  for (let from = 0; from < changed.length; from += cellsALock) {
    if (ports.budget.exhausted()) return false;
    const written = ports.lock.run(lockWaitMs, () => {
      for (let next = from; next < from + cellsALock; next += cellsACall) {
        const portion = changed.slice(next, Math.min(next + cellsACall, from + cellsALock));
        const isNew = ({ row }: { row: number }) => row >= firstBucketRow + table.count();
        const added = portion.filter(isNew);
        table.updateRows(portion.filter((each) => !isNew(each)));
        if (added.length > 0) table.append(added.map(({ set }) => set));
      }
    });
    if (!written.ok) return false;
  }
  return true;
}

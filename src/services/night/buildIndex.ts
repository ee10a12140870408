import type { Day } from '../../domain/day.ts';
import type { Reachable } from '../../domain/duplicates/comparable.ts';
import { keyMarks } from '../../domain/duplicates/keyMarks.ts';
import { markPieces } from '../../domain/duplicates/markPieces.ts';
import { isValidOrder } from '../../domain/figures/foldRows.ts';
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
import { type AlsoBought, alsoBought, type Purchase } from '../../domain/sales/alsoBought.ts';
import type { Ports } from '../../ports.ts';
import type { Row } from '../../schema/sheets.ts';
import { lockWaitMs } from '../common/lockWait.ts';
import { firstBucketRow, marksKind } from '../history/readBucket.ts';

/** What 20 buckets of histories take, which go out in one call (cost.md 4); of order numbers it is many more. */
const charactersACall = 300_000;
const cellsACall = 500;
const callsALock = 5;

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
  const region = ports.config.settings.phone_region;
  const { histories, numbers, marks, isWhole } = gathered(buckets, region, ports);
  const pieces = markPieces(marks);
  const cells = [
    ...entriesOf('history', histories),
    ...entriesOf('numbers', numbersIn(numbers, buckets)),
    ...entriesOf(marksKind, pieces),
  ];
  if (!isWhole || !writeEntries(cells, ports)) return;
  ports.lock.run(lockWaitMs, () => {
    // given up meanwhile: what came then is in no note, and the next run begins anew
    if (!historyIndex(store)) return;
    forgetRecentRows(at, store);
    const known = { pieces: pieces.length, region };
    keepHistoryIndex({ buckets, asOf, night, numbers: latestNumbers(numbers), marks: known }, store);
  });
}

function gathered(buckets: number, region: string, ports: Ports) {
  const histories = Array.from({ length: buckets }, (): Gathered => ({ also: {} }));
  const numbers: string[] = [];
  const purchases: Purchase[] = [];
  const today = ports.clock.today();
  const marks = new Set<number>();
  const mark = (cells: Reachable) => {
    for (const each of keyMarks(cells, region)) marks.add(each);
  };
  const mayGoOn = () => !ports.budget.exhausted();
  const isHistoryWhole = historySheets.every((sheet) => {
    const keys = historyColumns[sheet] as readonly ('customer' & keyof Row<HistorySheet>)[];
    return ports.table(sheet).scan(
      keys,
      ({ row, values }) => {
        const cells = values as Readonly<Record<string, unknown>>;
        if (typeof cells.order_no === 'string') numbers.push(cells.order_no);
        if (!cells.customer || cells.id === '') return;
        if (sheet === 'contacts') mark(cells);
        const ofSheet = histories[bucketOf(String(cells.customer), buckets)]!;
        ofSheet[sheet] ??= [];
        ofSheet[sheet].push(keptRow(sheet, row, cells));
        if (sheet === 'orders') purchases.push(...purchaseOf(values as Row<'orders'>, today));
      },
      mayGoOn,
    );
  });
  const isWhole =
    isHistoryWhole &&
    ports.table('customers').scan(['name', 'phone', 'email', 'wechat'], ({ values }) => mark(values), mayGoOn);
  for (const [customer, products] of alsoBought(purchases, today))
    histories[bucketOf(customer, buckets)]!.also[customer] = products;
  return { histories: histories satisfies Bucket[], numbers, marks, isWhole };
}

type Gathered = Partial<Record<HistorySheet, KeptRow[]>> & { readonly also: Record<string, AlsoBought[]> };

function purchaseOf(order: Row<'orders'>, today: Day): Purchase[] {
  const product = order.product?.trim();
  return product && isValidOrder(order, today) ? [{ customer: order.customer!, product, on: order.ordered_on! }] : [];
}

function numbersIn(numbers: readonly string[], buckets: number): string[][] {
  const lists = Array.from({ length: buckets }, () => new Set<string>());
  for (const number of numbers) lists[bucketOf(number, buckets)]!.add(number);
  return lists.map((list) => [...list]);
}

interface Entry {
  readonly kind: string;
  readonly key: number;
  readonly value: unknown;
}

function entriesOf(kind: string, values: readonly unknown[]): Entry[] {
  return values.map((value, key) => ({ kind, key, value }));
}

/** One row each, in their order. @returns false when the execution had to stop before all was written */
function writeEntries(all: readonly Entry[], ports: Ports): boolean {
  const table = ports.table('_index');
  const known = new Map(table.columns(['kind', 'key', 'sum']).map(({ row, ...cells }) => [row, cells]));
  const changed = all.flatMap(({ kind, key, value }, index) => {
    const row = firstBucketRow + index;
    const pieces = pack(value);
    // what no cell takes is left out: who asks for it reads the tabs
    const data = pieces.length === 1 ? pieces[0]! : null;
    const sum = crc32(data ?? '');
    const now = known.get(row);
    const isSame = now?.kind === kind && now.key === key && now.sum === sum;
    return isSame ? [] : [{ row, set: { kind, key, part: 0, data, sum } }];
  });
  const portions = portionsOf(changed);
  for (let from = 0; from < portions.length; from += callsALock) {
    if (ports.budget.exhausted()) return false;
    const written = ports.lock.run(lockWaitMs, () => {
      for (const portion of portions.slice(from, from + callsALock)) {
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

function portionsOf<T extends { readonly set: { readonly data: string | null } }>(changed: readonly T[]): T[][] {
  const portions: T[][] = [];
  let portion: T[] = [];
  let characters = 0;
  for (const each of changed) {
    const more = each.set.data?.length ?? 0;
    const isFull = characters + more > charactersACall || portion.length === cellsACall;
    if (isFull || portions.length === 0) {
      portion = [];
      portions.push(portion);
      characters = 0;
    }
    portion.push(each);
    characters += more;
  }
  return portions;
}

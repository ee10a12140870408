import { dayOfStamp } from '../../domain/day.ts';
import { cellOf, type PlainCells, stampColumns } from '../../domain/tamper/damage.ts';
import type { Ports, Restoring, Scanned } from '../../ports.ts';
import type { Day, Stamp } from '../../schema/day.ts';
import { rowKeyOf, type SheetKey } from '../../schema/sheets.ts';
import { snapshotStore } from '../tamper/snapshotStore.ts';
import { pointsSince } from './pointsSince.ts';

export interface NightDifferences {
  /** what takes the tab back */
  readonly changes: readonly Restoring[];
  /** the rows of `changes` as they stand now; without those that are gone */
  readonly now: ReadonlyMap<string, PlainCells>;
  readonly damaged: number;
}

/**
 * Compares a tab with a night: the records as last night had them, and of those that changed since what they were before.
 * Records that were made since stay as they are.
 */
export function nightDifferences(
  sheet: SheetKey,
  night: Day,
  ports: Ports,
): NightDifferences | { readonly readableFrom: Day } {
  const points = pointsSince(sheet, night, ports);
  if ('readableFrom' in points) return points;
  const store = snapshotStore(ports, ports.clock.today());
  const key = rowKeyOf(sheet);
  const kept = store.recordsOf(sheet);
  const wanted = new Map<string, PlainCells>();
  for (const cells of [...points.records, ...kept.values()]) {
    const id = String(cells[key] ?? '');
    // of the values that a record had since the first one counts
    if (id !== '' && !wanted.has(id) && !isMadeSince(cells, night)) wanted.set(id, cells);
  }
  const changes: Restoring[] = [];
  const now = new Map<string, PlainCells>();
  ports.table(sheet as 'customers').scan([key as 'id'], (scanned: Scanned<object>) => {
    const cells = scanned.raw();
    const id = String(cells[key] ?? '');
    const then = wanted.get(id);
    if (!then) return;
    wanted.delete(id);
    const differing = [...new Set([...Object.keys(then), ...Object.keys(cells)])].filter(
      (column) => cellOf(then, column) !== cellOf(cells, column),
    );
    if (differing.every((column) => stampColumns.includes(column))) return;
    const set = Object.fromEntries(differing.map((column) => [column, cellOf(then, column)]));
    now.set(id, cells);
    changes.push({ kind: 'restore', sheet, id, cells: set, isGone: false, row: scanned.row });
  });
  for (const [id, cells] of wanted) changes.push({ kind: 'restore', sheet, id, cells, isGone: true });
  const known = store.blocks(sheet).reduce((sum, { ids }) => sum + ids.length, 0);
  return { changes, now, damaged: known - kept.size };
}

function isMadeSince({ created_at: at }: PlainCells, night: Day): boolean {
  return typeof at === 'string' && at !== '' && dayOfStamp(at as Stamp) > night;
}

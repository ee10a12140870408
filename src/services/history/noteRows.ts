import { withRecentRows } from '../../domain/history/historyIndex.ts';
import { keptCells, type NotedSheet } from '../../domain/history/historyRows.ts';
import type { Ports } from '../../ports.ts';

/** Tells the index of cells that were written past the operations. The caller holds the lock. */
export function noteRows(
  sheet: NotedSheet,
  rows: readonly { readonly id: string; readonly row: number; readonly set: object }[],
  { store, clock }: Ports,
): void {
  const t = clock.epochMs();
  const noted = rows.map(({ id, row, set }) => ({ ...{ t, sheet, id, row }, set: keptCells(sheet, { ...set }) }));
  store.set(withRecentRows(noted, store));
}

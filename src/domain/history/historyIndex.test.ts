import { describe, expect, it } from '@jest/globals';
import {
  dropHistoryIndex,
  forgetRecentRows,
  historyIndex,
  keepHistoryIndex,
  recentRows,
  withRecentRows,
} from './historyIndex.ts';
import type { RecentRow } from './recentRows.ts';

function aStore() {
  const values = new Map<string, string>();
  return {
    values,
    get: (key: string) => values.get(key) ?? null,
    set: (more: Readonly<Record<string, string>>) => {
      for (const [key, value] of Object.entries(more)) values.set(key, value);
    },
  };
}
const anIndex = { buckets: 4, asOf: null, night: '2026-11-24', numbers: [] };
const aRow = (t: number, title = ''): RecentRow => ({ t, sheet: 'tasks', id: `T-${t}`, row: 2, set: { title } });

describe('historyIndex', () => {
  it('gives back what was noted, in its order, over several properties', () => {
    const store = aStore();
    keepHistoryIndex(anIndex, store);
    const rows = Array.from({ length: 60 }, (_, t) => aRow(t, '客户'.repeat(100)));
    for (const row of rows) store.set(withRecentRows([row], store));
    expect(recentRows(store)).toEqual(rows);
    expect(Math.max(...[...store.values.values()].map((text) => text.length))).toBeLessThan(9_000);
  });

  it('notes nothing without an index, and gives it up when there is too much to note', () => {
    const store = aStore();
    expect(withRecentRows([aRow(1)], store)).toEqual({});
    keepHistoryIndex(anIndex, store);
    store.set(
      withRecentRows(
        Array.from({ length: 400 }, (_, t) => aRow(t, 'x'.repeat(200))),
        store,
      ),
    );
    expect(historyIndex(store)).toBeNull();
    expect(recentRows(store)).toEqual([]);
  });

  it('forgets what a reading has seen, but not of its last minute', () => {
    const store = aStore();
    keepHistoryIndex(anIndex, store);
    store.set(withRecentRows([aRow(0), aRow(50_000), aRow(200_000)], store));
    forgetRecentRows(100_000, store);
    expect(recentRows(store).map(({ t }) => t)).toEqual([50_000, 200_000]);
    dropHistoryIndex(store);
    expect(historyIndex(store)).toBeNull();
  });
});

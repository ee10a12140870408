import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyRow, type HistoryRow, keptCells, keptRow, rowOfKept } from './historyRows.ts';
import { type RecentRow, rowsOfHistory } from './recentRows.ts';

const aTask = (cells: object, row = 2): HistoryRow<'tasks'> => ({ ...emptyRow('tasks'), ...cells, row });

const change = fc.record({
  id: fc.constantFrom('T-1', 'T-2', 'T-3', 'T-4'),
  customer: fc.constantFrom('C-1', 'C-2'),
  title: fc.constantFrom('Call', 'Visit', null),
  isWhole: fc.boolean(),
});

describe('rowsOfHistory', () => {
  it('equals the rows of the tab, whatever was added, changed or moved to another customer since', () => {
    fc.assert(
      fc.property(fc.array(change), fc.nat(12), (changes, builtAfter) => {
        const tab = new Map<string, HistoryRow<'tasks'>>();
        const recent: RecentRow[] = [];
        let kept: HistoryRow<'tasks'>[] = [];
        changes.forEach(({ id, customer, title, isWhole }, index) => {
          if (index === builtAfter) kept = [...tab.values()];
          const known = tab.get(id);
          const set = known && !isWhole ? { title } : { customer, title };
          tab.set(id, known ? { ...known, ...set } : aTask({ id, ...set }));
          // a typed row is told with all its cells, and so is one that is written for another customer
          const told = isWhole || !known ? tab.get(id)! : set;
          recent.push({ t: index, sheet: 'tasks', id, row: 2, set: keptCells('tasks', told) });
        });
        if (changes.length <= builtAfter) kept = [...tab.values()];
        for (const customer of ['C-1', 'C-2']) {
          const bucket = kept.filter((row) => row.customer === customer).map((row) => keptRow('tasks', row.row, row));
          const rows = rowsOfHistory('tasks', customer, bucket, recent);
          const inTab = [...tab.values()].filter((row) => row.customer === customer);
          const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
          expect([...rows].sort(byId)).toEqual(inTab.sort(byId));
        }
      }),
    );
  });

  it('gives back what was kept, an interaction’s summary as long as a timeline shows it', () => {
    const row = { ...emptyRow('interactions'), id: 'I-1', customer: 'C-1', summary: 'x'.repeat(300), row: 7 };
    expect(rowOfKept('interactions', keptRow('interactions', 7, row))).toEqual({ ...row, summary: 'x'.repeat(200) });
  });
});

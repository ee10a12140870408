import { columnKeys, tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';

/** Where a day's changes lie: in the last rows of a tab, and in every so-manieth row above them. */
interface Changed {
  readonly column: string;
  readonly lastShare: number;
  readonly every: number;
}

/** All over, or where work is: of conversations and orders mostly the latest are touched. */
export type Spread = 'ordinary' | 'all over';

const note = { column: 'note', lastShare: 0, every: 50 };
const changed: Readonly<Record<Spread, Partial<Record<SheetKey, Changed>>>> = {
  ordinary: {
    customers: note,
    interactions: { column: 'summary', lastShare: 0.019, every: 1000 },
    orders: { column: 'product', lastShare: 0.019, every: 1000 },
  },
  'all over': {
    customers: note,
    interactions: { column: 'summary', lastShare: 0, every: 50 },
    orders: { column: 'product', lastShare: 0, every: 50 },
  },
};

/** A working day's changes: 2 % of the rows of each tab are typed over. */
export function touchRows(host: Host, spread: Spread): void {
  for (const [key, { column, lastShare, every }] of Object.entries(changed[spread])) {
    const tab = tabNamed(host, key);
    const place = [...columnKeys(host, tab)].find(([, name]) => name === column)?.[0];
    if (place === undefined) throw new Error(`${key} has no column ${column}`);
    const { lastRow } = tab.sheet;
    const latest = lastRow - Math.round(lastRow * lastShare);
    for (let row = 2; row <= lastRow; row += row < latest ? every : 1) {
      tab.sheet.writeCells(row, place, [[`Changed by hand, ${spread}`]]);
    }
  }
}

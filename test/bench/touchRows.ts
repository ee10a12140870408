import { columnKeys, tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';

const ordinaryShare = 50;
const changedCells = { customers: 'note', interactions: 'summary', orders: 'product' } as const satisfies Partial<
  Record<SheetKey, string>
>;

/** A working day's changes: 2 % of the rows of each tab are typed over, evenly spread, which is the dearest way to lie. */
export function touchRows(host: Host): void {
  for (const [key, column] of Object.entries(changedCells)) {
    const tab = tabNamed(host, key);
    const place = [...columnKeys(host, tab)].find(([, name]) => name === column)?.[0];
    if (place === undefined) throw new Error(`${key} has no column ${column}`);
    for (let row = 2; row <= tab.sheet.lastRow; row += ordinaryShare) {
      tab.sheet.writeCells(row, place, [['Changed by hand on an ordinary day']]);
    }
  }
}

import { stampOf } from '../../src/domain/day.ts';
import type { Ports } from '../../src/ports.ts';
import type { Row, SheetKey } from '../../src/schema/sheets.ts';
import { aCustomer, aMember, aRow } from '../builders.ts';
import { aMachine, portsOf, type Shared } from './memory.ts';

type Rows = { readonly [K in SheetKey]?: readonly Partial<Row<K>>[] };

/** An English workbook in memory on 2026-11-24 at 10:00, with Ivy (admin, at the keyboard) and Tom, and the rows named. */
export function aWorkbook(rows: Rows = {}) {
  const machine = aMachine();
  const shared: Shared = { store: new Map(), done: [], ids: 0 };
  const rowsOf = <K extends SheetKey>(sheet: K) => machine.tabs.get(sheet) as unknown as Row<K>[];
  rowsOf('team').push(
    aMember({ role: 'admin' }),
    aMember({ name: 'Tom Reyes', email: 'tom@team.example', role: 'manager' }),
  );
  for (const [sheet, list] of Object.entries(rows) as [SheetKey, readonly object[]][]) {
    for (const cells of list) {
      const row = sheet === 'customers' ? aCustomer(cells) : aRow(sheet, { state: 'active', ...cells } as never);
      rowsOf(sheet).push(row as never);
    }
  }
  const call = (op: string): Ports => portsOf(machine, op, shared);
  return {
    ports: call('Z-OP1'),
    /** the ports of another call */
    call,
    rows: rowsOf,
    at: (moment: string) => {
      machine.now = stampOf(moment);
    },
    as: (email: string) => {
      machine.email = email;
    },
    /** the run dies right after its n-th write; null: it lives */
    killAtWrite: (n: number | null) => {
      machine.writesLeft = n;
    },
    tableCalls: () => machine.tableCalls,
  };
}

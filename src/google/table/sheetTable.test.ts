import { describe, expect, it } from '@jest/globals';
import { gridTab } from '../../../test/ports/gridTab.ts';
import { cellContext } from '../../domain/cells/cellContext.ts';
import type { RawCell } from '../../domain/cells/rawCell.ts';
import { dayOf } from '../../domain/day.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';
import { rowCodec } from './rowCodec.ts';
import { SheetTable } from './sheetTable.ts';

const context = cellContext({
  language: 'en',
  timeZone: 'Asia/Shanghai',
  lists: {
    band: [{ key: 'high', zh: '高风险', en: 'High', aliases: [] }],
    tier: [{ key: 'vip', zh: 'VIP客户', en: 'VIP', aliases: [] }],
  },
  team: [],
  tags: [],
});

/** A table whose columns stand in the order of `headers`; '' is a column of somebody else. */
function tableOf(sheet: SheetKey, headers: readonly string[], rows: RawCell[][]) {
  const world = gridTab([[...headers], ...rows]);
  const columns = Object.fromEntries(headers.flatMap((key, index) => (key ? [[key, index + 1]] : [])));
  const locks = { taken: 0, before: () => undefined as undefined };
  const table = new SheetTable({
    place: () => ({ tab: world.tab, headerRow: 1, columns, others: {} }),
    codec: { ...rowCodec(schemaOf(sheet), context), keys: headers.filter(Boolean) },
    locked: (work) => {
      locks.taken += 1;
      locks.before();
      return work();
    },
  });
  return { ...world, table, locks };
}

const customers = (rows: RawCell[][]) => tableOf('customers', ['id', 'name', '', 'risk', 'band', 'city'], rows);
const aRow = (n: number, ...cells: RawCell[]): RawCell[] => [`C-000000000${n}`, `Customer ${n}`, 'mine', ...cells];

describe('SheetTable', () => {
  it('reads one row where it was last seen', () => {
    const { table, calls } = customers([aRow(1, 0.5, 'High', 'Reno'), aRow(2, '', '', '')]);
    expect(table.byId('C-0000000001', 2)?.values).toEqual({
      ...{ id: 'C-0000000001', name: 'Customer 1', risk: 0.5, band: 'high', city: 'Reno' },
    });
    expect(calls).toEqual(['read 2,1 1x6']);
  });

  it('looks for a row that moved in the column of ids', () => {
    const { table, calls } = customers([aRow(1, '', '', ''), aRow(2, '', '', '')]);
    expect(table.byId('c-0000000002', 2)?.row).toBe(3);
    expect(calls).toEqual(['read 2,1 1x6', 'read 2,1 2x1', 'read 3,1 1x6']);
  });

  it('keeps what cannot be read and says what stands there', () => {
    const { table } = customers([aRow(1, 'much', 'Purple', '')]);
    expect(table.all()[0]).toMatchObject({ values: { risk: null, band: null }, bad: { risk: 'much', band: 'Purple' } });
  });

  it('passes over rows with nothing in them', () => {
    const { table } = tableOf(
      'contacts',
      ['id', 'name', 'primary'],
      [
        ['P-1', 'Wei', true],
        ['', '', false],
        ['P-2', 'Li', ''],
      ],
    );
    expect(table.all().map(({ row }) => row)).toEqual([2, 4]);
  });

  it('writes no column that is not ours', () => {
    const { table, grid, calls } = customers([aRow(1, '', '', '')]);
    expect(table.append([{ id: 'C-0000000009', name: '=New', risk: 0.5 }])).toBe(3);
    expect(grid[2]).toEqual(['C-0000000009', '=New', '', 0.5, '', '']);
    expect(calls.filter((call) => call.startsWith('write'))).toEqual(['write 3,1 1x2', 'write 3,4 1x3']);
  });

  it('finds the rows of one value in two reads however many there are', () => {
    const rows = Array.from({ length: 60 }, (_, n) => [`C-${n}`, 'Tea', '', '', '', n % 3 === 0 ? 'Reno' : 'Ely']);
    const { table, calls } = customers(rows);
    expect(table.where('city', 'Reno')).toHaveLength(20);
    expect(calls).toEqual(['read 2,6 60x1', 'read 2,1 58x6']);
  });

  it('writes computed cells only where they differ, as exactly as they are shown', () => {
    const { table, grid, calls } = customers([aRow(1, 0.5, 'High', 'Reno'), aRow(2, 0.1, '', 'Ely')]);
    table.setComputed([
      { id: 'C-0000000001', row: 2, set: { risk: 0.4999, band: 'high' } },
      { id: 'C-0000000002', row: 3, set: { risk: 0.1249 } },
    ]);
    expect(grid[2]).toEqual(aRow(2, 0.12, '', 'Ely'));
    expect(calls.filter((call) => call.startsWith('write'))).toEqual(['write 3,4 1x1']);
  });

  it('puts computed cells into the rows of their ids after somebody sorted the tab', () => {
    const { table, grid, locks } = customers([aRow(1, '', '', ''), aRow(2, '', '', ''), aRow(3, '', '', '')]);
    locks.before = () => {
      grid.splice(1, 3, aRow(3, '', '', ''), aRow(1, '', '', ''), aRow(2, '', '', ''));
      return undefined;
    };
    table.setComputed([
      { id: 'C-0000000001', row: 2, set: { risk: 0.1 } },
      { id: 'C-0000000002', row: 3, set: { risk: 0.2 } },
    ]);
    expect(grid.slice(1).map((row) => [row[1], row[3]])).toEqual([
      ['Customer 3', ''],
      ['Customer 1', 0.1],
      ['Customer 2', 0.2],
    ]);
  });

  it('writes what many cells of a column of people get in one call, and nothing between them', () => {
    const rows = Array.from({ length: 40 }, (_, n) => aRow(n, '', '', n % 2 === 0 ? 'Reno' : `=A${n + 2}`));
    const { table, grid, calls } = customers(rows);
    const changes = rows.map(([id], n) => ({
      id: String(id),
      row: n + 2,
      set: { city: n % 4 === 0 ? 'Ely' : 'Elko' },
    }));
    table.setComputed(changes.filter((_, n) => n % 2 === 0));
    expect(calls.filter((call) => call.startsWith('write'))).toEqual([
      'write 2 6 10 14 18 22 26 30 34 38,6 alike',
      'write 4 8 12 16 20 24 28 32 36 40,6 alike',
    ]);
    expect(grid.slice(1, 5).map((row) => row[5])).toEqual(['Ely', '=A3', 'Elko', '=A5']);
  });

  it('writes few words in many cells of its own column by word, and numbers with what lies between', () => {
    const rows = Array.from({ length: 400 }, (_, n) => aRow(n, '', '', ''));
    const { table, calls } = customers(rows);
    const band = (n: number) => (n % 8 === 0 ? 'high' : 'watch');
    const changes = rows.map(([id], n) => ({ id: String(id), row: n + 2, set: { risk: n / 400, band: band(n) } }));
    table.setComputed(changes.filter((_, n) => n % 4 === 0));
    const written = calls.filter((call) => call.startsWith('write')).map((call) => call.replace(/( \d+){9,}/, ' …'));
    expect(written).toEqual(['write …,5 alike', 'write …,5 alike', 'write 2,4 397x1']);
  });

  it('holds the lock for a limited number of cells', () => {
    const rows = Array.from({ length: 30_000 }, (_, n): RawCell[] => [`C-${n}`, 'x', '', '', '', '']);
    const { table, locks } = customers(rows);
    table.setComputed(rows.map(([id], index) => ({ id: String(id), row: index + 2, set: { risk: 0.5 } })));
    expect(locks.taken).toBe(2);
  });

  it('reads the rest of a block only for who asks for checksums, and from then on at once', () => {
    const rows = Array.from({ length: 60_001 }, (_, n): RawCell[] => [`C-${n}`, 'x', '', '', '', 'Reno']);
    const { table, calls } = customers(rows);
    table.scan(['id'], () => undefined);
    expect(calls.splice(0)).toEqual(['read 2,1 30000x1', 'read 30002,1 30000x1', 'read 60002,1 1x1']);
    const sums: string[] = [];
    table.scan(['id'], ({ row, checksum }) => {
      if (row % 30_000 === 2) sums.push(checksum);
    });
    expect(calls).toEqual([
      'read 2,1 30000x1',
      ...['read 2,1 30000x2', 'read 2,4 30000x3'],
      ...['read 30002,1 30000x2', 'read 30002,4 30000x3'],
      'read 60002,1 1x6',
    ]);
    expect(new Set(sums).size).toBe(3);
  });

  it('asks before each block whether a pass may go on', () => {
    const rows = Array.from({ length: 30_002 }, (_, n): RawCell[] => [`C-${n}`, '', '', '', '', '']);
    const { table } = customers(rows);
    const answers = [true, false];
    let seen = 0;
    const visit = () => {
      seen += 1;
    };
    expect(table.scan(['id'], visit, () => answers.shift() ?? false)).toBe(false);
    expect(seen).toBe(30_000);
    expect(table.scan(['id'], visit)).toBe(true);
    expect(seen).toBe(60_002);
  });

  it('reads further columns once a block, and only from the row on that asks for them', () => {
    const rows = Array.from({ length: 40_000 }, (_, n): RawCell[] => [
      `C-${n}`,
      'x',
      '',
      0.5,
      '',
      n < 30_000 ? '' : 'Reno',
    ]);
    const { table, calls } = customers(rows);
    const more = ['risk', 'city'];
    const cities: unknown[] = [];
    table.scan(['id'], (scanned) => {
      if (scanned.row >= 32_000) cities.push(scanned.also(more).values.city);
    });
    expect(calls).toEqual(['read 2,1 30000x1', 'read 30002,1 10000x1', 'read 32000,4 8002x1', 'read 32000,6 8002x1']);
    expect([cities.length, ...new Set(cities)]).toEqual([8_002, 'Reno']);
  });

  it('reads the fewer rows at once the more columns they have', () => {
    const keys = Object.keys(schemaOf('customers').columns);
    const { table, calls } = tableOf(
      'customers',
      keys,
      Array.from({ length: 12_000 }, (_, n) => [`C-${n}`]),
    );
    table.scan(keys, () => undefined);
    expect(calls).toEqual([`read 2,1 10000x${keys.length}`, `read 10002,1 2000x${keys.length}`]);
  });

  it('replaces a report, with boxes on its rows only and the glyphs of its bands', () => {
    const { table, grid, calls } = tableOf(
      'churn',
      ['name', 'band', 'snooze'],
      [
        ['Old', '', ''],
        ['Older', '', ''],
      ],
    );
    const rows = [{ name: 'Quillmoor', band: 'high', snooze: dayOf('2026-12-01') }];
    table.replaceAll(rows);
    expect(grid.slice(1)).toEqual([
      ['Quillmoor', 'High', new Date(Date.UTC(2026, 10, 30, 16))],
      ['', '', ''],
    ]);
    expect(calls).toContain('format 2,2 1x1');
    calls.length = 0;
    table.replaceAll(rows);
    expect(calls).toEqual(['read 2,1 1x3']);
  });

  it('leaves the columns of a long report alone in which nothing differs', () => {
    const headers = ['name', 'silent', 'note', 'band'];
    const lines = (silent: number) =>
      Array.from({ length: 100 }, (_, n) => ({ name: `Customer ${n}`, silent: n === 7 ? silent : n, band: 'high' }));
    const { table, calls, grid } = tableOf('churn', headers, [['', '', '', '']]);
    table.replaceAll(lines(7));
    calls.length = 0;
    table.replaceAll(lines(50));
    expect(calls).toEqual(['read 2,1 100x4', 'write 9,2 1x1']);
    expect(grid[8]).toEqual(['Customer 7', 50, '', 'High']);
  });

  it('takes rows out from below', () => {
    const { table, grid } = customers([1, 2, 3, 4].map((n) => aRow(n, '', '', '')));
    table.deleteRows([2, 5, 3]);
    expect(grid.map(([id]) => id)).toEqual(['id', 'C-0000000003']);
  });

  describe('while somebody inserts columns', () => {
    const codec = { ...rowCodec(schemaOf('customers'), context), keys: ['id', 'name'] };
    /** Found as it was before, `late` times. */
    const movedTable = (late: number) => {
      const { tab, calls } = gridTab([
        ['id', '', 'name'],
        ['C-0000000001', 'mine', 'Ivy'],
      ]);
      let looks = 0;
      const place = () => {
        const isLate = looks < late;
        const headers = isLate ? ['id', 'name'] : ['id', '', 'name'];
        return { tab, headerRow: 1, columns: { id: 1, name: isLate ? 2 : 3 }, others: {}, headers };
      };
      const placeAnew = () => {
        looks += 1;
        return place();
      };
      return { calls, table: new SheetTable({ place, placeAnew, codec, locked: (work) => work() }) };
    };

    it.each(['all', 'columns', 'where', 'scan'] as const)('F25 %s reads with the headers, and looks again', (how) => {
      const { table, calls } = movedTable(1);
      const seen: unknown[] = [];
      if (how === 'scan') table.scan(['id', 'name'], ({ values }) => seen.push(values.name));
      else if (how === 'columns') seen.push(...table.columns(['name']).map(({ name }) => name));
      else if (how === 'where') seen.push(...table.where('name', 'Ivy').map(({ values }) => values.name));
      else seen.push(...table.all().map(({ values }) => values.name));
      expect(seen).toEqual(['Ivy']);
      expect(calls.slice(0, 2).map((call) => call.slice(0, 6))).toEqual(['read 1', 'read 1']);
    });

    it('F25 ends with an error where columns move at each look', () => {
      expect(() => movedTable(9).table.all()).toThrow('columns were moved while they were read');
    });
  });
});

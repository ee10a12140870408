import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { type SheetKey, schemaOf } from '../../src/schema/sheets.ts';
import { typeHistories } from './histories.ts';
import { nightOf, runToEnd } from './nights.ts';
import { aHost, ask, ivy, languages, placeOf, rowsOf } from './workbook.ts';

/** What a team calls five columns, and moves to the third place. */
const changed: readonly (readonly [sheet: SheetKey, column: string, header: string])[] = [
  ['customers', 'phone', 'Mobile no.'],
  ['customers', 'city', 'Stadt'],
  ['customers', 'owner', 'Who cares'],
  ['orders', 'ordered_on', 'Day of order'],
  ['tasks', 'due_on', 'Until when'],
];
const personal = ['id', 'customer', 'ref', 'row', 'links'];

describe.each(languages)('%s', (language) => {
  let plain: Host;
  let moved: Host;
  const both = async (act: (host: Host) => Promise<unknown>) => {
    await act(plain);
    await act(moved);
  };

  beforeAll(async () => {
    plain = await aHost(language);
    typeHistories(plain, [
      { name: 'Quillmoor', orderedAgo: [30, 61, 92, 123, 154] },
      { name: 'Harbour', orderedAgo: [200, 230, 260, 290] },
      { name: 'Lakeside', orderedAgo: [5], city: 'Leeds' },
    ]);
    await runToEnd(plain, 'night');
    moved = plain.another(plain.image());
    for (const [key, column, header] of changed) {
      const { sheet, column: at } = placeOf(moved, key, column);
      await moved.humanEdit(ivy, { kind: 'type', sheet, row: 1, column: at, texts: [[header]] });
      const { error } = await moved.runSource(
        ivy,
        `function main() {
          const sheet = SpreadsheetApp.getActive().getSheetByName(${JSON.stringify(tabNamed(moved, key).sheet.name)});
          sheet.moveColumns(sheet.getRange(1, ${at}), 3);
        }`,
        'main',
      );
      expect(error).toBeNull();
    }
  });
  afterAll(async () => {
    await plain.close();
    await moved.close();
  });

  /** Rows of a tab without what differs between any two workbooks: ids, which are random, and texts that hold them. */
  const rows = (host: Host, key: SheetKey) => {
    const nameOf = new Map(rowsOf(host, 'customers').map(({ id, name }) => [id, name]));
    const stamps = Object.keys(schemaOf(key).columns).filter((column) => column.endsWith('_at'));
    return rowsOf(host, key).map((row) => ({
      ...Object.fromEntries(Object.entries(row).filter(([column]) => ![...personal, ...stamps].includes(column))),
      of: nameOf.get(String(row.customer ?? row.row)) ?? null,
    }));
  };
  const headersOf = (host: Host, key: SheetKey) => {
    const { sheet } = tabNamed(host, key);
    return sheet.cells({ row: 1, column: 1, rows: 1, columns: sheet.lastColumn })[0];
  };

  it('C09 enters the same rows after five columns were renamed and moved', async () => {
    for (const [key, , header] of changed) expect(headersOf(moved, key)).toContain(header);
    expect(placeOf(moved, 'customers', 'owner').column).toBe(3);
    await both(async (host) => {
      const { id } = await ask(host, 'addCustomer', {
        ...{ name: 'Mill', phone: '13800000009', city: 'Reno', owner: 'Tom' },
      });
      await ask(host, 'logInteraction', {
        customer: id,
        channel: 'phone',
        summary: 'Talked',
        nextStep: 'Visit',
        nextOn: '2026-11-24',
      });
      await ask(host, 'addOrder', {
        ...{ customer: id, orderedOn: '2026-11-20', orderNo: 'SO-1' },
        lines: [{ product: 'Paper', qty: 2, unitPriceCents: 1000 }],
      });
      await ask(host, 'saveTask', { customer: id, title: 'Send samples', dueOn: '2026-11-23', owner: 'Ivy' });
      await ask(host, 'updateCustomer', { id, set: { city: 'Bath' }, base: { city: 'Reno' } });
    });
    for (const key of ['customers', 'orders', 'interactions', 'tasks'] as const)
      expect(rows(moved, key)).toEqual(rows(plain, key));
    expect(rows(moved, 'customers').at(-1)).toMatchObject({ phone: '13800000009', city: 'Bath', owner: 'Tom' });
    expect(rows(moved, 'tasks')).toHaveLength(2);
  });

  it('C09 audits the same mistakes after five columns were renamed and moved', async () => {
    await both(async (host) => {
      const mistakes = [
        ['customers', 'phone', '123'],
        ['customers', 'owner', 'Nobody Known'],
        ['orders', 'ordered_on', 'next spring'],
        ['tasks', 'due_on', 'soon'],
      ] as const;
      for (const [key, column, text] of mistakes)
        await host.humanEdit(ivy, { kind: 'type', ...placeOf(host, key, column), row: 2, texts: [[text]] });
      await runToEnd(host, 'hour');
    });
    const isHeader = ({ rule }: Record<string, unknown>) => rule === 'A44';
    const found = (host: Host) =>
      rows(host, 'findings').sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    const of = found(moved);
    expect(of.filter((finding) => !isHeader(finding))).toEqual(found(plain));
    expect(of.filter(isHeader)).toHaveLength(changed.length);
    expect(found(plain).map((finding) => (finding as { rule?: string }).rule)).toEqual(
      expect.arrayContaining(['A10', 'A12', 'A15']),
    );
  });

  it('C09 reminds of the same customers and tasks after five columns were renamed and moved', async () => {
    await both((host) => nightOf(host, '2026-11-24'));
    expect(rows(moved, 'today')).toEqual(rows(plain, 'today'));
    expect(rows(moved, 'today').length).toBeGreaterThan(2);
    expect(rows(moved, 'customers')).toEqual(rows(plain, 'customers'));
  });
});

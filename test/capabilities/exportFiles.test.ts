import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { bookAsArchive, tabAsXlsx } from '../../local-host/cli/exportFile.ts';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { csvOf } from '../../sidebar-ui/files/tableFiles.ts';
import { takeTab } from '../../sidebar-ui/files/takeTab.ts';
import { readTables } from '../../sidebar-ui/import/readFile.ts';
import { crc32 } from '../../src/domain/packed/crc32.ts';
import { aHost, ask, ivy, languages, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  const taken = (key: string, ids: ReadonlySet<unknown> | null = null) =>
    takeTab({ key, name: key }, (from) => ask(host, 'exportPart', { tab: key, from }), ids);

  beforeAll(async () => {
    host = await aHost(language);
    for (const name of ['=IMPORTXML("x")', '王芳', 'Quillmoor "Paper", Ltd']) {
      await ask(host, 'addCustomer', { name, phone: '+8613800001234', anyway: 'test', contract_end: '2027-01-31' });
    }
    // a column that a person added
    const { sheet } = tabNamed(host, 'customers');
    const column = sheet.lastColumn + 1;
    for (const [row, text] of [
      [1, 'Hat size'],
      [2, '58'],
    ] as const) {
      await host.humanEdit(ivy, { kind: 'type', sheet: sheet.id, row, column, texts: [[text]] });
    }
  });
  afterAll(() => host.close());

  it('C30 exports a tab as CSV that reads back the same, formulas as text', async () => {
    const tab = await taken('customers');
    const [read] = readTables(new TextEncoder().encode(csvOf(tab)), 'a.csv');
    const at = tab.columns.findIndex(({ key }) => key === 'name');
    expect(read?.rows.map((cells) => cells[at])).toEqual(['=IMPORTXML("x")', '王芳', 'Quillmoor "Paper", Ltd']);
    expect(csvOf(tab)).toContain(`"'=IMPORTXML(""x"")"`);
  });

  it('C30 exports a tab as XLSX with days as dates, phones as text and the columns that people added', async () => {
    const [read] = readTables(await tabAsXlsx(host, ivy, 'customers'), 'a.xlsx');
    const { columns } = await taken('customers');
    const cell = (key: string) => read?.rows[0]?.[columns.findIndex((column) => column.key === key)];
    expect([cell('name'), cell('phone'), cell('contract_end')]).toEqual([
      '=IMPORTXML("x")',
      '+8613800001234',
      '2027-01-31',
    ]);
    expect(read?.headers).toContain('Hat size');
    expect(read?.rows[0]?.[read.headers.indexOf('Hat size')]).toBe('58');
  });

  it('C30 exports the customers of a filter alone', async () => {
    const { ids } = await ask(host, 'filter', { rule: 'name contains "王"' });
    const tab = await taken('customers', new Set(ids));
    expect(tab.rows).toHaveLength(1);
  });

  it('C43 takes the whole workbook out as one archive with checksums', async () => {
    const files = unzipSync(await bookAsArchive(host, ivy));
    const { tabs, ...facts } = JSON.parse(strFromU8(files['archive.json']!)) as {
      tabs: { key: string; rows: number; sum: string }[];
    };
    expect(facts).toMatchObject({ language, timeZone: 'Asia/Shanghai' });
    expect(tabs.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['customers', 'orders', 'settings', 'lists', 'team']),
    );
    for (const { key, sum, rows } of tabs) {
      const text = strFromU8(files[`${key}.json`]!);
      expect(crc32(text)).toBe(sum);
      const kept = JSON.parse(text) as { rows: unknown[][]; columns: { key: string }[] };
      expect(kept.rows).toHaveLength(rows);
      expect(files[`csv/${key}.csv`]).toBeDefined();
    }
    const customers = JSON.parse(strFromU8(files['customers.json']!)) as {
      rows: unknown[][];
      columns: { key: string }[];
    };
    const ids = customers.rows.map((row) => row[customers.columns.findIndex(({ key }) => key === 'id')]);
    expect(ids).toEqual(rowsOf(host, 'customers').map(({ id }) => id));
  });
});

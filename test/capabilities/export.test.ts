import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computeFigures } from '../../local-host/cli/computeFigures.ts';
import type { Host } from '../../local-host/host/host.ts';
import { moduleKeys } from '../../src/schema/modules.ts';
import { schemaOf, sheetKeys } from '../../src/schema/sheets.ts';
import { aHost, ask, ivy, languages, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  beforeAll(async () => {
    host = await aHost(language);
    for (const module of moduleKeys) await ask(host, 'saveSetting', { key: `module_${module}`, value: 'TRUE' });
    await ask(host, 'addCustomer', { name: 'Quillmoor Paper', phone: '13800001234' });
  });
  afterAll(() => host.close());

  it.each(sheetKeys)('C06 reads the tab %s by column keys, whatever the language of its headers', (sheet) => {
    const known = new Set(Object.keys(schemaOf(sheet).columns));
    const keys = rowsOf(host, sheet).flatMap((row) => Object.keys(row));
    expect([...new Set(keys)].filter((key) => !known.has(key))).toEqual([]);
  });

  it('C06 reads the blocks of a report by column keys, each row with the block it stands in', async () => {
    await computeFigures(host, ivy);
    // the lists below have headers of their own
    const rows = rowsOf(host, 'segments').filter((row) => 'rev12' in row);
    const keys = ['block', ...Object.keys(schemaOf('segments').columns)];
    expect([...new Set(rows.map((row) => Object.keys(row).join()))]).toEqual([keys.join()]);
    expect(new Set(rows.map(({ block }) => block)).size).toBe(3);
    const none = rows.filter(({ n }) => n === 1).map(({ name, rev12 }) => [name, rev12]);
    expect(none).toEqual(Array.from({ length: 3 }, () => [expect.any(String), 0]));
  });
});

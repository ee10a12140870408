import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { schemaOf, sheetKeys } from '../../src/schema/sheets.ts';
import { aHost, ask, languages, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  beforeAll(async () => {
    host = await aHost(language);
    await ask(host, 'addCustomer', { name: 'Quillmoor Paper', phone: '13800001234' });
  });
  afterAll(() => host.close());

  it.each(sheetKeys)('C06 reads the tab %s by column keys, whatever the language of its headers', (sheet) => {
    const known = new Set(Object.keys(schemaOf(sheet).columns));
    const keys = rowsOf(host, sheet).flatMap((row) => Object.keys(row));
    expect([...new Set(keys)].filter((key) => !known.has(key))).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import { readLines } from '../../sidebar-ui/import/readFile.ts';
import { takeLines } from '../../sidebar-ui/import/takeLines.ts';
import { columnName } from '../../templates/names.ts';
import { aHost, ask, ivy, languages, replyTo, rowsOf } from './workbook.ts';

const tab = 'ERP';

describe.each(languages)('%s', (language) => {
  let host: Host;
  const sheet = () => host.book.sheets.find(({ name }) => name === tab)!.id;
  const type = (row: number, column: number, texts: string[][]) =>
    host.humanEdit(ivy, { kind: 'type', sheet: sheet(), row, column, texts });
  /** The tab as the page takes it, checked and written. */
  const imported = async () => {
    const file = readLines(await takeLines((from) => ask(host, 'importTab', { tab, from })), tab);
    const rows = file.rows.map((cells) => [...cells]);
    const { job, mapping } = await ask(host, 'importOpen', {
      ...{ kind: 'customers', fileName: tab, headers: [...file.headers], sample: rows.slice(0, 50), rows: file.filled },
    });
    for (let from = 0, part = 0; from < rows.length; from += 2000, part++)
      await ask(host, 'importRows', {
        ...{ job, part, firstLine: file.firstLine + from, rows: rows.slice(from, from + 2000) },
      });
    await ask(host, 'importDryRun', { job, mapping, overwrite: true });
    let run = await ask(host, 'importRun', { job });
    while (!run.done) run = await ask(host, 'importRun', { job });
    return run.counts;
  };
  const total = language === 'en' ? 2100 : 30;

  beforeAll(async () => {
    host = await aHost(language);
    await host.humanEdit(ivy, { kind: 'addTab', name: tab });
    const headers = ['name', 'phone', 'city'].map((key) => columnName('customers', key, language));
    const rows = Array.from({ length: total }, (_, n) => [`Customer ${n}`, `'139${10_000_000 + n}`, 'Ningbo']);
    // a new tab of Google's has a thousand rows
    const grow = `function main() { SpreadsheetApp.getActive().getSheetByName('${tab}').insertRowsAfter(1000, 1500); }`;
    expect((await host.runSource(ivy, grow, 'main')).error).toBeNull();
    await type(1, 1, [headers, ...rows]);
  });
  afterAll(() => host.close());

  it('C70 offers the tabs that the product did not make', async () => {
    expect(await ask(host, 'importTab', {})).toEqual({ tabs: expect.arrayContaining([tab]), lines: [], next: null });
    const reply = await replyTo(host, 'importTab', { tab: 'nowhere' });
    expect(reply).toMatchObject({ ok: false, code: 'row-gone' });
  });

  it('C70 imports every row of a tab of this spreadsheet', async () => {
    expect(await imported()).toMatchObject({ rows: total, added: total, rejected: 0 });
    expect(rowsOf(host, 'customers')[0]).toMatchObject({ name: 'Customer 0', phone: '13910000000', city: 'Ningbo' });
  });

  it('C70 changes nothing when the same tab is imported again', async () => {
    const before = rowsOf(host, 'customers');
    expect(await imported()).toMatchObject({ rows: total, added: 0, updated: 0, unchanged: total });
    expect(rowsOf(host, 'customers')).toEqual(before);
  });

  it('C70 updates only the rows that changed in the tab', async () => {
    const before = rowsOf(host, 'customers');
    await type(4, 3, [['Suzhou']]);
    expect(await imported()).toMatchObject({ added: 0, updated: 1, unchanged: total - 1 });
    const after = rowsOf(host, 'customers');
    expect(after.filter((row, n) => JSON.stringify(row) !== JSON.stringify(before[n]))).toEqual([
      expect.objectContaining({ name: 'Customer 2', city: 'Suzhou' }),
    ]);
  });
});

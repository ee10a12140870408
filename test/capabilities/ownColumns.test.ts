import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { takeTab } from '../../sidebar-ui/files/takeTab.ts';
import { columnName } from '../../templates/names.ts';
import { nightOf, runToEnd } from './nights.ts';
import { aHost, ask, hourPasses, ivy, languages, placeOf, rowsOf } from './workbook.ts';

const names = ['Quillmoor', 'Harbour', 'Lakeside', 'Mill'];

describe.each(languages)('%s', (language) => {
  let host: Host;
  const header = language === 'en' ? 'Hat size' : '帽子 尺码';
  /** one in the middle of ours, one to their right */
  const headers = [header, 'Since'];
  const sheet = () => tabNamed(host, 'customers').sheet;
  const columnOf = (title: string) => {
    const { lastColumn: columns } = sheet();
    return sheet().cells({ row: 1, column: 1, rows: 1, columns })[0]!.indexOf(title) + 1;
  };
  const type = (row: number, column: number, text: string) =>
    host.humanEdit(ivy, { kind: 'type', sheet: sheet().id, row, column, texts: [[text]] });
  /** What stands in the columns, by the customer's name. */
  const own = () =>
    Object.fromEntries(
      rowsOf(host, 'customers').map(({ name }, index) => [
        name,
        headers.map((title) => sheet().cell(index + 2, columnOf(title))),
      ]),
    );
  const idOf = (name: string) => String(rowsOf(host, 'customers').find((row) => row.name === name)?.id);
  let typed: ReturnType<typeof own>;

  beforeAll(async () => {
    host = await aHost(language);
    for (const [n, name] of names.entries())
      await ask(host, 'addCustomer', { name, phone: `1380000000${n}`, city: 'Ningbo', note: 'likes mornings' });
    const { column } = placeOf(host, 'customers', 'phone');
    await host.humanEdit(ivy, { kind: 'insertColumns', sheet: sheet().id, at: column, count: 1 });
    await type(1, column, header);
    await type(1, sheet().lastColumn + 1, 'Since');
    // the first takes the text format of its neighbours; the second knows numbers and days
    const cells = `getRange(2, ${columnOf('Since')}, 100, 1)`;
    const source = `function main() {
      SpreadsheetApp.getActive().getSheetByName(${JSON.stringify(sheet().name)}).${cells}.setNumberFormat('General');
    }`;
    expect((await host.runSource(ivy, source, 'main')).error).toBeNull();
    for (const [index, texts] of [
      ['58', '2026-03-05'],
      ["'007", ''],
      ['-5 °C', "'=A1"],
      ['', '42.5'],
    ].entries())
      for (const [at, text] of texts.entries()) if (text !== '') await type(index + 2, columnOf(headers[at]!), text);
    typed = own();
  });
  afterAll(() => host.close());

  it('C08 keeps a column that a person typed when the workbook is repaired and set up again', async () => {
    expect(typeof typed.Mill?.[1]).toBe('number');
    expect(typeof typed.Quillmoor?.[1]).not.toBe('string');
    await ask(host, 'repair', {});
    await ask(host, 'install', { language });
    await runToEnd(host, 'hour');
    expect(own()).toEqual(typed);
    expect(headers.map(columnOf).every((column) => column > 0)).toBe(true);
  });

  it('C08 leaves what stands in the column when a save of its row is undone', async () => {
    const op = 'Z-OWNCOLUMN1';
    const id = idOf('Harbour');
    await ask(host, 'updateCustomer', { id, set: { city: 'Bath' }, base: { city: 'Ningbo' } }, { op });
    expect(await ask(host, 'undo', { id: op })).toMatchObject({ restored: 1 });
    expect(own()).toEqual(typed);
  });

  it('C08 brings what stood in the column back with a deleted row, each as it was', async () => {
    await nightOf(host, '2026-11-24');
    // a change of such a cell is nobody's damage, and the backup has it the next night
    await type(2, columnOf(header), '59');
    await nightOf(host, '2026-11-25');
    const open = rowsOf(host, 'findings').filter(({ rule }) => rule !== 'A46');
    expect(open).toEqual([]);
    const before = own();
    expect(before.Quillmoor?.[0]).toBe('59');
    await host.humanEdit(ivy, { kind: 'deleteRows', sheet: sheet().id, at: 2, count: 4 });
    expect(own()).toEqual({});
    await nightOf(host, '2026-11-26');
    const found = rowsOf(host, 'findings').findIndex(({ rule }) => rule === 'A49');
    const apply = placeOf(host, 'findings', 'apply');
    await host.humanEdit(ivy, { kind: 'type', ...apply, row: found + 2, texts: [['TRUE']] });
    await hourPasses(host);
    expect(own()).toEqual(before);
    typed = before;
  });

  it('C08 leaves the column alone when a file with the same customers is imported', async () => {
    const rows = names.map((name, n) => [name, `1380000000${n}`, 'Suzhou']);
    const { job, mapping } = await ask(host, 'importOpen', {
      ...{ kind: 'customers', fileName: 'a.csv', sample: rows, rows: rows.length },
      headers: ['name', 'phone', 'city'].map((key) => columnName('customers', key, language)),
    });
    await ask(host, 'importRows', { job, part: 0, firstLine: 2, rows });
    await ask(host, 'importDryRun', { job, mapping, overwrite: true });
    let run = await ask(host, 'importRun', { job });
    while (!run.done) run = await ask(host, 'importRun', { job });
    expect(run.counts).toMatchObject({ updated: 4 });
    expect(rowsOf(host, 'customers').map(({ city }) => city)).toEqual(names.map(() => 'Suzhou'));
    expect(own()).toEqual(typed);
  });

  it('C08 finds customers by what stands in the column, by search and by filter', async () => {
    expect(await ask(host, 'searchNotes', { text: '°c' })).toEqual({
      found: 1,
      lines: [{ id: idOf('Lakeside'), piece: `${header}: -5 °C` }],
    });
    expect(await ask(host, 'searchNotes', { text: header })).toEqual({ found: 0, lines: [] });
    const found = async (rule: string) => (await ask(host, 'filter', { rule })).ids;
    expect(await found(`"${header}" = 59`)).toEqual([idOf('Quillmoor')]);
    expect(await found(`"${header.toUpperCase()}" contains "0" and city = "Suzhou"`)).toEqual([idOf('Harbour')]);
    expect(await found('since empty')).toEqual([idOf('Harbour')]);
    await expect(ask(host, 'filter', { rule: '"Shoe size" = 59' })).rejects.toThrow('Shoe');
  });

  it('C08 exports the column with the others', async () => {
    const tab = await takeTab({ key: 'customers', name: 'a' }, (from) =>
      ask(host, 'exportPart', { tab: 'customers', from }),
    );
    const at = tab.columns.findIndex((column) => column.header === header);
    expect(tab.rows.map((cells) => cells[at])).toEqual(['59', '007', '-5 °C', '']);
  });
});

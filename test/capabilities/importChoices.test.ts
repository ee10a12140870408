import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { columnName } from '../../templates/names.ts';
import { aHost, ask, ivy, languages, rowsOf } from './workbook.ts';

describe.each(languages)('%s', (language) => {
  let host: Host;
  let batches = 0;
  const own = language === 'en' ? 'Hat size' : '帽子 尺码';
  const [name, phone, city, position] = (['name', 'phone', 'city', 'position'] as const).map((key) =>
    columnName('customers', key, language),
  );
  const sheet = () => tabNamed(host, 'customers').sheet;
  const columnOf = (title: string) =>
    sheet().cells({ row: 1, column: 1, rows: 1, columns: sheet().lastColumn })[0]!.indexOf(title) + 1;
  const cellsIn = (title: string) => rowsOf(host, 'customers').map((_, row) => sheet().cell(row + 2, columnOf(title)));

  const open = async (headers: readonly (string | undefined)[], rows: string[][]) => {
    const file = { kind: 'customers', fileName: 'list.csv', headers, sample: rows, rows: rows.length };
    const opened = await ask(host, 'importOpen', file, { op: `Z-batch${(batches += 1)}` });
    await ask(host, 'importRows', { job: opened.job, part: 0, firstLine: 2, rows });
    return opened;
  };
  const run = async (headers: readonly (string | undefined)[], rows: string[][], options: object = {}) => {
    const { job, mapping } = await open(headers, rows);
    const { counts } = await ask(host, 'importDryRun', { job, mapping, ...options });
    const ran = await ask(host, 'importRun', { job });
    expect(ran).toMatchObject({ done: true, counts });
    return { job, counts };
  };

  beforeAll(async () => {
    host = await aHost(language);
    const known = { city: 'Bath', position: 'Owner' };
    await ask(host, 'addCustomer', { name: 'Quillmoor', phone: '13800000001', ...known });
    await ask(host, 'addCustomer', { name: 'Harbour', phone: '13800000002', ...known });
    const type = (column: number, text: string) =>
      host.humanEdit(ivy, { kind: 'type', sheet: sheet().id, row: 1, column, texts: [[text]] });
    await type(sheet().lastColumn + 1, own);
    await type(sheet().lastColumn + 1, 'Since');
    const since = `getRange(2, ${sheet().lastColumn}, 100, 1)`;
    const source = `function main() {
      SpreadsheetApp.getActive().getSheetByName(${JSON.stringify(sheet().name)}).${since}.setNumberFormat('General');
    }`;
    expect((await host.runSource(ivy, source, 'main')).error).toBeNull();
  });
  afterAll(() => host.close());

  it('C30 empties what is empty in the file where that is chosen, tells so before, and undo restores it', async () => {
    const rows = [
      ['Quillmoor', '13800000001', '', ''],
      ['Harbour', '13800000002', 'Leeds', ''],
    ];
    const before = rowsOf(host, 'customers').map(({ updated_at: _at, ...cells }) => cells);
    const kept = await run([name, phone, city, position], rows, { overwrite: true });
    expect(kept.counts).toMatchObject({ updated: 1, unchanged: 1 });
    await ask(host, 'undo', { id: kept.job });
    const { job, counts } = await run([name, phone, city, position], rows, { overwrite: true, empties: 'clear' });
    expect(counts).toMatchObject({ updated: 2, unchanged: 0 });
    expect(rowsOf(host, 'customers')).toMatchObject([
      { name: 'Quillmoor', phone: '13800000001', city: null, position: null },
      { name: 'Harbour', phone: '13800000002', city: 'Leeds', position: null },
    ]);
    await ask(host, 'undo', { id: job });
    expect(rowsOf(host, 'customers')).toMatchObject(before);
  });

  it('C08 fills columns that the team added, and undo gives back what stood in them', async () => {
    const headers = [name, own, 'Since'];
    const file = [
      ['Quillmoor', '58', '42.5'],
      ['Harbour', '007', '2026-03-05'],
      ['Lakeside', '=A1', '007'],
    ];
    const first = await run(headers, file);
    expect(first.counts).toMatchObject({ added: 1, updated: 2 });
    // the first column takes the text format of its neighbours, the other one knows numbers and days
    expect(cellsIn(own)).toEqual(['58', '007', '=A1']);
    expect(cellsIn('Since')).toEqual([42.5, expect.any(Number), '007']);
    // the same file again changes nothing
    expect((await run(headers, file, { overwrite: true })).counts).toMatchObject({ updated: 0, unchanged: 3 });
    const second = await run(headers, [['Quillmoor', '60', '43']], { overwrite: true });
    expect([cellsIn(own)[0], cellsIn('Since')[0]]).toEqual(['60', 43]);
    const { lines } = await ask(host, 'changeLog', { id: rowsOf(host, 'customers')[0]?.id });
    expect(lines.find(({ field }) => field === own)).toMatchObject({ old: '58', new: '60' });
    await ask(host, 'undo', { id: second.job });
    await ask(host, 'undo', { id: first.job });
    expect([cellsIn(own).slice(0, 2), cellsIn('Since').slice(0, 2)]).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('C10 knows a source again by its headers, in whatever order, with what was chosen for it', async () => {
    const headers = ['Wer', 'Wo', 'Fon'];
    const row = ['Mill', 'Reno', '13800000004'];
    const { job, mapping, remembered } = await open(headers, [row]);
    expect([mapping, remembered]).toEqual([[null, null, null], null]);
    const options = { mode: 'update', overwrite: true, empties: 'clear', createCustomers: false, owner: 'Tom' };
    await ask(host, 'importDryRun', { ...options, job, mapping: ['name', null, 'phone'], tag: null });
    await ask(host, 'importRun', { job });
    const again = await open(['Fon', 'WO ', 'wer'], [['13800000004', 'Reno', 'Mill']]);
    expect(again.mapping).toEqual(['phone', null, 'name']);
    expect(again.remembered).toEqual({ ...options, on: '2026-11-23', dateOrder: 'ymd' });
    // another source is not this one
    expect((await open(['Wer', 'Wo'], [['Mill', 'Reno']])).remembered).toBeNull();
  });
});

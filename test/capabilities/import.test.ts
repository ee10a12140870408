import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Host } from '../../local-host/host/host.ts';
import type { RejectedRow } from '../../src/contract/import.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { errorTexts } from '../../templates/errors.ts';
import { listTexts } from '../../templates/lists.ts';
import { aHost, ask, rowsOf } from './workbook.ts';

const headers = {
  en: ['Customer', 'Phone', 'Email', 'City', 'Position'],
  'zh-CN': ['客户名称', '电话', '邮箱', '城市', '职位'],
};
const cities = ['Ningbo', 'Suzhou', 'Leeds', 'Reno'];

/** Every 125th row is bad, in four ways by turns. */
function fileRows(length: number): string[][] {
  return Array.from({ length }, (_, index) => {
    const row = [
      `Customer ${String(index).padStart(4, '0')}`,
      `139${String(index).padStart(8, '0')}`,
      `c${index}@import.example`,
      cities[index % 4] ?? '',
      index % 3 === 0 ? '=1+1' : 'Buyer',
    ];
    if (index % 125 !== 60) return row;
    const [name = '', phone = '', email = '', ...rest] = row;
    switch (Math.floor(index / 125) % 4) {
      case 0:
        return ['', phone, email, ...rest];
      case 1:
        return [name, '12', email, ...rest];
      case 2:
        return [name, phone, 'no address', ...rest];
      default:
        return [name, '1.39E+10', email, ...rest];
    }
  });
}

/** What stands in a row besides who touched it last. */
function cellsOf({ updated_at: _at, updated_by: _by, ...cells }: Record<string, unknown>) {
  return cells;
}

// the size that the capability names once, a smaller one in the other language: undo alone takes seconds
describe.each([
  ['en', 5000, 40],
  ['zh-CN', 500, 4],
] as const)('%s', (language, total, bad) => {
  let host: Host;
  beforeAll(async () => {
    host = await aHost(language);
    await ask(host, 'addCustomer', { name: 'Quillmoor Paper', phone: '13800001234' });
    await ask(host, 'addCustomer', { name: 'Customer 0001', phone: '13900000001', city: 'Bath', position: 'Owner' });
  });
  afterAll(() => host.close());

  const send = async (rows: string[][]) => {
    const opened = await ask(host, 'importOpen', {
      ...{ kind: 'customers', fileName: 'old.csv', headers: headers[language], sample: rows.slice(0, 50) },
      rows: rows.length,
    });
    for (let from = 0, part = 0; from < rows.length; from += 2000, part++) {
      const input = { job: opened.job, part, firstLine: from + 2, rows: rows.slice(from, from + 2000) };
      await ask(host, 'importRows', input);
    }
    return opened;
  };

  const rejectedRows = async (job: string) => {
    const rows: RejectedRow[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const part: { rows: readonly RejectedRow[]; next: number | null } = await ask(host, 'importRejected', {
        job,
        from,
      });
      rows.push(...part.rows);
      from = part.next;
    }
    return rows;
  };

  it(`C30 takes ${total - bad} rows of ${total}, lists the bad ones with reasons, and undo restores every cell`, async () => {
    const before = rowsOf(host, 'customers');
    const { job, mapping } = await send(fileRows(total));
    expect(mapping).toEqual(['name', 'phone', 'email', 'city', 'position']);
    const counts = { rows: total, added: total - bad - 1, updated: 1, rejected: bad };

    const dry = await ask(host, 'importDryRun', { job, mapping, overwrite: true });
    expect(dry.counts).toMatchObject(counts);
    expect(rowsOf(host, 'customers')).toEqual(before);

    let run = await ask(host, 'importRun', { job });
    while (!run.done) run = await ask(host, 'importRun', { job });
    expect(run.counts).toMatchObject(counts);
    const after = rowsOf(host, 'customers');
    expect(new Set(after.map(({ id }) => id)).size).toBe(2 + counts.added);
    expect(after[1]).toMatchObject({ id: before[1]?.id, city: 'Suzhou', position: 'Buyer' });
    expect(after[2]).toMatchObject({ name: 'Customer 0000', phone: '13900000000', city: 'Ningbo', position: '=1+1' });

    const rejected = await rejectedRows(job);
    expect(rejected.map(({ line }) => line)).toEqual(Array.from({ length: bad }, (_, index) => index * 125 + 62));
    expect(rejected.slice(0, 4).map(({ column, code }) => [column, code])).toEqual([
      [headers[language][0], 'required'],
      [headers[language][1], 'bad-phone'],
      [headers[language][2], 'bad-email'],
      [headers[language][1], 'digits-lost'],
    ]);
    expect(rejected[2]?.message).toBe(inLanguage(errorTexts['bad-email'], language));

    const undone = await ask(host, 'undo', { id: run.undo });
    expect(undone).toEqual({ restored: total - bad, kept: [] });
    const restored = rowsOf(host, 'customers');
    expect(restored.slice(0, 2).map(cellsOf)).toEqual(before.map(cellsOf));
    // a row that an operation made is archived, its id is never used again
    const archived = inLanguage(listTexts.row_state.archived, language);
    expect(new Set(restored.slice(2).map(({ state }) => state))).toEqual(new Set([archived]));
    const { lines } = await ask(host, 'searchIndex', {});
    expect(lines.filter((line) => !line.archived).map(({ name }) => name)).toEqual([
      'Quillmoor Paper',
      'Customer 0001',
    ]);
  });
});

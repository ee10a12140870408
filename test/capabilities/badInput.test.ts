import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importFile } from '../../local-host/cli/importFile.ts';
import type { Host } from '../../local-host/host/host.ts';
import { isFormula } from '../../local-host/workbook/cell.ts';
import type { RejectedRow } from '../../src/contract/import.ts';
import { inLanguage } from '../../src/schema/language.ts';
import { sheetTexts } from '../../templates/sheets.ts';
import { aHost, ask, ivy, languages, rowsOf } from './workbook.ts';

/** One day in the styles in which files write it. */
const dayStyles = ['2026-03-25', '2026/3/25', '2026年3月25日', '20260325', '25/03/2026', '25 Mar 2026'];
const formulas = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '=IMPORTXML("https://x.example","//a")'];

describe.each(languages)('%s', (language) => {
  let host: Host;
  let folder: string;
  beforeAll(async () => {
    host = await aHost(language);
    folder = mkdtempSync(path.join(tmpdir(), 'bad-input-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await host.close();
  });

  const headersOf = (sheet: 'customers' | 'interactions' | 'orders', columns: readonly string[]) => {
    const texts = sheetTexts[sheet].columns as Readonly<Record<string, { label: { zh: string; en: string } }>>;
    return columns.map((column) => inLanguage(texts[column]!.label, language));
  };
  const imported = async (kind: string, bytes: Uint8Array) => {
    const file = path.join(folder, 'file.csv');
    writeFileSync(file, bytes);
    return importFile(host, { kind, file, map: undefined, dryRun: false, createCustomers: true, as: ivy });
  };
  const customersOf = (source: string) => rowsOf(host, 'customers').filter(({ company }) => company === source);

  it.each([
    ['GBK', ';', (text: string) => inGbk(text)],
    ['UTF-8', '\t', (text: string) => new TextEncoder().encode(`\uFEFF${text}`)],
  ] as const)(
    'imports a file in %s with %j between its cells, with every style of date and a lost zero',
    async (encoding, separator, encoded) => {
      const headers = headersOf('customers', ['name', 'phone', 'company', 'contract_end']);
      const rows = dayStyles.map((day, n) => [`青禾${n}${encoding}`, `512688800${n}${encoding.length}`, encoding, day]);
      const text = [headers, ...rows].map((cells) => cells.join(separator)).join('\r\n');
      const answer = await imported('customers', encoded(text));
      expect(answer).toMatchObject({ encoding: encoding.toLowerCase(), delimiter: separator });
      expect(answer).toMatchObject({ counts: { added: dayStyles.length, rejected: 0 }, rejected: [] });
      // only the numbers of mainland China prove that a zero is gone
      const zero = language === 'en' ? '' : '0';
      expect(customersOf(encoding).map(({ name, phone, contract_end }) => [name, phone, contract_end])).toEqual(
        rows.map(([name, phone]) => [name, zero + phone, '2026-03-25']),
      );
    },
  );

  it('F32 takes no cell of a file or a form for a formula', async () => {
    const { id: customer } = await ask(host, 'addCustomer', { name: 'Quillmoor', phone: '13800001234' });
    for (const text of formulas) {
      await ask(host, 'addCustomer', { name: text, wechat: text, company: text, note: text, anyway: 'a test' });
      await ask(host, 'saveContact', { customer, name: text, position: text, wechat: text });
      await ask(host, 'logInteraction', {
        ...{ customer, channel: 'phone', summary: text, detail: text, nextStep: text, nextOn: '2026-12-01' },
      });
      const lines = [{ product: text, model: text, amountCents: 100 }];
      await ask(host, 'addOrder', { customer, orderedOn: '2026-11-20', orderNo: text, note: text, lines });
      await ask(host, 'addFeedback', { customer, channel: 'phone', kind: 'complaint', text });
      await ask(host, 'saveTask', { customer, title: text, dueOn: '2026-11-30' });
    }
    await ask(host, 'saveTag', { zh: '=1+1', en: '@SUM', dim: 'risk' });
    await ask(host, 'joinTeam', { name: '=2+2' }, { as: 'tom@team.example' });
    const quoted = formulas.map((text) => `"${text.replaceAll('"', '""')}"`);
    const files = {
      customers: [['name', 'wechat', 'company'], (text: string) => [text, text, text]],
      interactions: [
        ['customer_name', 'at', 'summary', 'detail'],
        (text: string) => ['Quillmoor', '2026-11-02', text, text],
      ],
      orders: [
        ['customer_name', 'ordered_on', 'product', 'amount', 'note'],
        (text: string) => ['Quillmoor', '2026-11-02', text, '5', text],
      ],
    } as const;
    for (const [kind, [columns, cells]] of Object.entries(files)) {
      const rows = [headersOf(kind as keyof typeof files, columns), ...quoted.map((text) => cells(text))];
      const answer = await imported(kind, new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n')));
      expect([kind, answer.rejected]).toEqual([kind, []]);
    }
    for (const sheet of host.book.sheets) {
      const cells = sheet.cells({ row: 1, column: 1, rows: sheet.lastRow, columns: sheet.lastColumn });
      expect([sheet.name, cells.flat().filter((cell) => isFormula(cell))]).toEqual([sheet.name, []]);
    }
    const kept = (sheet: 'interactions' | 'orders' | 'tasks', column: string) =>
      new Set(rowsOf(host, sheet).map((row) => row[column]));
    expect(kept('interactions', 'summary')).toEqual(new Set(formulas));
    expect(kept('orders', 'note')).toEqual(new Set(formulas));
    expect(kept('tasks', 'title')).toEqual(new Set(formulas));
  });
});

describe('zh-CN', () => {
  it('C30 takes the good ones of 10,000 rows and lists the 300 bad ones', async () => {
    const host = await aHost('zh-CN');
    const headers = ['客户名称', '电话', '邮箱'];
    const isBad = (n: number) => n % 100 < 3;
    const rows = Array.from({ length: 10_000 }, (_, n) => [
      `客户${n}`,
      `139${String(n).padStart(8, '0')}`,
      isBad(n) ? 'nobody' : `c${n}@big.example`,
    ]);
    const opened = await ask(host, 'importOpen', {
      ...{ kind: 'customers', fileName: 'big.csv', headers, sample: rows.slice(0, 50), rows: rows.length },
    });
    const { job, mapping } = opened;
    for (let part = 0; part < 5; part += 1) {
      const from = part * 2000;
      await ask(host, 'importRows', { job, part, firstLine: from + 2, rows: rows.slice(from, from + 2000) });
    }
    await ask(host, 'importDryRun', { job, mapping });
    let run = await ask(host, 'importRun', { job });
    while (!run.done) run = await ask(host, 'importRun', { job });
    expect(run.counts).toMatchObject({ rows: 10_000, added: 9_700, rejected: 300 });
    expect(rowsOf(host, 'customers')).toHaveLength(9_700);
    const rejected: RejectedRow[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const part: { rows: readonly RejectedRow[]; next: number | null } = await ask(host, 'importRejected', {
        job,
        from,
      });
      rejected.push(...part.rows);
      from = part.next;
    }
    expect(rejected.map(({ line, column, code }) => [line, column, code])).toEqual(
      rows.flatMap((_, n) => (isBad(n) ? [[n + 2, '邮箱', 'bad-email']] : [])),
    );
    await host.close();
  });
});

/** Node decodes GBK and does not write it: the two bytes of a character are looked up. */
function inGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      bytesOf.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return new Uint8Array(
    [...text].flatMap((sign) => (sign < '\x80' ? [sign.charCodeAt(0)] : (bytesOf.get(sign) ?? []))),
  );
}

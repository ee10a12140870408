import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launch, openPage } from './openPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
jest.setTimeout(60_000);

/** 姓名;电话 / 王芳;13800001234 in GBK. */
const gbk = Buffer.from('d0d5c3fb3bb5e7bbb00acdf5b7bc3b3133383030303031323334', 'hex');
const counts = { rows: 1, added: 0, updated: 0, unchanged: 0, duplicates: 0, rejected: 1, customersCreated: 0 };
const rejected = [{ line: 2, column: '电话', value: '+1', code: 'bad-phone', message: 'This phone is too short' }];
const fields = [
  { key: 'name', label: 'Customer', required: true },
  { key: 'phone', label: 'Phone', required: false },
];

describe('import dialog', () => {
  it('reads a GBK file, checks it, imports it and takes the batch back', async () => {
    const { page, requests } = await openPage(browser, {
      name: 'import',
      width: 720,
      height: 560,
      replies: {
        importOpen: () => ({
          ok: true,
          value: { job: 'Z-1', fields, mapping: ['name', 'phone'], ambiguousDates: false },
        }),
        importRows: () => ({ ok: true, value: { received: 1 } }),
        importDryRun: () => ({ ok: true, value: { counts: { ...counts, added: 1 }, rejected, byReason: [] } }),
        importRejected: () => ({ ok: true, value: { rows: rejected, next: null } }),
        importRun: () => ({ ok: true, value: { done: true, handled: 1, total: 1, counts, undo: 'Z-1' } }),
        runNow: () => ({ ok: true, value: { done: true, step: '' } }),
      },
    });
    await page.setInputFiles('input[type=file]', { name: '名单.csv', mimeType: 'text/csv', buffer: gbk });
    await page.locator('text=名单.csv, 1 row, GBK').waitFor();
    await page.locator('.foot .filled').click();
    await page.locator('.mapping', { hasText: '王芳' }).waitFor();
    await page.locator('.foot .filled').click();
    await page.locator('.foot .filled', { hasText: 'Import 1 row' }).waitFor();
    expect(requests.find(({ call }) => call === 'importRows')?.input).toEqual({
      job: 'Z-1',
      part: 0,
      firstLine: 2,
      rows: [['王芳', '13800001234']],
    });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('button', { hasText: 'Download rejected rows' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('rejected-名单.csv');
    await page.locator('.foot .filled').click();
    await page.locator('button', { hasText: 'Undo the batch' }).click();
    await page.locator('h1', { hasText: 'Undone' }).waitFor();
    expect(requests.find(({ call }) => call === 'undo')?.input).toEqual({ id: 'Z-1' });
    await page.close();
  });

  it('reads a tab of this spreadsheet in parts', async () => {
    const lines = [
      [
        ['Customer', 'Phone'],
        ['Fang', '13800001234'],
      ],
      [['Ann', '13800001235']],
    ];
    const { page, requests } = await openPage(browser, {
      ...{ name: 'import', width: 720, height: 560 },
      replies: {
        importTab: (input: unknown) => {
          const { tab, from = 0 } = input as { tab: string | null; from?: number };
          const value = { tabs: tab === null ? ['ERP'] : [], lines: tab === null ? [] : lines[from / 2]! };
          return { ok: true, value: { ...value, next: tab !== null && from === 0 ? 2 : null } };
        },
      },
    });
    await page.selectOption('select[name=tab]', 'ERP');
    await page.locator('text=ERP, 2 rows, Google Sheets').waitFor();
    expect(requests.filter(({ call }) => call === 'importTab').map(({ input }) => input)).toEqual([
      { tab: null },
      { tab: 'ERP', from: 0 },
      { tab: 'ERP', from: 2 },
    ]);
    await page.close();
  });

  it('says of an empty file how it was read', async () => {
    const { page } = await openPage(browser, { name: 'import', width: 720, height: 560 });
    await page.setInputFiles('input[type=file]', { name: 'none.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
    await page.locator('text=none.csv holds no rows (read as UTF-8)').waitFor();
    expect(await page.locator('.foot .filled').getAttribute('aria-disabled')).toBe('true');
    await page.close();
  });
});

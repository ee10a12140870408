import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { archiveOf } from '../../sidebar-ui/files/tableFiles.ts';
import { launch, openPage } from './openPage.ts';
import { openingOf, type Replies } from './sampleReplies.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
jest.setTimeout(60_000);

const columns = [
  { key: 'id', header: 'ID', isDay: false, isStamp: false },
  { key: 'name', header: 'Name', isDay: false, isStamp: false },
];
const rows = Array.from({ length: 600 }, (_, n) => [`C-${n}`, `Client ${n}`]);

function archiveNamed(name: string, damage: (bytes: Buffer) => void = () => undefined) {
  const facts = { version: '1', timeZone: 'Asia/Shanghai', language: 'en', takenAt: '2026-11-20T08:00:00.000Z' };
  const tabs = [
    { key: 'customers', name: 'Customers', columns, rows },
    { key: 'tags', name: 'Tags', columns, rows: [['G-1', 'Big']] },
  ];
  const buffer = Buffer.from(archiveOf(tabs, facts));
  damage(buffer);
  return { name, mimeType: 'application/zip', buffer };
}

describe.each(['zh-CN', 'en'] as const)('the way back, %s', (language) => {
  const opening = openingOf(language);
  const nights = [
    { night: '2026-11-22', changed: 0 },
    { night: '2026-11-21', changed: 7 },
  ];
  const say = (zh: string, en: string) => (language === 'en' ? en : zh);
  const counts = ({ tab, rows: sent }: Record<string, unknown>) => {
    const n = (sent as unknown[]).length;
    return {
      ok: true as const,
      value: tab === 'tags' ? { added: 0, changed: 0, same: n } : { added: n - 1, changed: 1, same: 0 },
    };
  };
  const open = (replies: Replies = {}) =>
    openPage(browser, {
      ...{ name: 'manage', at: 'backup', language, width: 880, height: 560 },
      replies: {
        open: () => ({ ok: true, value: { ...opening, user: { ...opening.user, role: 'admin' } } }),
        nights: () => ({ ok: true, value: { tabs: [{ key: 'customers', name: 'Customers' }], nights, spoilt: '' } }),
        archiveCheck: counts,
        archivePart: counts,
        ...replies,
      },
    });

  it('C43 compares an archive first, then puts the tabs back that differ, as one operation', async () => {
    const { page, requests } = await open();
    await page.locator('input[type=file]').setInputFiles(archiveNamed('old.zip'));
    await page.locator('table').waitFor();
    expect(await page.locator('tbody tr').allTextContents()).toEqual(['Customers59820']);
    expect(requests.some(({ call }) => call === 'archivePart')).toBe(false);
    await page.getByRole('button', { name: say('恢复所选工作表', 'Restore what is ticked') }).click();
    await page.locator('.toast').waitFor();
    const sent = requests.filter(({ call }) => call === 'archivePart').map(({ input }) => input);
    expect(sent.map(({ tab, part }) => [tab, part])).toEqual([
      ['customers', 0],
      ['customers', 1],
    ]);
    expect(new Set(sent.map(({ job }) => job)).size).toBe(1);
    await page.close();
  });

  it('C43 says what is wrong with a file, and writes nothing of it', async () => {
    const { page, requests } = await open();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
    await page.locator('.problem').waitFor();
    expect(await page.locator('.problem').textContent()).toBe(say('“a.zip”不是存档', '“a.zip” is no archive'));
    expect(requests.map(({ call }) => call)).not.toContain('archiveCheck');
    await page.close();
  });

  it('C43 shows what differs from a night before the tab goes back to it, until all is done', async () => {
    const difference = {
      id: 'C-1',
      name: 'Quillmoor Paper',
      column: 'city',
      field: 'City',
      now: 'Leeds',
      was: 'Ningbo',
    };
    const gone = { id: 'C-2', name: 'Marsh Mill', column: '', field: '', now: '', was: '' };
    let calls = 0;
    const { page, requests } = await open({
      nightCheck: () => ({
        ok: true,
        value: { missing: 1, changed: 1, cells: 1, damaged: 0, differences: [difference, gone] },
      }),
      nightBack: () => ({ ok: true, value: { done: (calls += 1) > 1, rows: 2 } }),
    });
    await page.locator('[name=night]').selectOption('2026-11-21');
    await page.locator('tbody tr').nth(1).waitFor();
    expect(await page.locator('tbody tr').allTextContents()).toEqual([
      'Quillmoor PaperCityLeedsNingbo',
      `Marsh Mill${say('整行补回', 'The whole row')}–`,
    ]);
    await page.getByRole('button', { name: say('恢复这张工作表', 'Restore this tab') }).click();
    await page.locator('.toast').waitFor();
    const sent = requests.filter(({ call }) => call === 'nightBack').map(({ input }) => input);
    expect(sent).toHaveLength(2);
    expect(sent[0]).toMatchObject({ tab: 'customers', night: '2026-11-21' });
    expect(sent[1]).toEqual(sent[0]);
    expect(sent[0]).toMatchObject({ only: [] });
    // what is ticked goes back alone
    await page.locator('[name=night]').selectOption('2026-11-21');
    await page.locator('[name=find]').fill('Quill');
    await page.locator('[name=find]').press('Enter');
    await page.getByRole('checkbox', { name: 'Quillmoor Paper · City' }).check();
    expect(requests.filter(({ call }) => call === 'nightCheck').at(-1)?.input).toMatchObject({ find: 'Quill' });
    await page.getByRole('button', { name: say('只恢复勾选的 1 处', 'Restore the 1 ticked') }).click();
    await page.getByText(say('的 1 处已恢复', '1 place of')).first().waitFor();
    const last = requests.filter(({ call }) => call === 'nightBack').at(-1)?.input;
    expect(last).toMatchObject({ only: [{ id: 'C-1', column: 'city' }] });
    await page.close();
  });

  it('C05 says what goes and what stays before it takes the add-on out', async () => {
    const { page, requests } = await open({ uninstall: () => ({ ok: true, value: {} }) });
    await page.getByRole('button', { name: say('会移除什么…', 'What goes, what stays…') }).click();
    await page.getByText(say('每小时的运行和提醒邮件', 'The hourly run and its mails')).waitFor();
    expect(requests.some(({ call }) => call === 'uninstall')).toBe(false);
    await page.getByRole('button', { name: say('停用并移除', 'Take it out') }).click();
    await page.getByText(say('数据都在原处', 'all data is where it was')).waitFor();
    expect(requests.filter(({ call }) => call === 'uninstall').map(({ input }) => input)).toEqual([{ marks: false }]);
    await page.close();
  });

  it('C44 says in red on Today that values moved, and leads to where they are put back', async () => {
    const { page } = await openPage(browser, {
      language,
      replies: {
        today: () => ({
          ok: true,
          value: { asOf: '2026-11-23T09:02:00', items: [], more: 0, week: [], withoutNextStep: 0, spoilt: 'Orders' },
        }),
      },
    });
    const banner = page.locator('.banner.bad');
    await banner.waitFor();
    expect(await banner.textContent()).toContain(
      say('“Orders”数据疑似错位或丢失', 'Values in “Orders” look moved or lost'),
    );
    expect(await page.locator('.banner').count()).toBe(1);
    await page.close();
    const dialog = await open({
      nights: () => ({ ok: true, value: { tabs: [], nights: [], spoilt: 'Orders' } }),
      tickSpoilt: () => ({ ok: true, value: { ticked: 1 } }),
      runNow: () => ({ ok: true, value: { done: true, step: '' } }),
    });
    await dialog.page.getByRole('button', { name: say('恢复这些单元格', 'Put these cells back') }).click();
    await dialog.page.getByText(say('已恢复', 'They are back')).waitFor();
    const calls = dialog.requests.map(({ call }) => call);
    expect(calls.slice(calls.indexOf('tickSpoilt'), calls.indexOf('tickSpoilt') + 2)).toEqual(['tickSpoilt', 'runNow']);
    await dialog.page.close();
  });
});

// `node scripts/screenshot.mjs`: docs/screenshot.png anew, the example team in Chinese on its first morning.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './findChromium.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'customer-dynamics-'));
const host = spawn(process.execPath, [path.join(root, 'scripts/start.mjs')], {
  env: {
    ...process.env,
    PORT: '0',
    BROWSER: 'none',
    WORKBOOK: folder,
    NOW: '2026-11-23T09:00',
    LANG: 'zh_CN.UTF-8',
    TZ: 'Asia/Shanghai',
  },
});
const address = await new Promise((resolve, reject) => {
  host.stdout.on('data', (said) => {
    const found = /http:\/\/[\w.]+:\d+/.exec(String(said));
    if (found) resolve(found[0]);
  });
  host.stderr.pipe(process.stderr);
  host.on('exit', () => reject(new Error('the local host ended')));
});
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
page.setDefaultTimeout(60_000);
const sidebar = page.frameLocator('.sidebar iframe');
await page.goto(address);
await page.getByRole('button', { name: '客户动态 Customer Dynamics' }).click();
await page.getByRole('menuitem', { name: '打开侧边栏' }).click();
await sidebar.getByText('示例团队', { exact: true }).click();
await sidebar.getByRole('button', { name: '开始准备' }).click();
await sidebar.locator('.item').first().waitFor();
const morning = page.getByRole('button', { name: '到明天 8 点' });
await morning.click();
await page.locator('.clock[datetime^="2026-11-24T08:59"]').waitFor();
await morning.and(page.locator(':enabled')).waitFor();
await page.reload();
await sidebar.locator('.item').first().waitFor();
await page.locator('#grid [data-u-comp="slide-tab-item"]').getByText('客户', { exact: true }).click();
await sidebar.locator('.item').first().waitFor();
// the grid draws on a canvas: nothing in the page says when it has finished
await page.waitForTimeout(1500);
await page.screenshot({ path: path.join(root, 'docs/screenshot.png') });
await browser.close();
host.removeAllListeners('exit');
host.kill('SIGTERM');
host.once('exit', () => rmSync(folder, { recursive: true, force: true }));

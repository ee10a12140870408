import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { aHost, anna, closeHosts } from '../../local-host/host/testing/aHost.ts';
import { type RunningServer, startServer } from '../../local-host/server/startServer.ts';
import { chromiumFlags } from './browser.ts';
import { until } from './until.ts';

let server: RunningServer;
let browser: Browser;
let page: Page;
let frame: Frame;
const complaints: string[] = [];

beforeAll(async () => {
  const host = await aHost({
    source: `function show() {
        SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('page').setTitle('Trial'));
      }
      function fail() { throw new Error('nobody handles this'); }`,
    pages: { 'page.html': '<html><head></head><body><p>Trial</p></body></html>' },
  });
  await host.openFor(anna);
  await host.menuClick(anna, 'show');
  server = await startServer(host, { port: 0, openBrowser: false });
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: chromiumFlags });
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(server.address);
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const element = await page.waitForSelector('.sidebar iframe');
  frame = (await element.contentFrame())!;
  await frame.waitForSelector('p');
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await closeHosts();
});

describe('a page that a script shows', () => {
  it('H31 stands in a sandboxed frame of another origin, 300 pixels wide', async () => {
    expect(new URL(frame.url()).hostname).not.toBe(new URL(server.address).hostname);
    expect(await page.getAttribute('.sidebar iframe', 'sandbox')).toContain('allow-scripts');
    expect(await frame.evaluate(() => window.innerWidth)).toBe(300);
  });

  it('H31 reaches neither the document around it nor its cookies', async () => {
    await page.context().addCookies([{ name: 'secret', value: '1', url: server.address }]);
    expect(await page.evaluate(() => document.cookie)).toBe('secret=1');
    const seen = await frame.evaluate(() => {
      try {
        return window.parent.document.title;
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect([seen, await frame.evaluate(() => document.cookie)]).toEqual(['SecurityError', '']);
  });

  it('H31 loads nothing over http', async () => {
    const loaded = await frame.evaluate(
      () =>
        new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve('loaded');
          image.onerror = () => resolve('blocked');
          image.src = 'http://images.example/a.png';
        }),
    );
    expect(loaded).toBe('blocked');
    expect(complaints.join('\n')).toContain('Content Security Policy');
  });

  it('H28 shows a failure that nobody handles in the console', async () => {
    await frame.evaluate(() => {
      (window.google as { script: { run: { fail(): void } } }).script.run.fail();
    });
    const isTold = (lines: readonly string[]) => lines.some((line) => line.includes('uncaught failure'));
    expect(isTold(await until(async () => complaints, isTold))).toBe(true);
  });
});

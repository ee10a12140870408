import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type FrameLocator, type Page } from 'playwright-core';
import type { EditView, ExecutionView, MailView, SheetView, StateView } from '../../local-host/server/protocol.ts';
import type { Language } from '../../src/schema/language.ts';

const root = path.resolve(__dirname, '../..');
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The product as `npm start` opens it, on a workbook of its own, with a browser in front of it. */
export interface Product {
  readonly address: string;
  /** a window that acts as this person, the owner when left out */
  window(as?: string): Promise<Page>;
  /** everything that pages complained about: errors thrown, errors in the console */
  readonly complaints: readonly string[];
  state(): Promise<StateView>;
  /** a tab, hidden ones too, as the page would draw it. @throws Error when there is none of this name */
  sheet(name: string): Promise<SheetView>;
  mails(): Promise<readonly MailView[]>;
  executions(): Promise<readonly ExecutionView[]>;
  /** what the owner does in another window */
  edit(edit: EditView): Promise<void>;
  /** ends the host and throws its workbook away */
  stop(): Promise<void>;
}

/** @param language of the computer: account, browser and page */
export async function startProduct(language: Language): Promise<Product> {
  const folder = mkdtempSync(path.join(tmpdir(), 'customer-dynamics-'));
  const child = spawn(process.execPath, [path.join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      BROWSER: 'none',
      WORKBOOK: folder,
      NOW: '2026-11-23T09:00',
      LANG: language === 'en' ? 'en_US.UTF-8' : 'zh_CN.UTF-8',
    },
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /https?:\/\/[\w.]+:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => reject(new Error(`the local host ended with ${code}: ${said}`)));
  });
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: chromiumFlags,
  });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: language });
  const complaints: string[] = [];
  const ask = async <T>(what: string): Promise<T> => (await fetch(`${address}/api/${what}`)).json() as Promise<T>;
  const state = () => ask<StateView>('state');
  return {
    address,
    complaints,
    state,
    mails: () => ask('mails'),
    executions: () => ask('executions'),
    async sheet(name) {
      const tab = (await state()).tabs.find((one) => one.name === name);
      if (!tab) throw new Error(`no tab ${name}`);
      return ask(`sheet?id=${tab.id}`);
    },
    async edit(edit) {
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(edit) };
      const response = await fetch(`${address}/api/edit`, init);
      if (!response.ok) throw new Error(await response.text());
    },
    async window(as) {
      const page = await context.newPage();
      page.setDefaultTimeout(25_000);
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      await page.goto(as ? `${address}/?as=${encodeURIComponent(as)}` : address);
      return page;
    },
    async stop() {
      await browser.close();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function sidebarOf(page: Page): FrameLocator {
  return page.frameLocator('.sidebar iframe');
}

export function dialogOf(page: Page): FrameLocator {
  return page.frameLocator('.dialog iframe');
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Language } from '../../src/schema/language.ts';
import { type Replies, sampleReplies } from './sampleReplies.ts';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

const address = 'http://sidebar.test/';

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
}

export interface Opened {
  readonly page: Page;
  /** every request that the page has sent, oldest first */
  readonly requests: { call: string; input: Record<string, unknown>; op?: string }[];
  /** opens it once more as for a newcomer, on other replies: a third of the time of another page */
  again(replies?: Replies): Promise<void>;
}

interface PageOptions {
  readonly name?: 'sidebar' | 'import' | 'manage';
  /** where the dialog begins */
  readonly at?: string;
  readonly language?: Language;
  /** replies instead of the sample's */
  readonly replies?: Replies;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** dots of the screen to a pixel of the page */
  readonly density?: number;
}

/** The built page in a browser, on a bridge that answers from samples. */
export async function openPage(browser: Browser, options: PageOptions = {}): Promise<Opened> {
  const { name = 'sidebar', at = '', language = 'en', width = 300, height = 900, density = 2 } = options;
  const html = readFileSync(path.join(__dirname, '../../dist', `${name}-${language}.html`), 'utf8');
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: density });
  let replies: Replies = { ...sampleReplies(language), ...options.replies };
  const requests: Opened['requests'] = [];
  await page.exposeFunction('answerRequest', async (text: string) => {
    const request = JSON.parse(text);
    requests.push(request);
    const reply = (await replies[request.call]?.(request.input)) ?? {
      ok: false,
      code: 'unexpected',
      message: request.call,
    };
    return JSON.stringify(reply);
  });
  const boot = JSON.stringify({ user: 'me@team.example', language, version: 'test', at });
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html.replace('<?!= boot ?>', () => boot) }),
  );
  await page.addInitScript(fakeBridge);
  if (options.dark) await page.addInitScript(preferDark);
  await page.goto(address);
  const again = async (others: Replies = {}) => {
    replies = { ...sampleReplies(language), ...others };
    requests.length = 0;
    await page.evaluate(() => window.localStorage.clear());
    await page.goto(address);
  };
  return { page, requests, again };
}

/** Runs in the page: `google.script.run` as far as the bridge uses it. */
function fakeBridge(): void {
  const answerRequest = Reflect.get(window, 'answerRequest') as (text: string) => Promise<string>;
  const runner = (ok: (text: string) => void) => ({
    withSuccessHandler: (handler: (text: string) => void) => runner(handler),
    withFailureHandler: () => runner(ok),
    rpc: (text: string) => answerRequest(text).then(ok),
    showSidebar: (language = 'own') => document.body.setAttribute('data-sidebar', language),
    showImport: () => document.body.setAttribute('data-import', 'shown'),
    showManage: (at: string) => document.body.setAttribute('data-manage', at),
  });
  Reflect.set(window, 'google', { script: { run: runner(() => {}), host: { close: () => {} } } });
}

/** Runs in the page: this browser's choice, made earlier. */
function preferDark(): void {
  window.localStorage.setItem('customer-dynamics:preferences', JSON.stringify({ dark: true }));
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../host/host.ts';
import { repositoryRoot } from '../host/repositoryRoot.ts';
import { buildPage } from './buildPage.ts';
import { EventStream } from './eventStream.ts';
import { type Call, type Reply, serve } from './httpServer.ts';
import { openBrowser } from './openBrowser.ts';
import { answerApi } from './pageApi.ts';
import { pageHtml, sandboxHtml } from './pageHtml.ts';

export interface RunningServer {
  readonly address: string;
  /** resolves when the server has been closed */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly port: number;
  readonly openBrowser: boolean;
  /** makes an empty workbook in place of the present one; no reset is offered without it */
  readonly reset?: () => Promise<Host>;
}

const files: Readonly<Record<string, string>> = {
  '/main.js': 'text/javascript',
  '/main.css': 'text/css',
  '/bridge.js': 'text/javascript',
};

/**
 * Shows a host in a browser. Pages that scripts make come from a second port: another origin, as at Google.
 *
 * @throws Error when the port is taken
 */
export async function startServer(first: Host, options: ServerOptions): Promise<RunningServer> {
  const folder = await buildPage(repositoryRoot());
  const events = new EventStream();
  let host = first;
  follow(host, events);
  const file = (call: Call): Reply | null => {
    const type = files[call.path];
    return type ? { text: readFileSync(path.join(folder, call.path)), type } : null;
  };
  const sandbox = await serve(options.port === 0 ? 0 : options.port + 1, async (call) => {
    const found = file(call);
    if (found) return found;
    if (call.path === '/run') return { json: await runForPage(host, call) };
    const shown = shownPage(host, call);
    return shown ? { text: shown, type: 'text/html' } : 'not-found';
  });
  const page = await serve(options.port, async (call) => {
    if (call.path === '/') return { text: pageHtml(host.book.name), type: 'text/html' };
    const found = file(call);
    if (found) return found;
    if (call.path === '/api/events') {
      events.open(call.response);
      return 'answered';
    }
    if (call.path === '/api/reset' && options.reset) {
      await host.close();
      host = await options.reset();
      follow(host, events);
      events.tell({ type: 'state' });
      return { json: { ok: true } };
    }
    if (call.path.startsWith('/api/')) return answerApi(host, call, sandbox.port);
    return 'not-found';
  });
  const address = `http://127.0.0.1:${page.port}`;
  if (options.openBrowser) openBrowser(address);
  let end: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    address,
    closed,
    async close() {
      events.close();
      page.server.closeAllConnections();
      sandbox.server.closeAllConnections();
      page.server.close();
      sandbox.server.close();
      await host.close();
      end();
    },
  };
}

/** Tells the windows of what changed, many changes at once. */
function follow(host: Host, events: EventStream): void {
  const ids = new Set<number>();
  let isWaiting = false;
  const soon = () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      events.tell(ids.size > 0 ? { type: 'sheets', ids: [...ids] } : { type: 'state' });
      ids.clear();
    }, 30);
  };
  host.on('change', ({ kind, sheetId }: { kind: string; sheetId: number | null }) => {
    if (kind === 'selection') return;
    if (sheetId !== null) ids.add(sheetId);
    soon();
  });
  for (const event of ['ui', 'mail', 'execution', 'clock']) host.on(event, soon);
}

async function runForPage(host: Host, call: Call): Promise<unknown> {
  const { name, values, as } = call.body as { name: string; values: unknown[]; as: string };
  const { value, error } = await host.call(as, name, values);
  return error ? { error: { name: error.name, message: error.message } } : { value };
}

/** `/ui/<person>/<page id>`: what a script shows that person now. */
function shownPage(host: Host, call: Call): string | null {
  const [, area, as = '', id] = call.path.split('/');
  if (area !== 'ui') return null;
  const { sidebar, dialog } = host.view(as);
  const shown = [sidebar, dialog].find((one) => one?.id === id);
  return shown ? sandboxHtml(shown.content, { functions: host.bundle.functions, ui: shown.id, as }) : null;
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Host, type HostOptions } from '../host.ts';

export const anna = 'anna@team.example';
export const ben = 'ben@team.example';
export const vera = 'vera@team.example';

const allScopes = [
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
];

export interface Script extends Omit<HostOptions, 'bundleDir'> {
  /** the whole server code */
  readonly source: string;
  /** HTML files by name, with `.html` */
  readonly pages?: Readonly<Record<string, string>>;
  /** fields of the manifest that differ from a good one; undefined leaves one out */
  readonly manifest?: Readonly<Record<string, unknown>>;
}

const opened: { host: Host; folder: string }[] = [];

/** A host of the strictness rules' fixtures (en_US, Europe/Berlin; anna owns, ben edits, vera views) with a small script. */
export async function aHost({ source, pages = {}, manifest = {}, ...options }: Script): Promise<Host> {
  const folder = mkdtempSync(path.join(tmpdir(), 'script-'));
  const files = { ...pages, 'main.js': source, 'appsscript.json': JSON.stringify({ ...goodManifest, ...manifest }) };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  try {
    const host = await Host.create({
      locale: 'en_US',
      timeZone: 'Europe/Berlin',
      now: '2026-03-20T12:00',
      users: [
        { email: anna, name: 'Anna', role: 'owner', language: 'en' },
        { email: ben, name: 'Ben', role: 'editor', language: 'en' },
        { email: vera, name: 'Vera', role: 'viewer', language: 'en' },
      ],
      ...options,
      bundleDir: folder,
    });
    opened.push({ host, folder });
    return host;
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
}

const goodManifest = {
  timeZone: 'Europe/Berlin',
  runtimeVersion: 'V8',
  oauthScopes: allScopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
};

/** Closes what `aHost` opened; for afterEach. */
export async function closeHosts(): Promise<void> {
  for (const { host, folder } of opened.splice(0)) {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a page call of anna's answers. @throws Error with the failure handler's text */
export async function answerOf(host: Host, name: string, ...args: unknown[]): Promise<unknown> {
  const { value, error } = await host.call(anna, name, args);
  if (error) throw new Error(`${error.name}: ${error.message}`);
  return value;
}

/** A server function `f` that answers the name and message of what `body` throws, or 'nothing thrown'. */
export function catching(body: string): string {
  return `function f() { try { ${body} } catch (e) { return e.name + ': ' + e.message } return 'nothing thrown' }`;
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { Host, type Outcome } from '../../local-host/host/host.ts';
import type { HumanEdit } from '../../local-host/workbook/humanEdit.ts';
import type { Language } from '../../src/schema/language.ts';
import type { Step } from './steps.ts';

const root = path.resolve(__dirname, '../..');
/** of this worker alone: two test files build it at the same time */
const bundleDir = path.join(root, '.cache/ports-probe', process.env.JEST_WORKER_ID ?? '1');

/** Builds a script that holds the adapter and the probe only; once a test file is enough. */
export async function buildProbe(): Promise<void> {
  mkdirSync(bundleDir, { recursive: true });
  await build({
    entryPoints: [path.join(root, 'test/ports/probe.ts')],
    outfile: path.join(bundleDir, 'main.js'),
    bundle: true,
    format: 'iife',
    globalName: 'addOn',
    target: 'es2019',
    footer: { js: 'function probe(steps) { return addOn.probe(steps); }' },
  });
  writeFileSync(path.join(bundleDir, 'appsscript.json'), readFileSync(path.join(root, 'appsscript.json')));
}

export interface AdapterWorldOptions {
  readonly language?: Language;
  readonly timeZone?: string;
}

/** A spreadsheet on the local host with the workbook installed, Ivy and Tom at their keyboards, on 2026-11-24 at 10:00. */
export async function adapterWorld({ language = 'en', timeZone = 'America/Los_Angeles' }: AdapterWorldOptions = {}) {
  const host = await Host.create({
    bundleDir,
    locale: language === 'en' ? 'en_US' : 'zh_CN',
    timeZone,
    now: '2026-11-24T10:00',
    isInThread: true,
    users: [
      { email: 'ivy@team.example', name: 'Ivy Tran', role: 'owner', language },
      { email: 'tom@team.example', name: 'Tom Reyes', role: 'editor', language },
    ],
  });
  const outcome = (steps: readonly Step[], as = 'ivy@team.example'): Promise<Outcome> =>
    host.call(as, 'probe', [JSON.stringify(steps)]);
  const ask = async <T extends unknown[] = unknown[]>(steps: readonly Step[], as?: string): Promise<T> => {
    const { value, error, record } = await outcome(steps, as);
    if (error) throw new Error(error.message);
    if (record.warnings.length > 0) throw new Error(record.warnings.join('\n'));
    return JSON.parse(String(value)) as T;
  };
  const sheetOf = (name: string) => {
    const sheet = host.book.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`no tab ${name}`);
    return sheet;
  };
  await ask([['structure', 'install', language]]);
  await ask([
    ['table', 'settings', 'append', [{ key: 'language', value: language }]],
    [
      'table',
      'team',
      'append',
      [
        { name: 'Ivy Tran', email: 'ivy@team.example', role: 'admin', active: true },
        { name: 'Tom Reyes', email: 'tom@team.example', role: 'member', active: true },
      ],
    ],
  ]);
  return {
    host,
    /** @throws Error with the message of the run, or with what the host warned of */
    ask,
    /** also when the run fails */
    outcome,
    sheet: sheetOf,
    /** a person's edit, in the tab of this name */
    edit: (name: string, edit: object, as = 'tom@team.example') =>
      host.humanEdit(as, { ...edit, sheet: sheetOf(name).id } as unknown as HumanEdit),
    /** the run dies at its k-th counted call */
    dieAt: async (call: number, steps: readonly Step[]) => {
      host.killNextAt(call);
      const { error } = await outcome(steps);
      return error !== null;
    },
    close: () => host.close(),
  };
}

export type AdapterWorld = Awaited<ReturnType<typeof adapterWorld>>;

import { it, jest } from '@jest/globals';
import { tabAsJson } from '../../local-host/cli/exportTab.ts';
import { columnKeys, tabNamed } from '../../local-host/cli/tabs.ts';
import { Host } from '../../local-host/host/host.ts';
import type { Reply, Value } from '../../src/contract/call.ts';
import type { CallName, Calls } from '../../src/contract/calls.ts';
import type { Language } from '../../src/schema/language.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';
import { aCopy, copyOf } from './keptHosts.ts';

// a workbook is set up in a second or two, in ten on a machine that builds something else meanwhile
jest.setTimeout(120_000);

/** The two people of every workbook: Ivy owns the spreadsheet and installs, Tom joins as an editor. */
export const ivy = 'ivy@team.example';
export const tom = 'tom@team.example';

export const languages = ['zh-CN', 'en'] as const satisfies readonly Language[];

/** What hangs on no words is tried in one language. */
export function inOneLanguage(language: Language): (claim: string, test: () => void | Promise<void>) => void {
  return language === languages[0] ? it : () => undefined;
}

/** A Monday morning in Shanghai, the moment at which a workbook begins unless told otherwise. */
export const aMonday = '2026-11-23T09:00';

/** An empty spreadsheet with the built add-on bound to it. */
export async function anEmptyHost(language: Language, now = aMonday): Promise<Host> {
  const made = await Host.create({
    now,
    locale: language === 'en' ? 'en_US' : 'zh_CN',
    users: [
      { email: ivy, name: 'Ivy', role: 'owner', language },
      { email: tom, name: 'Tom', role: 'editor', language },
    ],
  });
  return copyOf(made.image());
}

/** The same with the workbook installed and Tom in the team. */
export function aHost(language: Language): Promise<Host> {
  return aCopy(`installed ${language}`, async () => {
    const host = await anEmptyHost(language);
    await ask(host, 'install', { language });
    await ask(host, 'joinTeam', { name: 'Tom' }, { as: tom });
    return host;
  });
}

interface Asking {
  readonly as?: string;
  /** identifies the operation, as the page sends it with each retry; needed to undo it */
  readonly op?: string;
}

/** One call as the page makes it, and the envelope it gets back. @throws Error when the add-on failed by a fault of its own */
export async function replyTo<N extends CallName>(
  host: Host,
  name: N,
  input: unknown,
  { as = ivy, op }: Asking = {},
): Promise<Reply<Value<Calls[N]>>> {
  const { value, error, record } = await host.call(as, 'rpc', [JSON.stringify({ call: name, input, op })]);
  if (error) throw new Error(`${name}: ${error.message}`);
  const reply = JSON.parse(String(value)) as Reply<Value<Calls[N]>>;
  if (!reply.ok && reply.code === 'unexpected') throw new Error(`${name}: ${record.log.join(' ')}`);
  return reply;
}

/** The answer of a call that succeeds. @throws Error with the sentence and the fields when it is refused */
export async function ask<N extends CallName>(
  host: Host,
  name: N,
  input: unknown,
  asking: Asking = {},
): Promise<Value<Calls[N]>> {
  const reply = await replyTo(host, name, input, asking);
  if (!reply.ok) throw new Error(`${name}: ${reply.message} ${JSON.stringify(reply.fields ?? {})}`);
  return reply.value;
}

/** An hour goes by, or two: in this time the clock runs, and one that drifts skips an hour now and then (H47). */
export async function hourPasses(host: Host): Promise<void> {
  const runs = () => host.executions.filter(({ functionName }) => functionName === 'hourly').length;
  const before = runs();
  for (let hours = 0; hours < 2 && runs() === before; hours += 1) await host.advanceTo(host.state.now + 3_600_000);
}

/** A tab's rows as typed values by column key. */
export function rowsOf(host: Host, sheet: SheetKey): Record<string, unknown>[] {
  return tabAsJson(host, sheet);
}

export function rowOf(host: Host, sheet: SheetKey, id: string): Record<string, unknown> | undefined {
  return rowsOf(host, sheet).find((row) => row.id === id);
}

/** Where a cell stands in the grid. @param row 1-based */
export function placeOf(
  host: Host,
  key: SheetKey,
  column: string,
): { readonly sheet: number; readonly column: number } {
  const tab = tabNamed(host, key);
  const found = [...columnKeys(host, tab)].find(([, name]) => name === column);
  if (!found) throw new Error(`${key} has no column ${column}`);
  return { sheet: tab.sheet.id, column: found[0] };
}

/** Every filled cell of every tab, hidden ones too: two equal pictures mean that nothing was written. */
export function pictureOf(host: Host): Record<string, unknown> {
  return Object.fromEntries(
    host.book.sheets.map((sheet) => {
      const { lastRow: rows, lastColumn: columns } = sheet;
      return [sheet.name, rows === 0 ? [] : sheet.cells({ row: 1, column: 1, rows, columns })];
    }),
  );
}

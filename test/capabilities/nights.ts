import { tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import type { Language } from '../../src/schema/language.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';
import { nightHours, skipToTime } from '../bench/nights.ts';
import { aCopy } from './keptHosts.ts';
import { aMonday, anEmptyHost, ask, rowsOf } from './workbook.ts';

/** The example team and its customers, before the first night. */
export function anExample(language: Language, now = aMonday): Promise<Host> {
  return aCopy(`example ${language} ${now}`, async () => {
    const host = await anEmptyHost(language, now);
    await ask(host, 'install', { language, example: true });
    return host;
  });
}

/** Computes all figures ('night', without audit and alerts) or the hourly job, to the end. @throws Error when it does not end within 20 runs */
export async function runToEnd(host: Host, what: 'night' | 'hour'): Promise<void> {
  for (let run = 0; run < 20; run += 1) if ((await ask(host, 'runNow', { what })).done) return;
  throw new Error(`the ${what} does not end`);
}

/** The whole night of a day, with alerts, as the clock runs it; the days before it are skipped. */
export async function nightOf(host: Host, day: string): Promise<void> {
  skipToTime(host, `${day}T02:00`);
  await nightHours(host);
}

/** The figures of every customer, by name, since ids differ between two workbooks. */
export function figuresByName(host: Host): Record<string, unknown> {
  const figures = ['stage', 'tier', 'orders_n', 'gap_days', 'revenue', 'revenue_12m', 'owed', 'rfm', 'segment'];
  const entries = rowsOf(host, 'customers').map((row): [string, unknown] => [
    String(row.name),
    [...figures, 'risk', 'band', 'why', 'csat_last', 'issues_open'].map((key) => row[key]),
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a tab shows, cell by cell. */
export function shown(host: Host, key: SheetKey): readonly (readonly string[])[] {
  const { sheet } = tabNamed(host, key);
  return sheet.displayValues({ row: 1, column: 1, rows: sheet.lastRow, columns: sheet.lastColumn }, true);
}

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

/**
 * The clock at a later time. Of the days between only the hours from one at night to ten in the morning are played, in
 * which something is due; an hour of the afternoon costs as much and does what they do.
 *
 * @param time `2026-11-24T10:00` in the spreadsheet's zone
 */
export async function daysPass(host: Host, time: string): Promise<void> {
  const play = (until: string) => host.advanceTo(host.parseTime(until < time ? until : time));
  for (let night = nextNight(host); night < time; night = nextNight(host)) {
    await play(`${host.timeText().slice(0, 10)}T10:00`);
    skipToTime(host, night);
  }
  await host.advanceTo(host.parseTime(time));
}

/** The next moment at which it is one at night, as `2026-11-24T01:00`. */
function nextNight(host: Host): string {
  const today = `${host.timeText().slice(0, 10)}T01:00`;
  if (host.timeText() < today) return today;
  return `${host.timeText(host.state.now + 86_400_000).slice(0, 10)}T01:00`;
}

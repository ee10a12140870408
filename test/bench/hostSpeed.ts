import { Host } from '../../local-host/host/host.ts';
import { bookRows } from './bookRows.ts';
import { start } from './days.ts';
import { fillTab } from './fillTab.ts';
import { ask, ivy } from './measure.ts';
import { nightHours } from './nights.ts';

const users = [{ email: ivy, name: 'Ivy', role: 'owner' as const, language: 'en' }];
const dayMs = 86_400_000;
const turns = 9;

const script = `
function nothing() {}
function fill(rows, columns) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => (column % 2 ? row * column : 'cell ' + row)));
  sheet.getRange(1, 1, rows, columns).setValues(cells);
  SpreadsheetApp.flush();
}`;

/** What the host itself takes, in milliseconds of processor time: others who use the machine do not count. */
export interface HostSpeed {
  /** a script makes 100,000 rows of 16 columns, writes them in one call and flushes */
  readonly write: number;
  /** a fresh execution that does nothing */
  readonly execution: number;
}

export async function hostSpeed(): Promise<HostSpeed> {
  const host = await Host.create({ now: start, users });
  try {
    const run = async (body: string) => {
      const { error } = await host.runSource(ivy, `${script}\nfunction f() { ${body} }`, 'f');
      if (error) throw new Error(error.message);
    };
    await run('nothing()');
    const several = await processorMs(async () => {
      for (let turn = 0; turn < turns; turn += 1) await run('nothing()');
    });
    return { write: await processorMs(() => run('fill(100000, 16)')), execution: several / turns };
  } finally {
    await host.close();
  }
}

/** A day of hourly runs, its night among them, on a workbook of so many customers. @returns milliseconds of processor time */
export async function dayOfTriggers(customers: number): Promise<number> {
  const host = await Host.create({ now: start, locale: 'en_US', users });
  try {
    await ask(host, 'install', { language: 'en' });
    const rows = bookRows(customers);
    for (const key of ['customers', 'interactions', 'orders'] as const) fillTab<typeof key>(host, key, rows[key]);
    await nightHours(host);
    return await processorMs(() => host.advanceTo(host.state.now + dayMs));
  } finally {
    await host.close();
  }
}

async function processorMs(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

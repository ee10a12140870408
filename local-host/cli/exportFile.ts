import { archiveOf, type TakenTab, xlsxOf } from '../../sidebar-ui/files/tableFiles.ts';
import { takeTab } from '../../sidebar-ui/files/takeTab.ts';
import type { Host } from '../host/host.ts';
import { UsageError } from './arguments.ts';
import { ask } from './ask.ts';

/** A tab as XLSX, by its key or its name, as the add-on's dialog builds it. */
export async function tabAsXlsx(host: Host, as: string, sheet: string): Promise<Uint8Array> {
  const { tabs } = await ask(host, as, 'exportTabs', {});
  const tab = tabs.find(({ key, name }) => key === sheet || name === sheet);
  if (!tab)
    throw new UsageError(`XLSX is of ${tabs.map(({ key }) => key).join(', ')}; there is no "${sheet}" among them.`);
  return xlsxOf([await taken(host, as, tab)]);
}

/** The whole workbook as one zip. */
export async function bookAsArchive(host: Host, as: string): Promise<Uint8Array> {
  const { tabs, ...facts } = await ask(host, as, 'exportTabs', {});
  const all: TakenTab[] = [];
  for (const tab of tabs) all.push(await taken(host, as, tab));
  return archiveOf(all, { ...facts, takenAt: new Date(host.state.now).toISOString() });
}

function taken(host: Host, as: string, tab: { readonly key: string; readonly name: string }): Promise<TakenTab> {
  return takeTab(tab, (from) => ask(host, as, 'exportPart', { tab: tab.key, from }));
}

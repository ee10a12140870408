import { columnKeys, tabNamed } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import type { SheetKey } from '../../src/schema/sheets.ts';

/** A tab's id and where one of its columns stands at this moment. */
export function columnOf(host: Host, sheet: SheetKey, name: string): { sheet: number; column: number } {
  const tab = tabNamed(host, sheet);
  const found = [...columnKeys(host, tab)].find(([, key]) => key === name);
  if (!found) throw new Error(`${sheet} has no column ${name}`);
  return { sheet: tab.sheet.id, column: found[0] };
}

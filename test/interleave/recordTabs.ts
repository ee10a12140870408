import { tabsOf } from '../../local-host/cli/tabs.ts';
import type { Host } from '../../local-host/host/host.ts';
import { type SheetKey, schemaOf, sheetKeys } from '../../src/schema/sheets.ts';

/** Tabs of records: all that belong to no module, and those of modules that were switched on. */
export function recordTabs(host: Host): SheetKey[] {
  const laid = new Set(tabsOf(host).map(({ key }) => key));
  return sheetKeys.filter((key) => {
    const { kind, module } = schemaOf(key);
    return kind === 'records' && (module === undefined || laid.has(key));
  });
}

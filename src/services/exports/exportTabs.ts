import { tabName } from '../../../templates/names.ts';
import type { Input, Output } from '../../contract/call.ts';
import type { exportTabs as contract } from '../../contract/exports.ts';
import type { Ports } from '../../ports.ts';
import { type SheetKey, schemaOf, sheetKeys } from '../../schema/sheets.ts';
import { readerLanguage } from '../common/readerLanguage.ts';

/**
 * Reports are computed anew; of the hidden tabs `_state` holds what another workbook could use, pairs that are no
 * duplicates, tags taken off by hand, earlier figures, and `_archive` older lines of logs.
 */
const kept: readonly SheetKey[] = sheetKeys.filter(
  (key) =>
    schemaOf(key).kind === 'records' || ['team', 'settings', 'lists', 'changes', '_state', '_archive'].includes(key),
);

export function isExported(tab: string): tab is SheetKey {
  return kept.some((key) => key === tab);
}

/** What can be taken out of the workbook. */
export function exportTabs(_input: Input<typeof contract>, ports: Ports): Output<typeof contract> {
  const { language, timeZone } = ports.config;
  const tabs = kept.flatMap((key) => {
    const part = ports.wholeTab(key, 0, 0);
    return part ? [{ key, name: tabName(key, readerLanguage(ports)), rows: part.total }] : [];
  });
  return { ok: true, value: { tabs, version: ports.version, timeZone, language } };
}

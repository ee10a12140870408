import type { archivePart } from '../../contract/archive.ts';
import type { Input } from '../../contract/call.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';
import { isExported } from '../exports/exportTabs.ts';

export type ArchivePartInput = Input<typeof archivePart>;

/** The tab that a part belongs to, null for one that this workbook does not know. */
export function archivedTab({ tab }: Pick<ArchivePartInput, 'tab'>): SheetKey | null {
  return isExported(tab) ? tab : null;
}

/** Tabs whose rows have no id of their own: they are joined to what stands there, and stay when the archive is taken back. */
export function isJoined(sheet: SheetKey): boolean {
  return ['lists', 'changes'].includes(sheet) || schemaOf(sheet).kind === 'packed';
}

import { type SheetKey, sheetKeys } from '../schema/sheets.ts';
import { parseLayout } from './layout/layout.ts';
import type { PropertyStore } from './propertyStore.ts';

/** Which of our tabs the range of an edit event stands in, by the remembered sheet id; null for another tab. */
export function editedTab(range: unknown, store: PropertyStore): SheetKey | null {
  const gid = (range as { getSheet?(): { getSheetId(): number } } | undefined)?.getSheet?.().getSheetId();
  return sheetKeys.find((key) => parseLayout(store.get(`layout.${key}`))?.gid === gid) ?? null;
}

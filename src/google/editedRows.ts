import { type SheetKey, sheetKeys } from '../schema/sheets.ts';
import type { Range } from './appsScript.ts';
import { parseLayout } from './layout/layout.ts';
import type { PropertyStore } from './propertyStore.ts';

/** The event of the simple trigger, as far as it is used; what a paste changed is read from the grid (platform T3). */
export interface EditEvent {
  readonly range?: Range;
}

/** Rows of one of our tabs that a person changed. */
export interface EditedRows {
  readonly sheet: SheetKey;
  readonly row: number;
  readonly rows: number;
}

/** Where the edit was, by the remembered sheet id; null in a tab that is not ours. */
export function editedRows({ range }: EditEvent, store: PropertyStore): EditedRows | null {
  if (!range) return null;
  const gid = range.getSheet().getSheetId();
  const sheet = sheetKeys.find((key) => parseLayout(store.get(`layout.${key}`))?.gid === gid);
  return sheet ? { sheet, row: range.getRow(), rows: range.getNumRows() } : null;
}

import { type SheetKey, sheetKeys } from '../schema/sheets.ts';
import type { Range } from './appsScript.ts';
import { removedAt } from './book.ts';
import { parseLayout } from './layout/layout.ts';
import type { PropertyStore } from './propertyStore.ts';

/** The event of the simple trigger, as far as it is used; what a paste changed is read from the grid (platform T3). */
export interface EditEvent {
  readonly range?: Range;
}

/** Cells of one of our tabs that a person changed. */
export interface EditedRows {
  readonly sheet: SheetKey;
  readonly row: number;
  readonly rows: number;
  /** keys of the columns */
  readonly columns: readonly string[];
}

/** Where the edit was, by the remembered sheet id; null in a tab that is not ours. */
export function editedRows({ range }: EditEvent, store: PropertyStore): EditedRows | null {
  if (!range || store.get(removedAt) !== null) return null;
  const gid = range.getSheet().getSheetId();
  for (const sheet of sheetKeys) {
    const layout = parseLayout(store.get(`layout.${sheet}`));
    if (layout?.gid !== gid) continue;
    const first = range.getColumn();
    const end = first + range.getNumColumns();
    const columns = Object.entries(layout.columns).flatMap(([key, at]) => (at >= first && at < end ? [key] : []));
    return { sheet, row: range.getRow(), rows: range.getNumRows(), columns };
  }
  return null;
}

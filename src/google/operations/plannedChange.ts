import { readId } from '../../domain/ids.ts';
import type { SheetKey } from '../../schema/sheets.ts';

/** Cells of a row by key, as plain JSON. */
export type PlainCells = Readonly<Record<string, string | number | boolean>>;

/** A change of one row with what its cells held before; null where the row is new. */
export interface PlannedChange {
  readonly sheet: SheetKey;
  readonly id: string;
  readonly before: PlainCells | null;
  readonly after: PlainCells;
}

/** A row of any tab, by id. */
export function placeKey(sheet: SheetKey, id: string): string {
  return `${sheet}|${readId(id)}`;
}

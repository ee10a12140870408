import type { SheetKey } from './sheets.ts';

/** A cell of a record, as calls name it. */
export function cellKey(sheet: SheetKey, id: string, column: string): string {
  return `${sheet}|${id}|${column}`;
}

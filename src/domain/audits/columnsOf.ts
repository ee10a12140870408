import type { Column } from '../../schema/column.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';

/** The columns of a tab that people fill and that the test picks, as [key, column]. */
export function columnsOf(sheet: SheetKey, picks: (column: Column) => boolean): [string, Column][] {
  return Object.entries(schemaOf(sheet).columns).filter(
    ([, column]) => (column.who === 'user' || column.who === 'shared') && picks(column),
  );
}

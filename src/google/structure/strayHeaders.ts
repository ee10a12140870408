import { columnName } from '../../../templates/names.ts';
import { isId } from '../../domain/ids.ts';
import { languages } from '../../schema/language.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';
import type { Sheet } from '../appsScript.ts';
import { headerRowOf } from '../book.ts';
import { columnsFrom, wholeRows } from '../grid.ts';
import { type ColumnPlaces, placeColumns } from '../layout/placeColumns.ts';

/** The row of headers where it does not belong. */
export interface StrayHeaders {
  /** sheet row */
  readonly row: number;
  readonly texts: readonly string[];
  /** places of the columns that they name */
  readonly columns: ColumnPlaces;
  /** whether a record stands above it: the tab was sorted together with its headers */
  readonly isSorted: boolean;
  /** what somebody typed above it */
  readonly title: string;
}

/** Looks for the headers below their row: rows were inserted above them, or the tab was sorted with them. Null where they stand nowhere. */
export function strayHeaders(sheet: Sheet, key: SheetKey, idPlace: number): StrayHeaders | null {
  const first = headerRowOf(key);
  const ids = columnsFrom(sheet, first, idPlace)
    .getValues()
    .map(([cell]) => String(cell));
  const names = languages.map((language) => columnName(key, 'id', language));
  const offset = ids.findIndex((text, index) => index > 0 && names.includes(text));
  if (offset < 0) return null;
  const above = wholeRows(sheet, first, offset + 1).getValues();
  const texts = above.pop()!.map(String);
  const { columns } = placeColumns(key, texts, [], null);
  if (Object.keys(columns).length * 2 < Object.keys(schemaOf(key).columns).length) return null;
  const isSorted = ids.slice(0, offset).some((id) => isId(id, schemaOf(key).prefix));
  const title = isSorted ? '' : above.flat().map(String).filter(Boolean).join(' ');
  return { row: first + offset, texts, columns, isSorted, title };
}

import type { MergedCells } from '../../ports.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import { type Book, isBlockReport } from '../book.ts';
import { columnsFrom } from '../grid.ts';

/** The merged cells among the columns of a tab: mostly none, which one call tells. */
export function mergedIn(key: SheetKey, book: Book): MergedCells[] {
  const found = book.find(key);
  if (!found || isBlockReport(key)) return [];
  const places = Object.entries(found.placed.columns);
  const range = columnsFrom(found.sheet, 1, 1, Math.max(1, ...places.map(([, place]) => place)));
  if (!range.isPartOfMerge()) return [];
  return range.getMergedRanges().map((merge) => {
    const first = merge.getColumn();
    const last = first + merge.getNumColumns() - 1;
    const columns = places.flatMap(([column, place]) => (place >= first && place <= last ? [column] : []));
    return { row: merge.getRow(), rows: merge.getNumRows(), columns };
  });
}

import { type Extent, extentOf, parseArea, splitSheetName } from '../../workbook/a1.ts';
import { type Area, lastColumnOf, lastRowOf } from '../../workbook/area.ts';
import { errors } from '../../workbook/errors.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Workbook } from '../../workbook/workbook.ts';

/** @throws ServiceError E1, E2, E5 (H49) */
export function checkedArea(sheet: Sheet, area: Area): Area {
  if (area.row < 1) throw errors.rowTooSmall();
  if (area.column < 1) throw errors.columnTooSmall();
  if (area.rows < 1) throw errors.noRows();
  if (area.columns < 1) throw errors.noColumns();
  if (lastRowOf(area) > sheet.maxRows || lastColumnOf(area) > sheet.maxColumns) throw errors.outsideGrid();
  return area;
}

/**
 * The cells that an address or a name of a range stands for.
 *
 * @param sheet where an address without a sheet's name is looked up
 * @throws ServiceError E2, E3; an address past the grid is refused at once (S10)
 */
export function resolveRange(book: Workbook, sheet: Sheet, text: string): { sheet: Sheet; area: Area; extent: Extent } {
  const { sheetName, address } = splitSheetName(text);
  const target = sheetName === undefined ? sheet : book.sheetByName(sheetName);
  if (!target) throw errors.rangeNotFound();
  const area = parseArea(address, target.size);
  if (area) return { sheet: target, area: checkedArea(target, area), extent: extentOf(address) };
  const named = sheetName === undefined ? book.namedRange(text) : null;
  const namedSheet = named && book.sheetById(named.sheetId);
  if (!namedSheet) throw errors.rangeNotFound();
  return { sheet: namedSheet, area: named.area, extent: 'cells' };
}

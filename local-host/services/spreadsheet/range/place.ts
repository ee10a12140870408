import { a1Notation } from '../../../workbook/a1.ts';
import { contains, lastColumnOf, lastRowOf, overlaps } from '../../../workbook/area.ts';
import { errors } from '../../../workbook/errors.ts';
import { HostStrictError } from '../../service.ts';
import type { RangeState } from '../makers.ts';
import { methodsOn } from '../method.ts';
import { checkedArea } from '../resolveRange.ts';

const { answer, deed } = methodsOn<RangeState>();

const rangeAt = ({ session, sheet, area }: RangeState, change: Partial<RangeState['area']>) =>
  session.make.range(session, sheet, checkedArea(sheet, { ...area, ...change }));

/** Where a range is, and ranges beside it. */
export const placeMethods = {
  getRow: answer([[]], ({ area }) => area.row),
  getRowIndex: answer([[]], ({ area }) => area.row),
  getColumn: answer([[]], ({ area }) => area.column),
  getNumRows: answer([[]], ({ area }) => area.rows),
  getNumColumns: answer([[]], ({ area }) => area.columns),
  getHeight: answer([[]], ({ area }) => area.rows),
  getWidth: answer([[]], ({ area }) => area.columns),
  getLastRow: answer([[]], ({ area }) => lastRowOf(area)),
  getLastColumn: answer([[]], ({ area }) => lastColumnOf(area)),
  getA1Notation: answer([[]], ({ area, sheet }) => a1Notation(area, sheet.size)),
  getGridId: answer([[]], ({ sheet }) => sheet.id),
  getSheet: answer([[]], ({ session, sheet }) => session.make.sheet(session, sheet)),
  getCell: answer([['Integer', 'Integer']], (range, [row, column]) => {
    const { area } = range;
    if (row < 1 || column < 1 || row > area.rows || column > area.columns) throw errors.cellOutOfRange();
    return rangeAt(range, { row: area.row + row - 1, column: area.column + column - 1, rows: 1, columns: 1 });
  }),
  offset: answer(
    [
      ['Integer', 'Integer'],
      ['Integer', 'Integer', 'Integer'],
      ['Integer', 'Integer', 'Integer', 'Integer'],
    ],
    (range, [rowOffset, columnOffset, rows = range.area.rows, columns = range.area.columns]) =>
      rangeAt(range, { row: range.area.row + rowOffset, column: range.area.column + columnOffset, rows, columns }),
  ),
  activate: deed([[]], ({ session, sheet, area }, _args, execution) =>
    session.book.select(session.userOf(execution), sheet, [area]),
  ),
  activateAsCurrentCell: deed([[]], ({ session, sheet, area }, _args, execution) => {
    if (area.rows * area.columns > 1) throw new HostStrictError('activateAsCurrentCell on a range of several cells');
    session.book.select(session.userOf(execution), sheet, [area]);
  }),
  canEdit: answer([[]], ({ session, sheet, area }, _args, execution) => {
    try {
      session.requireEditable(execution, sheet, area);
      return true;
    } catch {
      return false;
    }
  }),
  isPartOfMerge: answer([[]], ({ sheet, area }) => sheet.merges.some((merge) => overlaps(merge, area))),
  getMergedRanges: answer([[]], ({ session, sheet, area }) =>
    sheet.merges.filter((merge) => overlaps(merge, area)).map((merge) => session.make.range(session, sheet, merge)),
  ),
  getDataRegion: answer([[]], (range, _args, execution) => {
    range.session.beforeRead(execution);
    range.session.chargeMetadata(execution);
    return rangeAt(range, dataRegion(range));
  }),
};

/** Grows in all directions until it is surrounded by empty cells. */
function dataRegion({ sheet, area }: RangeState): RangeState['area'] {
  let region = area;
  for (;;) {
    const row = Math.max(1, region.row - 1);
    const column = Math.max(1, region.column - 1);
    const around = {
      row,
      column,
      rows: Math.min(sheet.maxRows, lastRowOf(region) + 1) - row + 1,
      columns: Math.min(sheet.maxColumns, lastColumnOf(region) + 1) - column + 1,
    };
    const cells = sheet.cells(around);
    const isFilled = (top: number, left: number) => cells[top - around.row]?.[left - around.column] !== '';
    const filled: { row: number; column: number }[] = [];
    for (let top = around.row; top <= lastRowOf(around); top++) {
      for (let left = around.column; left <= lastColumnOf(around); left++) {
        const inside = contains(region, { row: top, column: left, rows: 1, columns: 1 });
        if (!inside && isFilled(top, left)) filled.push({ row: top, column: left });
      }
    }
    if (filled.length === 0) return region;
    const rows = [region.row, lastRowOf(region), ...filled.map((cell) => cell.row)];
    const columns = [region.column, lastColumnOf(region), ...filled.map((cell) => cell.column)];
    const first = { row: Math.min(...rows), column: Math.min(...columns) };
    region = { ...first, rows: Math.max(...rows) - first.row + 1, columns: Math.max(...columns) - first.column + 1 };
  }
}

import { a1Notation } from '../../../workbook/a1.ts';
import { type Area, cellArea, contains, lastColumnOf, lastRowOf, overlaps } from '../../../workbook/area.ts';
import { errors } from '../../../workbook/errors.ts';
import { HostStrictError } from '../../service.ts';
import { enumName } from '../enums.ts';
import type { RangeState } from '../makers.ts';
import { methodsOn } from '../method.ts';
import { checkedArea } from '../resolveRange.ts';

const { answer, deed } = methodsOn<RangeState>();

const rangeAt = ({ session, sheet, area }: RangeState, change: Partial<RangeState['area']>) =>
  session.make.range(session, sheet, checkedArea(sheet, { ...area, ...change }));

const hasRows = ({ extent = 'cells' }: RangeState) => extent === 'cells' || extent === 'rows';
const hasColumns = ({ extent = 'cells' }: RangeState) => extent === 'cells' || extent === 'columns';

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
  getColumnIndex: answer([[]], ({ area }) => area.column),
  getA1Notation: answer([[]], ({ area, extent }) => a1Notation(area, extent)),
  isStartRowBounded: answer([[]], hasRows),
  isEndRowBounded: answer([[]], hasRows),
  isStartColumnBounded: answer([[]], hasColumns),
  isEndColumnBounded: answer([[]], hasColumns),
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
  getDataRegion: answer([[], [{ service: 'SpreadsheetApp.Dimension' }]], (range, [dimension], execution) => {
    range.session.beforeRead(execution);
    range.session.chargeMetadata(execution);
    return rangeAt(range, dataRegion(range, dimension && enumName(dimension)));
  }),
  getNextDataCell: answer([[{ service: 'SpreadsheetApp.Direction' }]], (range, [direction], execution) => {
    range.session.beforeRead(execution);
    range.session.chargeRead(execution, [['']]);
    return rangeAt(range, nextDataCell(range, enumName(direction)));
  }),
};

/** Grows to the cells with content at its four sides until there are none; corners do not count. */
function dataRegion({ sheet, area }: RangeState, dimension: string | undefined): Area {
  const hasContent = (strip: Area) =>
    contains(sheet.whole, strip) && sheet.cells(strip).some((row) => row.some((cell) => cell !== ''));
  const region = { ...area };
  const growsDown = dimension !== 'COLUMNS';
  const growsAside = dimension !== 'ROWS';
  for (;;) {
    if (growsDown && hasContent({ ...region, row: region.row - 1, rows: 1 })) {
      region.row -= 1;
      region.rows += 1;
    } else if (growsDown && hasContent({ ...region, row: lastRowOf(region) + 1, rows: 1 })) region.rows += 1;
    else if (growsAside && hasContent({ ...region, column: region.column - 1, columns: 1 })) {
      region.column -= 1;
      region.columns += 1;
    } else if (growsAside && hasContent({ ...region, column: lastColumnOf(region) + 1, columns: 1 }))
      region.columns += 1;
    else return region;
  }
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

/** Where Ctrl and an arrow key go: to the end of a block, over a gap to the next one, or to the edge of the grid. */
function nextDataCell({ sheet, area }: RangeState, direction: string): Area {
  const [down, right] = steps[direction] ?? [0, 0];
  const isInside = (row: number, column: number) => contains(sheet.whole, cellArea(row, column));
  const isFilled = (row: number, column: number) => isInside(row, column) && sheet.cell(row, column) !== '';
  let { row, column } = area;
  const goOn = () => {
    row += down;
    column += right;
  };
  const isInBlock = isFilled(row, column) && isFilled(row + down, column + right);
  if (isInBlock) while (isFilled(row + down, column + right)) goOn();
  else {
    while (isInside(row + down, column + right)) {
      goOn();
      if (isFilled(row, column)) break;
    }
  }
  return cellArea(row, column);
}

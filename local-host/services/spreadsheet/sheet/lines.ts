import type { Dimension } from '../../../workbook/area.ts';
import { errors } from '../../../workbook/errors.ts';
import { type Execution, HostStrictError } from '../../service.ts';
import type { RangeState, SheetState } from '../makers.ts';
import { methodsOn, stateOf } from '../method.ts';

const { answer, deed } = methodsOn<SheetState>();

const rangeClass = { service: 'SpreadsheetApp.Range' } as const;

function requireLines({ sheet }: SheetState, dimension: Dimension, from: number, count: number): void {
  const size = dimension === 'row' ? sheet.maxRows : sheet.maxColumns;
  const isInside = from >= 1 && count >= 1 && from + count - 1 <= size;
  if (!isInside) throw dimension === 'row' ? errors.rowsOutOfBounds() : errors.columnsOutOfBounds();
}

function setSize(
  state: SheetState,
  dimension: Dimension,
  from: number,
  count: number,
  sizePx: number,
  execution: Execution,
): void {
  const { session, sheet } = state;
  requireLines(state, dimension, from, count);
  if (sizePx < 1) throw new HostStrictError('a row height or column width below 1');
  session.requireEditor(execution);
  session.chargeFormat(execution, 1);
  sheet.setLineSize(dimension, from, count, sizePx);
}

function setHidden(
  state: SheetState,
  dimension: Dimension,
  from: number,
  count: number,
  isHidden: boolean,
  execution: Execution,
): void {
  const { session, sheet } = state;
  requireLines(state, dimension, from, count);
  session.requireEditor(execution);
  session.chargeFormat(execution, 1);
  sheet.setLinesHidden(dimension, from, count, isHidden);
}

const areaOf = (range: Parameters<typeof stateOf>[0]) => stateOf<RangeState>(range).area;

function collapse(
  { session, sheet }: SheetState,
  dimension: Dimension,
  isCollapsed: boolean,
  execution: Execution,
): void {
  session.requireEditor(execution);
  session.chargeFormat(execution, 1);
  sheet.setGroupsCollapsed(dimension, isCollapsed);
}

/** Sizes, hiding and groups of rows and columns. */
export const lineMethods = {
  setColumnWidth: deed([['Integer', 'Integer']], (state, [column, width], execution) =>
    setSize(state, 'column', column, 1, width, execution),
  ),
  setColumnWidths: deed([['Integer', 'Integer', 'Integer']], (state, [column, count, width], execution) =>
    setSize(state, 'column', column, count, width, execution),
  ),
  getColumnWidth: answer([['Integer']], (state, [column], execution) => {
    requireLines(state, 'column', column, 1);
    state.session.chargeMetadata(execution);
    return state.sheet.lineSize('column', column);
  }),
  setRowHeight: deed([['Integer', 'Integer']], (state, [row, height], execution) =>
    setSize(state, 'row', row, 1, height, execution),
  ),
  setRowHeights: deed([['Integer', 'Integer', 'Integer']], (state, [row, count, height], execution) =>
    setSize(state, 'row', row, count, height, execution),
  ),
  setRowHeightsForced: deed([['Integer', 'Integer', 'Integer']], (state, [row, count, height], execution) =>
    setSize(state, 'row', row, count, height, execution),
  ),
  getRowHeight: answer([['Integer']], (state, [row], execution) => {
    requireLines(state, 'row', row, 1);
    state.session.chargeMetadata(execution);
    return state.sheet.lineSize('row', row);
  }),
  hideColumns: answer([['Integer'], ['Integer', 'Integer']], (state, [column, count = 1], execution) =>
    setHidden(state, 'column', column, count, true, execution),
  ),
  showColumns: answer([['Integer'], ['Integer', 'Integer']], (state, [column, count = 1], execution) =>
    setHidden(state, 'column', column, count, false, execution),
  ),
  hideRows: answer([['Integer'], ['Integer', 'Integer']], (state, [row, count = 1], execution) =>
    setHidden(state, 'row', row, count, true, execution),
  ),
  showRows: answer([['Integer'], ['Integer', 'Integer']], (state, [row, count = 1], execution) =>
    setHidden(state, 'row', row, count, false, execution),
  ),
  hideColumn: answer([[rangeClass]], (state, [range], execution) =>
    setHidden(state, 'column', areaOf(range).column, areaOf(range).columns, true, execution),
  ),
  unhideColumn: answer([[rangeClass]], (state, [range], execution) =>
    setHidden(state, 'column', areaOf(range).column, areaOf(range).columns, false, execution),
  ),
  hideRow: answer([[rangeClass]], (state, [range], execution) =>
    setHidden(state, 'row', areaOf(range).row, areaOf(range).rows, true, execution),
  ),
  unhideRow: answer([[rangeClass]], (state, [range], execution) =>
    setHidden(state, 'row', areaOf(range).row, areaOf(range).rows, false, execution),
  ),
  isColumnHiddenByUser: answer([['Integer']], (state, [column]) => {
    requireLines(state, 'column', column, 1);
    return state.sheet.isLineHidden('column', column);
  }),
  isRowHiddenByUser: answer([['Integer']], (state, [row]) => {
    requireLines(state, 'row', row, 1);
    return state.sheet.isLineHidden('row', row);
  }),
  isRowHiddenByFilter: answer([['Integer']], (state, [row], execution) => {
    requireLines(state, 'row', row, 1);
    state.session.beforeRead(execution);
    return state.sheet.isRowFiltered(row);
  }),
  getColumnGroupDepth: answer([['Integer']], ({ sheet }, [column]) => sheet.groupDepth('column', column)),
  getRowGroupDepth: answer([['Integer']], ({ sheet }, [row]) => sheet.groupDepth('row', row)),
  collapseAllColumnGroups: deed([[]], (state, _args, execution) => collapse(state, 'column', true, execution)),
  expandAllColumnGroups: deed([[]], (state, _args, execution) => collapse(state, 'column', false, execution)),
  collapseAllRowGroups: deed([[]], (state, _args, execution) => collapse(state, 'row', true, execution)),
  expandAllRowGroups: deed([[]], (state, _args, execution) => collapse(state, 'row', false, execution)),
};

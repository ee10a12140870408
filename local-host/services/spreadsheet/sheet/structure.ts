import { errors } from '../../../workbook/errors.ts';
import { type Execution, HostStrictError } from '../../service.ts';
import type { RangeState, SheetState } from '../makers.ts';
import { methodsOn, stateOf } from '../method.ts';
import { sortArea } from '../range/edits.ts';

const { answer, deed } = methodsOn<SheetState>();

const rangeClass = { service: 'SpreadsheetApp.Range' } as const;

/** What Google says to no rows at all, or to fewer, is not known. */
function requireSome(count: number): void {
  if (count < 1) throw new HostStrictError(`${count} rows or columns to insert or delete`);
}

/** @param like row whose formats the new ones take; they come after it or before it (S54) */
function insertRows(
  { session, sheet }: SheetState,
  at: number,
  count: number,
  like: number,
  execution: Execution,
): void {
  requireSome(count);
  if (like < 1 || like > sheet.maxRows) throw errors.rowsOutOfBounds();
  session.beforeStructure(execution, sheet, { row: like, column: 1, rows: 1, columns: sheet.maxColumns }, count);
  sheet.insertRows(at, count, like);
}

function insertColumns(
  { session, sheet }: SheetState,
  at: number,
  count: number,
  like: number,
  execution: Execution,
): void {
  requireSome(count);
  if (like < 1 || like > sheet.maxColumns) throw errors.columnsOutOfBounds();
  session.beforeStructure(execution, sheet, { row: 1, column: like, rows: sheet.maxRows, columns: 1 }, count);
  sheet.insertColumns(at, count, like);
}

function deleteRows({ session, sheet }: SheetState, at: number, count: number, execution: Execution): void {
  requireSome(count);
  session.beforeStructure(execution, sheet, { row: at, column: 1, rows: count, columns: sheet.maxColumns }, count);
  sheet.deleteRows(at, count);
}

function deleteColumns({ session, sheet }: SheetState, at: number, count: number, execution: Execution): void {
  requireSome(count);
  session.beforeStructure(execution, sheet, { row: 1, column: at, rows: sheet.maxRows, columns: count }, count);
  sheet.deleteColumns(at, count);
}

/** The rows below the frozen ones; none when `rows` is below 1. */
function dataArea({ sheet }: SheetState) {
  const row = sheet.frozenRows + 1;
  const rows = sheet.lastRow - sheet.frozenRows;
  return { row, column: 1, rows, columns: Math.max(1, sheet.lastColumn) };
}

/** Rows and columns that come, go and move. */
export const structureMethods = {
  appendRow: deed([['Object[]']], ({ session, sheet }, [values], execution) => {
    if (values.length === 0) throw new HostStrictError('appendRow without values');
    session.appendRow(execution, sheet, values);
  }),
  insertRows: answer([['Integer'], ['Integer', 'Integer']], (state, [at, count = 1], execution) =>
    insertRows(state, at, count, at, execution),
  ),
  insertRowAfter: deed([['Integer']], (state, [row], execution) => insertRows(state, row + 1, 1, row, execution)),
  insertRowBefore: deed([['Integer']], (state, [row], execution) => insertRows(state, row, 1, row, execution)),
  insertRowsAfter: deed([['Integer', 'Integer']], (state, [row, count], execution) =>
    insertRows(state, row + 1, count, row, execution),
  ),
  insertRowsBefore: deed([['Integer', 'Integer']], (state, [row, count], execution) =>
    insertRows(state, row, count, row, execution),
  ),
  insertColumns: answer([['Integer'], ['Integer', 'Integer']], (state, [at, count = 1], execution) =>
    insertColumns(state, at, count, at, execution),
  ),
  insertColumnAfter: deed([['Integer']], (state, [column], execution) =>
    insertColumns(state, column + 1, 1, column, execution),
  ),
  insertColumnBefore: deed([['Integer']], (state, [column], execution) =>
    insertColumns(state, column, 1, column, execution),
  ),
  insertColumnsAfter: deed([['Integer', 'Integer']], (state, [column, count], execution) =>
    insertColumns(state, column + 1, count, column, execution),
  ),
  insertColumnsBefore: deed([['Integer', 'Integer']], (state, [column, count], execution) =>
    insertColumns(state, column, count, column, execution),
  ),
  deleteRow: deed([['Integer']], (state, [row], execution) => deleteRows(state, row, 1, execution)),
  deleteRows: answer([['Integer', 'Integer']], (state, [row, count], execution) =>
    deleteRows(state, row, count, execution),
  ),
  deleteColumn: deed([['Integer']], (state, [column], execution) => deleteColumns(state, column, 1, execution)),
  deleteColumns: answer([['Integer', 'Integer']], (state, [column, count], execution) =>
    deleteColumns(state, column, count, execution),
  ),
  moveRows: answer([[rangeClass, 'Integer']], ({ session, sheet }, [range, to], execution) => {
    const { area } = stateOf<RangeState>(range);
    session.beforeStructure(execution, sheet, { ...area, column: 1, columns: sheet.maxColumns }, area.rows);
    sheet.moveRows(area.row, area.rows, to);
  }),
  moveColumns: answer([[rangeClass, 'Integer']], ({ session, sheet }, [range, to], execution) => {
    const { area } = stateOf<RangeState>(range);
    session.beforeStructure(execution, sheet, { ...area, row: 1, rows: sheet.maxRows }, area.columns);
    sheet.moveColumns(area.column, area.columns, to);
  }),
  sort: deed([['Integer'], ['Integer', 'Boolean']], (state, [column, ascending = true], execution) => {
    const { session, sheet } = state;
    session.beforeRead(execution);
    const area = dataArea(state);
    if (area.rows < 1) return;
    sortArea(
      { session, sheet, area: { ...area, columns: Math.max(area.columns, column) } },
      [{ column, ascending }],
      execution,
    );
  }),
  getLastRow: answer([[]], ({ session, sheet }, _args, execution) => {
    session.beforeRead(execution);
    session.chargeMetadata(execution);
    return sheet.lastRow;
  }),
  getLastColumn: answer([[]], ({ session, sheet }, _args, execution) => {
    session.beforeRead(execution);
    session.chargeMetadata(execution);
    return sheet.lastColumn;
  }),
  getMaxRows: answer([[]], ({ session, sheet }, _args, execution) => {
    session.chargeMetadata(execution);
    return sheet.maxRows;
  }),
  getMaxColumns: answer([[]], ({ session, sheet }, _args, execution) => {
    session.chargeMetadata(execution);
    return sheet.maxColumns;
  }),
  setFrozenRows: answer([['Integer']], ({ session, sheet }, [rows], execution) => {
    session.requireEditor(execution);
    if (rows < 0 || rows >= sheet.maxRows) throw new HostStrictError(`${rows} frozen rows of ${sheet.maxRows} (S86)`);
    session.chargeFormat(execution, 1);
    sheet.frozenRows = rows;
    sheet.changed('dimensions', null);
  }),
  setFrozenColumns: answer([['Integer']], ({ session, sheet }, [columns], execution) => {
    session.requireEditor(execution);
    if (columns < 0 || columns >= sheet.maxColumns)
      throw new HostStrictError(`${columns} frozen columns of ${sheet.maxColumns} (S86)`);
    session.chargeFormat(execution, 1);
    sheet.frozenColumns = columns;
    sheet.changed('dimensions', null);
  }),
  getFrozenRows: answer([[]], ({ session, sheet }, _args, execution) => {
    session.chargeMetadata(execution);
    return sheet.frozenRows;
  }),
  getFrozenColumns: answer([[]], ({ session, sheet }, _args, execution) => {
    session.chargeMetadata(execution);
    return sheet.frozenColumns;
  }),
};

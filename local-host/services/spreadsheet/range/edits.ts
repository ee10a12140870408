import { type Area, cellArea, contains, lastColumnOf, lastRowOf, overlaps } from '../../../workbook/area.ts';
import { type AttributeName, formatNames } from '../../../workbook/attributes.ts';
import { type Cell, isFormula } from '../../../workbook/cell.ts';
import { errors } from '../../../workbook/errors.ts';
import { movedFormula } from '../../../workbook/formula/movedFormula.ts';
import type { SortKey } from '../../../workbook/sortedOrder.ts';
import { type Execution, HostStrictError, type ServiceObject } from '../../service.ts';
import { enumName } from '../enums.ts';
import type { RangeState } from '../makers.ts';
import { methodsOn, stateOf } from '../method.ts';
import { checkedArea } from '../resolveRange.ts';

const { answer, deed } = methodsOn<RangeState>();

const rangeClass = { service: 'SpreadsheetApp.Range' } as const;

/** @throws HostStrictError for anything that is neither a column number nor {column, ascending} */
function sortKey(spec: unknown): SortKey {
  if (Number.isInteger(spec)) return { column: spec as number, ascending: true };
  const { column, ascending = true } = (spec ?? {}) as { column?: unknown; ascending?: unknown };
  if (!Number.isInteger(column) || typeof ascending !== 'boolean')
    throw new HostStrictError('unknown sort specification');
  return { column: column as number, ascending };
}

/** @throws HostStrictError where a formula refers to a cell that goes elsewhere: whether it follows is not known */
function requireUnreferred({ session, sheet, area }: RangeState): void {
  for (const tab of session.book.sheets) {
    tab.shiftFormulas(sheet, (referred) => {
      if (overlaps(referred, area)) throw new HostStrictError('to move cells that a formula refers to');
      return referred;
    });
  }
}

/** Sorting is one operation on the committed grid (S61). */
export function sortArea({ session, sheet, area }: RangeState, specs: readonly unknown[], execution: Execution): void {
  const keys = specs.map(sortKey);
  const isOutside = keys.some(({ column }) => column < area.column || column > lastColumnOf(area));
  if (isOutside || keys.length === 0) throw new HostStrictError('a sort column outside the range');
  session.requireEditable(execution, sheet, area);
  session.flush(execution);
  execution.charge({ operation: 'rangeFeature' });
  sheet.sort(area, keys);
}

type Paste = 'all' | 'values' | 'format' | 'formula' | 'validation';

const pastes: Record<string, Paste> = {
  PASTE_NORMAL: 'all',
  PASTE_VALUES: 'values',
  PASTE_FORMAT: 'format',
  PASTE_FORMULA: 'formula',
  PASTE_DATA_VALIDATION: 'validation',
};

const copiedAttributes: Record<Paste, readonly AttributeName[]> = {
  all: [...formatNames, 'note', 'validation'],
  values: [],
  formula: [],
  format: formatNames,
  validation: ['validation'],
};

/** A smaller source is repeated as often as it fits into a larger destination; a larger one spills over. */
function destinationArea(source: { rows: number; columns: number }, destination: Area): Area {
  const filling = (of: number, by: number) => Math.max(1, Math.floor(of / by)) * by;
  return {
    ...destination,
    rows: filling(destination.rows, source.rows),
    columns: filling(destination.columns, source.columns),
  };
}

function copy(
  range: RangeState,
  destination: RangeState,
  paste: Paste,
  isTransposed: boolean,
  execution: Execution,
): void {
  const { session, sheet, area } = range;
  const shape = isTransposed ? { rows: area.columns, columns: area.rows } : area;
  const target = destinationArea(shape, destination.area);
  checkedArea(destination.sheet, target);
  session.requireEditable(execution, destination.sheet, target);
  session.flush(execution);
  execution.charge({ operation: 'write', cells: target.rows * target.columns });
  const sourceOf = (row: number, column: number) => {
    const [down, right] = isTransposed ? [column, row] : [row, column];
    return { row: area.row + (down % area.rows), column: area.column + (right % area.columns) };
  };
  const matrix = <T>(take: (row: number, column: number, down: number, right: number) => T): T[][] =>
    Array.from({ length: target.rows }, (_, row) =>
      Array.from({ length: target.columns }, (_unused, column) => {
        const source = sourceOf(row, column);
        return take(source.row, source.column, target.row + row - source.row, target.column + column - source.column);
      }),
    );
  const cellMoved = (row: number, column: number, down: number, right: number): Cell => {
    const cell = sheet.cell(row, column);
    return isFormula(cell) ? { formula: movedFormula(cell.formula, down, right) } : cell;
  };
  const content: Record<Paste, ((row: number, column: number, down: number, right: number) => Cell) | null> = {
    all: cellMoved,
    formula: cellMoved,
    values: (row, column) => sheet.value(row, column),
    format: null,
    validation: null,
  };
  const take = content[paste];
  const cells = take && matrix(take);
  const attributes = copiedAttributes[paste].map((name) => ({
    name,
    values: matrix((row, column) => sheet.attribute(name, row, column)),
  }));
  if (cells) destination.sheet.writeCells(target.row, target.column, cells);
  for (const { name, values } of attributes) destination.sheet.setAttributes(name, target, values);
}

function pasteOf(option: unknown): Paste {
  if (option === undefined) return 'all';
  const { contentsOnly, formatOnly } = option as { contentsOnly?: boolean; formatOnly?: boolean };
  return contentsOnly ? 'values' : formatOnly ? 'format' : 'all';
}

function merge({ session, sheet, area }: RangeState, areas: readonly Area[], execution: Execution): void {
  session.requireEditable(execution, sheet, area);
  session.flush(execution);
  execution.charge({ operation: 'rangeFeature' });
  const isCut = sheet.merges.some((other) => overlaps(other, area) && !contains(area, other));
  if (isCut) throw new HostStrictError('a merge that cuts another merge');
  const kept = sheet.merges.filter((other) => !overlaps(other, area));
  sheet.merges = [...kept, ...areas.filter(({ rows, columns }) => rows * columns > 1)];
  for (const merged of areas) {
    const value = sheet.cell(merged.row, merged.column);
    sheet.clearContent(merged);
    sheet.writeCells(merged.row, merged.column, [[value]]);
  }
  sheet.changed('structure', area);
}

function trimmed({ session, sheet, area }: RangeState, execution: Execution): void {
  session.beforeRead(execution);
  const values = sheet
    .cells(area)
    .map((row) => row.map((cell) => (typeof cell === 'string' ? cell.trim().replace(/\s+/g, ' ') : cell)));
  session.requireEditable(execution, sheet, area);
  execution.charge({ operation: 'write', cells: area.rows * area.columns });
  sheet.writeCells(area.row, area.column, values);
}

/**
 * The first of equal rows stays, the others close up below it; texts compare as they are.
 *
 * @param columns of the sheet that are compared; all of the range when missing
 * @returns the range of the rows that are left
 */
function removeDuplicates(
  { session, sheet, area }: RangeState,
  columns: readonly unknown[] | undefined,
  execution: Execution,
): ServiceObject {
  const compared = (
    columns ??
    sheet.values({ ...area, rows: 1 })[0]?.map((_, offset) => area.column + offset) ??
    []
  ).map((column) => {
    const isInside = Number.isInteger(column) && contains(area, cellArea(area.row, column as number));
    if (!isInside) throw new HostStrictError('removeDuplicates by a column outside the range');
    return (column as number) - area.column;
  });
  session.requireEditable(execution, sheet, area);
  session.flush(execution);
  execution.charge({ operation: 'rangeFeature' });
  const seen = new Set<string>();
  const values = sheet.values(area);
  const kept = sheet.cells(area).filter((_, index) => {
    const key = JSON.stringify(compared.map((offset) => values[index]?.[offset]));
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  const left = { ...area, rows: kept.length };
  sheet.clearContent(area);
  sheet.writeCells(area.row, area.column, kept);
  return session.make.range(session, sheet, left);
}

const target = (object: ServiceObject) => stateOf<RangeState>(object);

/** Operations on a range as a whole. */
export const editMethods = {
  sort: deed([['any']], (range, [spec], execution) => sortArea(range, Array.isArray(spec) ? spec : [spec], execution)),
  copyTo: answer(
    [[rangeClass], [rangeClass, 'Object'], [rangeClass, { service: 'SpreadsheetApp.CopyPasteType' }, 'Boolean']],
    (range, [destination, option, isTransposed], execution) => {
      if (isTransposed === undefined) return copy(range, target(destination), pasteOf(option), false, execution);
      const paste = pastes[enumName(option as ServiceObject)];
      if (!paste) throw new HostStrictError(`copyTo with ${enumName(option as ServiceObject)} is not implemented`);
      return copy(range, target(destination), paste, isTransposed, execution);
    },
  ),
  moveTo: answer([[rangeClass]], (range, [destination], execution) => {
    const { row, column } = target(destination).area;
    const { session, sheet, area } = range;
    const moved = { ...area, row, column };
    session.requireEditable(execution, sheet, area);
    session.flush(execution);
    requireUnreferred(range);
    const cells = sheet.cells(area);
    copy(range, { ...target(destination), area: moved }, 'all', false, execution);
    if (target(destination).sheet !== sheet || !contains(moved, area))
      clearMoved(range, moved, target(destination).sheet === sheet);
    target(destination).sheet.writeCells(row, column, cells);
  }),
  merge: deed([[]], (range, _args, execution) => merge(range, [range.area], execution)),
  mergeAcross: deed([[]], (range, _args, execution) => {
    const rows = Array.from({ length: range.area.rows }, (_, index) => ({
      ...range.area,
      row: range.area.row + index,
      rows: 1,
    }));
    merge(range, rows, execution);
  }),
  mergeVertically: deed([[]], (range, _args, execution) => {
    const { area } = range;
    const columns = Array.from({ length: area.columns }, (_, index) => ({
      ...area,
      column: area.column + index,
      columns: 1,
    }));
    merge(range, columns, execution);
  }),
  breakApart: deed([[]], ({ session, sheet, area }, _args, execution) => {
    session.requireEditable(execution, sheet, area);
    session.chargeFeature(execution);
    sheet.merges = sheet.merges.filter((other) => !overlaps(other, area));
    sheet.changed('structure', area);
  }),
  removeDuplicates: answer([[], ['Object[]']], (range, [columns], execution) =>
    removeDuplicates(range, columns, execution),
  ),
  trimWhitespace: deed([[]], (range, _args, execution) => trimmed(range, execution)),
  shiftColumnGroupDepth: deed([['Integer']], ({ session, sheet, area }, [delta], execution) => {
    session.requireEditable(execution, sheet, area);
    session.chargeFeature(execution);
    sheet.shiftGroupDepth('column', area.column, area.columns, delta);
  }),
  shiftRowGroupDepth: deed([['Integer']], ({ session, sheet, area }, [delta], execution) => {
    session.requireEditable(execution, sheet, area);
    session.chargeFeature(execution);
    sheet.shiftGroupDepth('row', area.row, area.rows, delta);
  }),
  createFilter: answer([[]], ({ session, sheet, area }, _args, execution) => {
    session.requireEditable(execution, sheet, area);
    session.chargeFeature(execution);
    if (sheet.filter) throw errors.filterExists();
    sheet.filter = { area, hiddenTexts: {} };
    sheet.changed('filter', area);
    return session.make.filter(session, sheet);
  }),
  // the sheet's one filter, wherever the range lies
  getFilter: answer([[]], ({ session, sheet }) => sheet.filter && session.make.filter(session, sheet)),
  protect: answer([[]], ({ session, sheet, area }, _args, execution) => {
    session.requireEditable(execution, sheet, area);
    session.chargeFeature(execution);
    const editors = [...new Set([session.book.owner, ...session.book.editors, execution.effectiveUser])];
    const id = String(session.book.newId());
    const protection = { id, area, unprotected: [], description: '', warningOnly: false, editors };
    sheet.protections.push(protection);
    sheet.changed('protection', area);
    return session.make.protection(session, sheet, protection);
  }),
  createTextFinder: answer([['String']], ({ session, sheet, area }, [text]) =>
    session.make.textFinder(session, text, [{ sheet, area }]),
  ),
};

/** What a move leaves behind is empty, except where the new place overlaps it. */
function clearMoved({ sheet, area }: RangeState, moved: Area, isSameSheet: boolean): void {
  for (let row = area.row; row <= lastRowOf(area); row++) {
    for (let column = area.column; column <= lastColumnOf(area); column++) {
      const cell = cellArea(row, column);
      if (isSameSheet && contains(moved, cell)) continue;
      sheet.clearContent(cell);
      sheet.clearFormat(cell);
    }
  }
}

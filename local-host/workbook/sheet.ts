import { a1Notation, type GridSize, parseArea, splitSheetName } from './a1.ts';
import { type Area, cellArea, type Dimension, intersection, lastColumnOf, lastRowOf } from './area.ts';
import {
  type AttributeName,
  allLayers,
  type CellAttributes,
  emptyLayers,
  formatNames,
  type Layers,
  type LayersJSON,
  layersFromJSON,
  layersToJSON,
} from './attributes.ts';
import { type BasicFilter, shiftedFilter } from './basicFilter.ts';
import { type Cell, type CellValue, type Formula, isFormula } from './cell.ts';
import type { Change } from './change.ts';
import { type Chart, shiftedChart } from './chart.ts';
import { displayValue } from './displayValue.ts';
import { errors } from './errors.ts';
import { evaluateFormula } from './formula/evaluate.ts';
import { renameInFormula } from './formula/renameInFormula.ts';
import { shiftFormula } from './formula/shiftFormula.ts';
import { Grid } from './grid.ts';
import type { Layer } from './layer.ts';
import { Lines, type LinesJSON } from './lines.ts';
import { isDateFormat } from './numberFormat.ts';
import { type Protection, shiftedProtection } from './protection.ts';
import { deletion, insertion, movement, type Reshape } from './reshape.ts';
import { type SortKey, sortedOrder } from './sortedOrder.ts';
import { type RuleValue, refersTo, satisfies, shiftedRule, type Validation } from './validation.ts';
import type { Workbook } from './workbook.ts';
import { dateToSerial, serialToDate } from './zone.ts';

/** A rule of the ordered list (S83); a gradient has no condition of its own and is kept as it is. */
export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly criteria: string;
  readonly values: readonly RuleValue[];
  readonly style: {
    readonly background?: string;
    readonly fontColor?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strikethrough?: boolean;
  };
}

/** All of a sheet except the contents of its cells, as JSON. */
export interface SheetJSON {
  id: number;
  name: string;
  rows: number;
  columns: number;
  hidden: boolean;
  hiddenGridlines: boolean;
  tabColor: string | null;
  frozenRows: number;
  frozenColumns: number;
  layers: LayersJSON;
  rowLines: LinesJSON;
  columnLines: LinesJSON;
  merges: Area[];
  protections: Protection[];
  filter: BasicFilter | null;
  conditionalFormats: ConditionalFormat[];
  /** missing in what was saved before there were charts */
  charts?: Chart[];
}

const DEFAULT_ROWS = 1000; // S2
const DEFAULT_COLUMNS = 26;

const DEFAULT_ROW_HEIGHT = 21; // pixels
const DEFAULT_COLUMN_WIDTH = 100;

/** One tab: contents, formats and everything else that belongs to its grid. Positions are 1-based. */
export class Sheet {
  hidden = false;
  hiddenGridlines = false;
  tabColor: string | null = null;
  frozenRows = 0;
  frozenColumns = 0;
  merges: Area[] = [];
  protections: Protection[] = [];
  filter: BasicFilter | null = null;
  conditionalFormats: readonly ConditionalFormat[] = [];
  charts: readonly Chart[] = [];
  private grid = new Grid();
  private layers: Layers = emptyLayers();
  private readonly lines = { row: new Lines(DEFAULT_ROW_HEIGHT), column: new Lines(DEFAULT_COLUMN_WIDTH) };
  private isMetaDirty = true;

  constructor(
    readonly book: Workbook,
    readonly id: number,
    public name: string,
    private rows = DEFAULT_ROWS,
    private columns = DEFAULT_COLUMNS,
  ) {}

  get maxRows(): number {
    return this.rows;
  }

  get maxColumns(): number {
    return this.columns;
  }

  get size(): GridSize {
    return { rows: this.rows, columns: this.columns };
  }

  get whole(): Area {
    return { row: 1, column: 1, ...this.size };
  }

  /** Last row with content: formulas and FALSE count, formats and rules do not (S6). */
  get lastRow(): number {
    return this.grid.lastRow;
  }

  get lastColumn(): number {
    return this.grid.lastColumn;
  }

  // Contents

  cell(row: number, column: number): Cell {
    return this.grid.get(row, column);
  }

  cells(area: Area): Cell[][] {
    return this.grid.read(area);
  }

  get hasFormulas(): boolean {
    return this.grid.hasFormulas;
  }

  /** Values with formulas computed; dates are serial numbers, '' is empty. */
  values(area: Area): CellValue[][] {
    const cells = this.grid.read(area);
    if (this.grid.hasFormulas) {
      for (const row of cells) {
        for (const [offset, cell] of row.entries()) {
          if (isFormula(cell)) row[offset] = this.formulaValue(cell);
        }
      }
    }
    return cells as CellValue[][];
  }

  value(row: number, column: number): CellValue {
    return this.values(cellArea(row, column))[0]?.[0] ?? '';
  }

  /** As a script reads them: the numbers of cells with a date format are Dates (S42). */
  typedValues(area: Area): (CellValue | Date)[][] {
    const values: (CellValue | Date)[][] = this.values(area);
    const lastRow = Math.min(lastRowOf(area), this.lastRow);
    for (let offset = 0; offset < area.columns; offset++) {
      const formats = this.layers.numberFormat.column(area.column + offset);
      for (const run of formats?.segments(area.row, lastRow) ?? []) {
        if (!isDateFormat(run.value)) continue;
        for (let row = run.from; row <= run.to; row++) {
          const line = values[row - area.row] as (CellValue | Date)[];
          const value = line[offset];
          if (typeof value === 'number') line[offset] = serialToDate(value, this.book.timeZone);
        }
      }
    }
    return values;
  }

  /** @param lenient see displayValue */
  displayValues(area: Area, lenient = false): string[][] {
    return this.values(area).map((row, index) =>
      row.map((value, offset) =>
        value === '' ? '' : this.displayed(value, area.row + index, area.column + offset, lenient),
      ),
    );
  }

  private displayed(value: CellValue, row: number, column: number, lenient: boolean): string {
    return displayValue(value, this.layers.numberFormat.get(row, column), this.book.locale, { lenient });
  }

  /** @param cells at the shape of the area that begins here; it must lie in the grid */
  writeCells(row: number, column: number, cells: readonly (readonly Cell[])[]): void {
    this.grid.write(row, column, cells);
    this.changed('content', { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 });
  }

  clearContent(area: Area): void {
    this.grid.clear(area);
    this.changed('content', area);
  }

  /** The value of a formula that stands in this sheet. */
  formulaValue(formula: Formula): CellValue {
    return this.book.computed(formula, () =>
      evaluateFormula(formula.formula, { valuesAt: (address) => this.valuesAt(address), now: () => this.nowSerial() }),
    );
  }

  private nowSerial(): number {
    return dateToSerial(new Date(this.book.clock()), this.book.timeZone);
  }

  private valuesAt(reference: string): CellValue[][] | null {
    const { sheetName, address } = splitSheetName(reference);
    const sheet = sheetName === undefined ? this : this.book.sheetByName(sheetName);
    const area = sheet && parseArea(address, sheet.size);
    const named = area ? null : this.book.namedRange(reference);
    if (named) return this.book.sheetById(named.sheetId)?.values(named.area) ?? null;
    if (!area || lastRowOf(area) > sheet.rows || lastColumnOf(area) > sheet.columns) return null;
    const filled = intersection(area, { row: 1, column: 1, rows: sheet.lastRow, columns: sheet.lastColumn });
    if (area.rows === 1 && area.columns === 1) return sheet.values(area);
    return filled && sheet.lastRow > 0 ? sheet.values(filled) : [];
  }

  // Attributes

  attribute<Name extends AttributeName>(name: Name, row: number, column: number): CellAttributes[Name] | undefined {
    return this.layer(name).get(row, column);
  }

  /** @param value undefined: the platform's default */
  setAttribute<Name extends AttributeName>(name: Name, area: Area, value: CellAttributes[Name] | undefined): void {
    this.layer(name).set(area, value, this.rows);
    this.changed(changeKind(name), area);
  }

  setAttributes<Name extends AttributeName>(
    name: Name,
    area: Area,
    values: readonly (readonly (CellAttributes[Name] | undefined)[])[],
  ): void {
    this.layer(name).setMatrix(area, values);
    this.changed(changeKind(name), area);
  }

  /** The stretches of rows of a column that share a value. */
  attributeRuns<Name extends AttributeName>(name: Name, column: number, from: number, to: number) {
    return (
      this.layer(name).column(column)?.segments(from, to) ?? [
        { from, to, value: undefined as CellAttributes[Name] | undefined },
      ]
    );
  }

  clearFormat(area: Area): void {
    for (const name of formatNames) (this.layers[name] as Layer<string | number>).set(area, undefined, this.rows);
    this.changed('format', area);
  }

  private layer<Name extends AttributeName>(name: Name): Layer<CellAttributes[Name]> {
    return this.layers[name] as unknown as Layer<CellAttributes[Name]>;
  }

  /** Whether the cell's rule accepts the value; true where there is none. */
  isValid(row: number, column: number, value: CellValue, format: string | undefined): boolean {
    const rule = this.attribute('validation', row, column);
    return !rule || this.satisfiesRule(rule, row, column, value, format);
  }

  private satisfiesRule(
    rule: Validation,
    row: number,
    column: number,
    value: CellValue,
    format: string | undefined,
  ): boolean {
    return satisfies(rule, value, {
      isDate: isDateFormat(format),
      display: displayValue(value, format, this.book.locale, { lenient: true }),
      serialOf: (dateMs) => dateToSerial(new Date(dateMs), this.book.timeZone),
      textsOf: (sheetId, area) => this.book.sheetById(sheetId)?.displayValues(area, true).flat().filter(Boolean) ?? [],
      formulaValue: (formula) =>
        evaluateFormula(formula, {
          valuesAt: (address) =>
            address.replaceAll('$', '').toUpperCase() === a1Notation(cellArea(row, column))
              ? [[value]]
              : this.valuesAt(address),
          now: () => this.nowSerial(),
        }),
    });
  }

  // Lines

  lineSize(dimension: Dimension, position: number): number {
    return this.lines[dimension].size(position);
  }

  /** Sizes in pixels that differ from the default, by position. */
  lineSizes(dimension: Dimension): Record<number, number> {
    return this.lines[dimension].sizes(this.lineCount(dimension));
  }

  setLineSize(dimension: Dimension, from: number, count: number, sizePx: number): void {
    this.lines[dimension].setSize(from, count, sizePx);
    this.changed('dimensions', null);
  }

  isLineHidden(dimension: Dimension, position: number): boolean {
    return this.lines[dimension].isHidden(position);
  }

  /** Positions hidden by hand or in a collapsed group. */
  hiddenLines(dimension: Dimension): number[] {
    return this.lines[dimension].hiddenPositions(this.lineCount(dimension));
  }

  setLinesHidden(dimension: Dimension, from: number, count: number, isHidden: boolean): void {
    this.lines[dimension].setHidden(from, count, isHidden);
    this.changed('dimensions', null);
  }

  groupDepth(dimension: Dimension, position: number): number {
    return this.lines[dimension].groupDepth(position);
  }

  shiftGroupDepth(dimension: Dimension, from: number, count: number, delta: number): void {
    this.lines[dimension].shiftGroupDepth(from, count, delta);
    this.changed('dimensions', null);
  }

  setGroupsCollapsed(dimension: Dimension, collapsed: boolean): void {
    this.lines[dimension].collapsed = collapsed;
    this.changed('dimensions', null);
  }

  /** Whether the basic filter hides the row. */
  isRowFiltered(row: number): boolean {
    const { filter } = this;
    if (!filter || row <= filter.area.row || row > lastRowOf(filter.area)) return false;
    return Object.entries(filter.hiddenTexts).some(([column, texts]) => {
      const [[shown = ''] = []] = this.displayValues(cellArea(row, Number(column)), true);
      return texts.includes(shown);
    });
  }

  private lineCount(dimension: Dimension): number {
    return dimension === 'row' ? this.rows : this.columns;
  }

  // Shape

  /**
   * @param at position of the first new row; up to one past the last
   * @param like row (before the insertion) whose formats and rules the new ones take (S54)
   * @throws ServiceError E10, E12
   */
  insertRows(at: number, count: number, like?: number): void {
    if (at < 1 || at > this.rows + 1 || count < 1) throw errors.rowsOutOfBounds();
    this.book.checkRoom(count * this.columns);
    this.grid.insertRows(at, count);
    for (const layer of allLayers(this.layers)) layer.insertRows(at, count, like);
    this.layers.note.set(
      { row: at, column: 1, rows: count, columns: this.columns },
      undefined,
      Number.POSITIVE_INFINITY,
    );
    this.lines.row.insert(at, count, like);
    if (at <= this.frozenRows) this.frozenRows += count;
    const before = this.rows;
    this.rows += count;
    this.reshape(insertion('row', at, count, before, like));
  }

  /** @throws ServiceError E10, E12 */
  insertColumns(at: number, count: number, like?: number): void {
    if (at < 1 || at > this.columns + 1 || count < 1) throw errors.columnsOutOfBounds();
    this.book.checkRoom(count * this.rows);
    this.grid.insertColumns(at, count);
    for (const layer of allLayers(this.layers)) layer.insertColumns(at, count, like);
    this.layers.note.set({ row: 1, column: at, rows: this.rows, columns: count }, undefined, this.rows);
    this.lines.column.insert(at, count, like);
    if (at <= this.frozenColumns) this.frozenColumns += count;
    const before = this.columns;
    this.columns += count;
    this.reshape(insertion('column', at, count, before, like));
  }

  /** @throws ServiceError E10, E11 */
  deleteRows(at: number, count: number): void {
    if (at < 1 || count < 1 || at + count - 1 > this.rows) throw errors.rowsOutOfBounds();
    if (count === this.rows) throw errors.allRows();
    const frozenGone = Math.max(0, Math.min(this.frozenRows, at + count - 1) - at + 1);
    if (this.rows - count - (this.frozenRows - frozenGone) < 1) throw errors.allNonFrozenRows();
    this.grid.deleteRows(at, count);
    for (const layer of allLayers(this.layers)) layer.deleteRows(at, count);
    this.lines.row.delete(at, count);
    this.frozenRows -= frozenGone;
    this.rows -= count;
    this.reshape(deletion('row', at, count));
  }

  /** @throws ServiceError E10, E11 */
  deleteColumns(at: number, count: number): void {
    if (at < 1 || count < 1 || at + count - 1 > this.columns) throw errors.columnsOutOfBounds();
    if (count === this.columns) throw errors.allColumns();
    const frozenGone = Math.max(0, Math.min(this.frozenColumns, at + count - 1) - at + 1);
    if (this.columns - count - (this.frozenColumns - frozenGone) < 1) throw errors.allNonFrozenColumns();
    this.grid.deleteColumns(at, count);
    for (const layer of allLayers(this.layers)) layer.deleteColumns(at, count);
    this.lines.column.delete(at, count);
    this.frozenColumns -= frozenGone;
    this.columns -= count;
    this.reshape(deletion('column', at, count));
  }

  /** Moves rows to stand before row `to` (up to one past the last). @throws ServiceError E10 */
  moveRows(from: number, count: number, to: number): void {
    if (from < 1 || from + count - 1 > this.rows || to < 1 || to > this.rows + 1) throw errors.rowsOutOfBounds();
    if (to >= from && to <= from + count) return;
    this.grid.moveRows(from, count, to);
    for (const layer of allLayers(this.layers)) layer.moveRows(from, count, to);
    this.lines.row.move(from, count, to);
    this.reshape(movement('row', from, count, to));
  }

  /** Moves columns to stand before column `to` (up to one past the last). @throws ServiceError E10 */
  moveColumns(from: number, count: number, to: number): void {
    if (from < 1 || from + count - 1 > this.columns || to < 1 || to > this.columns + 1)
      throw errors.columnsOutOfBounds();
    if (to >= from && to <= from + count) return;
    this.grid.moveColumns(from, count, to);
    for (const layer of allLayers(this.layers)) layer.moveColumns(from, count, to);
    this.lines.column.move(from, count, to);
    this.reshape(movement('column', from, count, to));
  }

  /** Sorts the rows of an area by columns of the sheet; formats and notes move along (S61), rules and metadata stay. */
  sort(area: Area, keys: readonly SortKey[]): void {
    const columns = keys.map(({ column }) => this.values({ ...area, column, columns: 1 }).map(([value = '']) => value));
    const order = sortedOrder(columns, keys, this.book.locale);
    const cells = this.grid.read(area);
    this.grid.write(
      area.row,
      area.column,
      order.map((offset) => cells[offset] as Cell[]),
    );
    for (const name of [...formatNames, 'note' as const]) this.layers[name].reorderRows(area, order);
    this.changed('content', area);
    this.changed('format', area);
  }

  /** Grows the grid below by rows that have only the formats of whole columns (S54). @throws ServiceError E12 */
  appendRows(count: number): void {
    this.insertRows(this.rows + 1, count);
  }

  private reshape(reshape: Reshape): void {
    const { dimension, areaShift, growingShift } = reshape;
    this.merges = this.merges.flatMap((area) => areaShift(area) ?? []);
    this.protections = this.protections.flatMap((protection) => shiftedProtection(protection, areaShift) ?? []);
    this.conditionalFormats = this.conditionalFormats.flatMap((rule) => {
      const areas = rule.areas.flatMap((area) => growingShift(area) ?? []);
      return areas.length > 0 ? [{ ...rule, areas }] : [];
    });
    if (this.filter) this.filter = shiftedFilter(this.filter, reshape);
    this.charts = this.charts.map((chart) => shiftedChart(chart, reshape));
    this.book.shiftReferences(this, dimension, areaShift);
    this.changed('structure', null);
  }

  /** Formulas of this sheet follow a change of the grid of `changed`, which may be this one. */
  shiftFormulas(changed: Sheet, areaShift: (area: Area) => Area | null): void {
    const isShifted = (name: string | undefined) =>
      name === undefined ? changed === this : name.toLowerCase() === changed.name.toLowerCase();
    this.grid.rewriteFormulas((formula) => shiftFormula(formula, isShifted, areaShift));
    if (this.layers.validation.some((rule) => refersTo(rule, changed.id))) {
      this.layers.validation.map((rule) => shiftedRule(rule, changed.id, areaShift));
    }
  }

  /** Formulas of this sheet follow a tab that takes another name. */
  renameInFormulas(before: string, after: string): void {
    this.grid.rewriteFormulas((formula) => renameInFormula(formula, before, after));
  }

  /** A copy with all that belongs to the grid, under another id and name. */
  copy(book: Workbook, id: number, name: string): Sheet {
    const copy = Sheet.load(book, { ...structuredClone(this.toJSON()), id, name, hidden: false }, []);
    copy.grid = this.grid.clone();
    copy.charts = copy.charts.map((chart) => ({ ...chart, id: book.newId() }));
    copy.isMetaDirty = true;
    return copy;
  }

  // Saving

  /** Blocks of content that changed since markClean; one at or past `blockCount` is to be removed. */
  dirtyBlocks(): number[] {
    return this.grid.dirtyBlocks();
  }

  get blockCount(): number {
    return this.grid.blockCount;
  }

  blockJSON(block: number): string {
    return this.grid.blockJSON(block);
  }

  get metaDirty(): boolean {
    return this.isMetaDirty;
  }

  metaJSON(): string {
    return JSON.stringify(this.toJSON());
  }

  markClean(): void {
    this.grid.markClean();
    this.isMetaDirty = false;
  }

  private toJSON(): SheetJSON {
    return {
      id: this.id,
      name: this.name,
      rows: this.rows,
      columns: this.columns,
      hidden: this.hidden,
      hiddenGridlines: this.hiddenGridlines,
      tabColor: this.tabColor,
      frozenRows: this.frozenRows,
      frozenColumns: this.frozenColumns,
      layers: layersToJSON(this.layers),
      rowLines: this.lines.row.toJSON(),
      columnLines: this.lines.column.toJSON(),
      merges: this.merges,
      protections: this.protections,
      filter: this.filter,
      conditionalFormats: [...this.conditionalFormats],
      charts: [...this.charts],
    };
  }

  /** @param blocks content by block number, as blockJSON wrote it */
  static load(book: Workbook, json: SheetJSON, blocks: readonly string[]): Sheet {
    const sheet = new Sheet(book, json.id, json.name, json.rows, json.columns);
    const { hidden, hiddenGridlines, tabColor, frozenRows, frozenColumns, merges, protections, filter } = json;
    Object.assign(sheet, { hidden, hiddenGridlines, tabColor, frozenRows, frozenColumns, merges, protections, filter });
    sheet.conditionalFormats = json.conditionalFormats;
    sheet.charts = json.charts ?? [];
    sheet.layers = layersFromJSON(json.layers);
    sheet.lines.row.load(json.rowLines);
    sheet.lines.column.load(json.columnLines);
    for (const [index, block] of blocks.entries()) sheet.grid.loadBlock(index, block);
    sheet.isMetaDirty = false;
    return sheet;
  }

  /** Tells the workbook's listeners; whoever changes a public property calls it. */
  changed(kind: Change['kind'], area: Area | null): void {
    if (kind !== 'content' && kind !== 'selection') this.isMetaDirty = true;
    this.book.changed({ kind, sheetId: this.id, area });
  }
}

function changeKind(name: AttributeName): Change['kind'] {
  return name === 'validation' || name === 'note' ? name : 'format';
}

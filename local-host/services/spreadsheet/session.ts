import { a1Notation } from '../../workbook/a1.ts';
import { type Area, cellArea, contains } from '../../workbook/area.ts';
import { type Cell, type CellValue, cellCost, isFormula } from '../../workbook/cell.ts';
import { errors } from '../../workbook/errors.ts';
import { mayEdit } from '../../workbook/protection.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { type Execution, ServiceError, type ServiceObject } from '../service.ts';
import type { Makers } from './makers.ts';
import { type ScriptCellContext, scriptCell } from './scriptCell.ts';
import { type TypedFormat, WriteBuffer } from './writeBuffer.ts';

/** What the host lends to the spreadsheet services of one execution. */
export interface SpreadsheetHooks {
  /** SpreadsheetApp.getUi(); throws E25 where there is none */
  ui(): ServiceObject;
  toast(message: string, title: string, seconds: number): void;
  /** false: getActiveSpreadsheet() answers null, as an add-on's clock run may find it (H81) */
  readonly hasActiveSpreadsheet?: boolean;
  /** when a rejecting rule reports (H75): 'write' unless told otherwise */
  readonly validationErrorsAt?: 'write' | 'flush';
  /** a range read again without a flush between answers as before, though others committed meanwhile (H65) */
  readonly readsStale?: boolean;
}

/** What the spreadsheet services of one execution share. */
export class Session {
  readonly buffer = new WriteBuffer();
  /** what was read since the last flush, by what was asked for; only in the mode where reads may be stale */
  private readonly seen = new Map<string, unknown[][]>();
  private hasListedSheets = false;

  constructor(
    readonly book: Workbook,
    readonly hooks: SpreadsheetHooks,
    readonly make: Makers,
  ) {}

  /** Whose selection "active" means. */
  userOf({ activeUser, effectiveUser }: Execution): string {
    return activeUser || effectiveUser;
  }

  activeSheet(execution: Execution): Sheet {
    const { sheetId } = this.book.selectionOf(this.userOf(execution));
    return this.book.sheetById(sheetId) as Sheet;
  }

  /** @throws ServiceError where the file is not open to the script (H33) */
  requireBook(execution: Execution, member: string): void {
    if (execution.authMode === 'NONE') {
      throw new ServiceError(
        `You do not have permission to call ${member}. Required permissions: https://www.googleapis.com/auth/spreadsheets.currentonly`,
      );
    }
    execution.requireScope('spreadsheets.currentonly', member);
  }

  /** L9: the first call of an execution that needs the list of sheets costs, repeats hardly. */
  chargeMetadata(execution: Execution): void {
    execution.charge({ operation: this.hasListedSheets ? 'metadataRepeat' : 'metadataCall' });
    this.hasListedSheets = true;
  }

  /** Own pending writes come first (C3). */
  beforeRead(execution: Execution): void {
    if (!this.buffer.isEmpty) this.flush(execution);
  }

  flush(execution: Execution): void {
    this.seen.clear();
    this.buffer.commit(execution);
  }

  /** @param asked what is read, as a key */
  remembered<T>(asked: string, take: () => T[][]): T[][] {
    if (!this.hooks.readsStale) return take();
    const before = this.seen.get(asked) as T[][] | undefined;
    const values = before ?? take();
    this.seen.set(asked, values);
    return values.map((row) => [...row]);
  }

  /** Charges the reading of values that were read. */
  chargeRead(execution: Execution, values: readonly (readonly unknown[])[]): void {
    execution.charge({ operation: 'read', cells: costOf(values) });
  }

  /** @throws ServiceError E15 for viewers and protected cells (H38, H76) */
  requireEditable(execution: Execution, sheet: Sheet, area: Area): void {
    this.requireSheet(sheet);
    this.requireEditor(execution);
    if (sheet.protections.length === 0) return;
    if (!mayEdit(sheet.protections, area, execution.effectiveUser, this.book.owner)) throw errors.protected();
  }

  /** @throws ServiceError when the sheet was deleted */
  requireSheet(sheet: Sheet): void {
    if (this.book.sheetById(sheet.id) !== sheet) throw errors.sheetNotFound(sheet.id);
  }

  /** @throws ServiceError E15 for viewers */
  requireEditor({ effectiveUser }: Execution): void {
    if (this.book.roleOf(effectiveUser) === 'viewer') throw errors.protected();
  }

  /** Before the grid changes its shape: everything pending is committed, and the call is charged (L16). */
  beforeStructure(execution: Execution, sheet: Sheet, area: Area, lines: number): void {
    this.requireEditable(execution, sheet, area);
    this.flush(execution);
    execution.charge({ operation: 'insertRows', rows: lines });
  }

  /** A change of formats: takes effect at once and is carried by the next flush. @param cells distinct values sent */
  chargeFormat(execution: Execution, cells: number): void {
    execution.charge({ operation: 'write', cells });
    this.buffer.count(cells);
  }

  /** Sorts, filters, rules, protections (L17). */
  chargeFeature(execution: Execution): void {
    execution.charge({ operation: 'rangeFeature' });
    this.buffer.count(1);
  }

  /**
   * Buffers script values for an area; everything about them is checked before.
   *
   * @throws ServiceError E14, E15, E21
   * @throws HostStrictError for values whose effect is not known
   */
  writeValues(execution: Execution, sheet: Sheet, area: Area, values: readonly (readonly unknown[])[]): void {
    this.writeAreas(execution, sheet, [{ area, values }]);
  }

  /** The same for several areas, in one call. */
  writeAreas(
    execution: Execution,
    sheet: Sheet,
    areas: readonly { readonly area: Area; readonly values: readonly (readonly unknown[])[] }[],
  ): void {
    const writes = areas.map(({ area, values }) => {
      this.requireEditable(execution, sheet, area);
      const prepared = this.prepare(execution, sheet, area, values);
      const broken = this.brokenRule(sheet, area, prepared.cells, prepared.formats);
      if (broken && this.hooks.validationErrorsAt !== 'flush') throw broken;
      return { sheet, area, ...prepared, cost: costOf(values), broken };
    });
    execution.charge({ operation: 'write', cells: writes.reduce((sum, { cost }) => sum + cost, 0) });
    for (const write of writes) this.buffer.add(write);
  }

  /** Values and formulas go; formats, rules and notes stay (S34). */
  clearContent(execution: Execution, sheet: Sheet, area: Area): void {
    this.requireEditable(execution, sheet, area);
    execution.charge({ operation: 'write', cells: 1 });
    this.buffer.add({ sheet, area, cells: null, cost: 1 });
  }

  /** Appends a row at once: atomic against other executions (S50). */
  appendRow(execution: Execution, sheet: Sheet, values: readonly unknown[]): void {
    this.flush(execution);
    const row = sheet.lastRow + 1;
    const area = { row, column: 1, rows: 1, columns: values.length };
    this.requireEditable(execution, sheet, area);
    execution.charge({ operation: 'appendRow', cells: costOf([values]) });
    if (values.length > sheet.maxColumns) throw errors.outsideGrid();
    const { cells, formats } = this.prepare(execution, sheet, area, [values]);
    const broken = this.brokenRule(sheet, area, cells, formats);
    if (broken) throw broken;
    if (row > sheet.maxRows) sheet.appendRows(1);
    sheet.writeCells(row, 1, cells);
    for (const { column, format } of formats) sheet.setAttribute('numberFormat', cellArea(row, column), format);
  }

  private prepare(
    execution: Execution,
    sheet: Sheet,
    area: Area,
    values: readonly (readonly unknown[])[],
  ): { cells: Cell[][]; formats: TypedFormat[] } {
    const { locale, timeZone } = this.book;
    const context: ScriptCellContext = {
      locale,
      timeZone,
      now: execution.now(),
      warn: (text) => execution.warn(text),
    };
    const cells: Cell[][] = values.map((row) => new Array<Cell>(row.length));
    const formats: TypedFormat[] = [];
    for (let offset = 0; offset < area.columns; offset++) {
      const column = area.column + offset;
      for (const run of sheet.attributeRuns('numberFormat', column, area.row, area.row + area.rows - 1)) {
        for (let row = run.from; row <= run.to; row++) {
          const index = row - area.row;
          const { cell, format } = scriptCell(values[index]?.[offset], run.value, context);
          (cells[index] as Cell[])[offset] = cell;
          if (format !== undefined) formats.push({ row, column, format });
        }
      }
    }
    blankMerged(sheet, area, cells);
    return { cells, formats };
  }

  /** E14 for the first cell whose rejecting rule the value breaks (S71); null when there is none. */
  private brokenRule(
    sheet: Sheet,
    area: Area,
    cells: readonly (readonly Cell[])[],
    formats: readonly TypedFormat[],
  ): ServiceError | null {
    let typedFormats: Map<string, string> | undefined;
    for (let offset = 0; offset < area.columns; offset++) {
      const column = area.column + offset;
      for (const run of sheet.attributeRuns('validation', column, area.row, area.row + area.rows - 1)) {
        if (!run.value || run.value.allowInvalid) continue;
        typedFormats ??= new Map(formats.map((typed) => [`${typed.row},${typed.column}`, typed.format]));
        for (let row = run.from; row <= run.to; row++) {
          const cell = cells[row - area.row]?.[offset] ?? '';
          if (isFormula(cell)) continue; // its value is only known once it is computed
          const format = typedFormats.get(`${row},${column}`) ?? sheet.attribute('numberFormat', row, column);
          if (sheet.isValid(row, column, cell, format)) continue;
          return errors.invalidData(a1Notation(cellArea(row, column)), run.value.helpText);
        }
      }
    }
    return null;
  }
}

/** Only the first cell of a merge holds a value (S16). */
function blankMerged(sheet: Sheet, area: Area, cells: Cell[][]): void {
  for (const merge of sheet.merges) {
    for (const [index, row] of cells.entries()) {
      for (const offset of row.keys()) {
        const cell = cellArea(area.row + index, area.column + offset);
        const isFirst = cell.row === merge.row && cell.column === merge.column;
        if (!isFirst && contains(merge, cell)) row[offset] = '';
      }
    }
  }
}

function costOf(values: readonly (readonly unknown[])[]): number {
  let cost = 0;
  for (const row of values) for (const value of row) cost += cellCost(value as CellValue);
  return cost;
}

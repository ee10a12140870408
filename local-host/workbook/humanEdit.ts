import { a1Notation } from './a1.ts';
import { type Area, cellArea, lastColumnOf, lastRowOf } from './area.ts';
import { type Cell, isFormula, MAX_CELL_CHARACTERS } from './cell.ts';
import { type Coerced, coerce } from './coerce.ts';
import { errors } from './errors.ts';
import { mayEdit } from './protection.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/** What a person does to the grid; `sheet` is its id, positions are 1-based. */
export type HumanEdit =
  | {
      readonly kind: 'type';
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      /** typed or pasted, one text a cell; null leaves a cell as it is, '' clears it */
      readonly texts: readonly (readonly (string | null)[])[];
    }
  | ({ readonly kind: 'clear'; readonly sheet: number } & Area)
  | ({ readonly kind: 'sort'; readonly sheet: number; readonly by: number; readonly ascending: boolean } & Area)
  | {
      readonly kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
      readonly sheet: number;
      readonly at: number;
      readonly count: number;
    }
  | { readonly kind: 'renameTab'; readonly sheet: number; readonly name: string }
  | { readonly kind: 'deleteTab' | 'hideTab' | 'showTab' | 'copyTab'; readonly sheet: number }
  /** `to`: 1-based place among the tabs */
  | { readonly kind: 'moveTab'; readonly sheet: number; readonly to: number }
  | { readonly kind: 'addTab'; readonly name: string };

export interface Person {
  /** address, lower case */
  readonly user: string;
  /** milliseconds since 1970 */
  readonly now: number;
}

/** What onEdit gets to know; value and oldValue only for one cell, and only when there is one (H45). */
export interface EditEvent {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly value?: string;
  readonly oldValue?: string;
}

/**
 * Does what a person did, as Google would.
 *
 * @returns the event of the simple trigger; null where none fires: only edits of cells do (T5)
 * @throws ServiceError with the sentence the person would see: protected, rejected by a rule, out of bounds, a name that exists
 * @throws RangeError for a kind of edit that there is not
 */
export function applyHumanEdit(book: Workbook, edit: HumanEdit, person: Person): EditEvent | null {
  if (book.roleOf(person.user) === 'viewer') throw errors.protected();
  if (edit.kind === 'addTab') {
    book.insertSheet(edit.name || undefined);
    return null;
  }
  const sheet = book.sheetById(edit.sheet);
  if (!sheet) throw errors.rangeNotFound();
  switch (edit.kind) {
    case 'type':
      return typeInto(sheet, edit.row, edit.column, edit.texts, person);
    case 'clear': {
      const texts = Array.from({ length: edit.rows }, () => new Array<string>(edit.columns).fill(''));
      return typeInto(sheet, edit.row, edit.column, texts, person);
    }
    case 'sort':
      requireEditable(sheet, edit, person);
      sheet.sort(edit, [{ column: edit.by, ascending: edit.ascending }]);
      return null;
    case 'insertRows':
    case 'deleteRows':
    case 'insertColumns':
    case 'deleteColumns':
      reshape(sheet, edit.kind, edit.at, edit.count, person);
      return null;
    case 'renameTab':
    case 'deleteTab':
    case 'hideTab':
    case 'showTab':
    case 'copyTab':
    case 'moveTab':
      changeTab(book, sheet, edit, person);
      return null;
    default:
      throw unknownKind(edit);
  }
}

/** What a page sends may be anything. */
const unknownKind = (edit: never) => new RangeError(`unknown edit ${String((edit as HumanEdit).kind)}`);

function requireEditable(sheet: Sheet, area: Area, { user }: Person): void {
  if (!mayEdit(sheet.protections, area, user, sheet.book.owner)) throw errors.protected();
}

function typeInto(
  sheet: Sheet,
  row: number,
  column: number,
  texts: readonly (readonly (string | null)[])[],
  person: Person,
): EditEvent {
  const area = { row, column, rows: texts.length, columns: Math.max(...texts.map(({ length }) => length)) };
  requireEditable(sheet, area, person);
  const { locale, timeZone } = sheet.book;
  const context = { locale, timeZone, now: person.now, lenient: true };
  const before = area.rows * area.columns === 1 && row <= sheet.maxRows ? sheet.cell(row, column) : '';
  const typed: { row: number; column: number; coerced: Coerced }[] = [];
  for (const [index, line] of texts.entries()) {
    for (const [offset, text] of line.entries()) {
      if (text === null) continue;
      if (text.length > MAX_CELL_CHARACTERS) throw errors.tooLong();
      const place = { row: row + index, column: column + offset };
      const coerced = coerce(text, sheet.attribute('numberFormat', place.row, place.column), context);
      requireAccepted(sheet, place.row, place.column, coerced);
      typed.push({ ...place, coerced });
    }
  }
  growTo(sheet, area);
  writeTyped(sheet, area, typed);
  if (area.rows * area.columns > 1) return { sheet, area };
  const after = sheet.cell(row, column);
  return { sheet, area, ...textOf('value', sheet, after), ...textOf('oldValue', sheet, before) };
}

/** One write for the block, so that listeners hear of it once. */
function writeTyped(
  sheet: Sheet,
  area: Area,
  typed: readonly { row: number; column: number; coerced: Coerced }[],
): void {
  const cells: Cell[][] = sheet.cells(area);
  for (const { row, column, coerced } of typed) (cells[row - area.row] as Cell[])[column - area.column] = coerced.cell;
  sheet.writeCells(area.row, area.column, cells);
  for (const { row, column, coerced } of typed) {
    if (coerced.format !== undefined) sheet.setAttribute('numberFormat', cellArea(row, column), coerced.format);
  }
}

/** @throws ServiceError E14 where the rule rejects; a rule that only warns lets everything in */
function requireAccepted(sheet: Sheet, row: number, column: number, { cell, format }: Coerced): void {
  const rule = sheet.attribute('validation', row, column);
  if (!rule || rule.allowInvalid || isFormula(cell)) return;
  if (sheet.isValid(row, column, cell, format ?? sheet.attribute('numberFormat', row, column))) return;
  throw errors.invalidData(a1Notation(cellArea(row, column)), rule.helpText);
}

/** A paste past the edge makes the grid larger; a script's write would not (S3). */
function growTo(sheet: Sheet, area: Area): void {
  const rows = lastRowOf(area) - sheet.maxRows;
  const columns = lastColumnOf(area) - sheet.maxColumns;
  if (rows > 0) sheet.insertRows(sheet.maxRows + 1, rows, sheet.maxRows);
  if (columns > 0) sheet.insertColumns(sheet.maxColumns + 1, columns, sheet.maxColumns);
}

/** Events carry texts: a number as JavaScript writes it, a date as its serial number, a formula's value. */
function textOf(name: 'value' | 'oldValue', sheet: Sheet, cell: Cell): { value?: string; oldValue?: string } {
  if (cell === '') return {};
  const value = isFormula(cell) ? sheet.formulaValue(cell) : cell;
  return { [name]: typeof value === 'boolean' ? String(value).toUpperCase() : String(value) };
}

function reshape(
  sheet: Sheet,
  kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns',
  at: number,
  count: number,
  person: Person,
): void {
  const isRows = kind === 'insertRows' || kind === 'deleteRows';
  const lines = kind.startsWith('delete') ? count : 1;
  const whole = isRows ? { column: 1, columns: sheet.maxColumns } : { row: 1, rows: sheet.maxRows };
  const here = isRows ? { row: at, rows: lines } : { column: at, columns: lines };
  requireEditable(sheet, { ...cellArea(1, 1), ...whole, ...here }, person);
  if (kind === 'deleteRows') sheet.deleteRows(at, count);
  else if (kind === 'deleteColumns') sheet.deleteColumns(at, count);
  // "insert above" takes the format of the row that is selected, "below the last" that of the last one
  else if (kind === 'insertRows') sheet.insertRows(at, count, Math.min(at, sheet.maxRows));
  else sheet.insertColumns(at, count, Math.min(at, sheet.maxColumns));
}

type TabEdit = Extract<HumanEdit, { kind: 'renameTab' | 'deleteTab' | 'hideTab' | 'showTab' | 'copyTab' | 'moveTab' }>;

function changeTab(book: Workbook, sheet: Sheet, edit: TabEdit, person: Person): void {
  const isProtected = edit.kind === 'renameTab' || edit.kind === 'deleteTab';
  if (isProtected) requireEditable(sheet, sheet.whole, person);
  switch (edit.kind) {
    case 'renameTab':
      book.renameSheet(sheet, edit.name);
      break;
    case 'deleteTab':
      book.deleteSheet(sheet);
      break;
    case 'hideTab':
    case 'showTab':
      book.setSheetHidden(sheet, edit.kind === 'hideTab');
      break;
    case 'copyTab':
      book.copySheet(sheet, undefined, book.sheets.indexOf(sheet) + 1);
      break;
    case 'moveTab':
      book.moveSheet(sheet, edit.to - 1);
      break;
  }
}

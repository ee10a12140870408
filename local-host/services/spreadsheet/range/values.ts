import { type Area, cellArea } from '../../../workbook/area.ts';
import { isFormula } from '../../../workbook/cell.ts';
import { errors } from '../../../workbook/errors.ts';
import { uncomputed } from '../../../workbook/formula/evaluate.ts';
import { movedFormula } from '../../../workbook/formula/movedFormula.ts';
import type { Sheet } from '../../../workbook/sheet.ts';
import { type Execution, HostStrictError } from '../../service.ts';
import type { RangeState } from '../makers.ts';
import { methodsOn } from '../method.ts';

const { answer, deed } = methodsOn<RangeState>();

/** @throws ServiceError E6, E7: nothing is written then (S22) */
export function checkShape(area: Area, rows: readonly (readonly unknown[])[]): void {
  if (rows.length !== area.rows) throw errors.rowCount(rows.length, area.rows);
  const odd = rows.find((row) => row.length !== area.columns);
  if (odd) throw errors.columnCount(odd.length, area.columns);
}

/** The same value in every cell of the range (S33). */
export const filled = <T>({ rows, columns }: Area, value: T): T[][] =>
  Array.from({ length: rows }, () => new Array<T>(columns).fill(value));

const first = ({ area }: RangeState) => cellArea(area.row, area.column);

/**
 * Formulas that only Google computes read "#NAME?" here. The add-on has none of its own and meets a person's as an error
 * text; what an unknown script makes of it would be wrong.
 *
 * @throws HostStrictError in a run of any script
 */
function requireComputed({ sheet }: RangeState, area: Area, execution: Execution): void {
  if (execution.kind !== 'run') return;
  for (const formula of formulasIn(sheet, area)) {
    const name = uncomputed(formula);
    if (name) throw new HostStrictError(`this host does not compute ${name} in ${formula}`);
  }
}

const formulasIn = (sheet: Sheet, area: Area): string[] =>
  sheet.hasFormulas ? sheet.cells(area).flatMap((row) => row.filter(isFormula).map(({ formula }) => formula)) : [];

/** Reads values: see `read`. */
function readValues<T>(
  range: RangeState,
  area: Area,
  execution: Execution,
  what: 'values' | 'texts',
  take: (area: Area) => T[][],
): T[][] {
  const asked = [what, range.sheet.id, area.row, area.column, area.rows, area.columns].join();
  return read(range, execution, () =>
    range.session.remembered(asked, () => {
      requireComputed(range, area, execution);
      return take(area);
    }),
  );
}

/** Reads content: own pending writes come first, then the price of what was read. */
function read<T>({ session, sheet }: RangeState, execution: Execution, take: () => T[][]): T[][] {
  session.requireSheet(sheet);
  session.beforeRead(execution);
  const values = take();
  session.chargeRead(execution, values);
  return values;
}

function write(
  { session, sheet, area }: RangeState,
  execution: Execution,
  values: readonly (readonly unknown[])[],
): void {
  session.writeValues(execution, sheet, area, values);
}

function formulaText(formula: string): string {
  if (formula.startsWith("'")) throw new HostStrictError('a formula that begins with an apostrophe');
  return formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
}

const formulasOf = ({ sheet }: RangeState, area: Area) =>
  sheet.cells(area).map((row) => row.map((cell) => (isFormula(cell) ? cell.formula : '')));

const signatureOfValues = [['Object[][]']] as const;

/** What the cells of a range hold. */
export const valueMethods = {
  getValue: answer(
    [[]],
    (range, _args, execution) =>
      readValues(range, first(range), execution, 'values', (area) => range.sheet.typedValues(area))[0]?.[0],
  ),
  getValues: answer([[]], (range, _args, execution) =>
    readValues(range, range.area, execution, 'values', (area) => range.sheet.typedValues(area)),
  ),
  getDisplayValue: answer(
    [[]],
    (range, _args, execution) =>
      readValues(range, first(range), execution, 'texts', (area) => range.sheet.displayValues(area))[0]?.[0],
  ),
  getDisplayValues: answer([[]], (range, _args, execution) =>
    readValues(range, range.area, execution, 'texts', (area) => range.sheet.displayValues(area)),
  ),
  getFormula: answer(
    [[]],
    (range, _args, execution) => read(range, execution, () => formulasOf(range, first(range)))[0]?.[0],
  ),
  getFormulas: answer([[]], (range, _args, execution) => read(range, execution, () => formulasOf(range, range.area))),
  isBlank: answer([[]], (range, _args, execution) =>
    read(range, execution, () => range.sheet.cells(range.area)).every((row) => row.every((cell) => cell === '')),
  ),
  setValue: deed([['any']], (range, [value], execution) => write(range, execution, filled(range.area, value))),
  setValues: deed(signatureOfValues, (range, [values], execution) => {
    checkShape(range.area, values);
    write(range, execution, values);
  }),
  setFormula: deed([['String']], (range, [formula], execution) => {
    // references without a dollar sign move along from cell to cell
    const text = formulaText(formula);
    const formulas = filled(range.area, text).map((row, down) =>
      row.map((_, right) => movedFormula(text, down, right)),
    );
    write(range, execution, formulas);
  }),
  setFormulas: deed([['String[][]']], (range, [formulas], execution) => {
    checkShape(range.area, formulas);
    write(
      range,
      execution,
      formulas.map((row) => row.map(formulaText)),
    );
  }),
  clearContent: deed([[]], ({ session, sheet, area }, _args, execution) =>
    session.clearContent(execution, sheet, area),
  ),
};

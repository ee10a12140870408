import type { ConditionalFormat, Sheet } from '../workbook/sheet.ts';
import { satisfies } from '../workbook/validation.ts';
import { dateToSerial } from '../workbook/zone.ts';

/** Cells below this row are drawn without conditional formats: a custom formula for each would make the page slow. */
const lastConditionalRow = 3_000;

/**
 * Tells whether a conditional format applies to a cell, for as long as the sheet stays as it is. A custom formula is read
 * relative to the first cell of its area: most look at fixed columns, so what holds for one cell holds for the whole row
 * and is computed once.
 */
export function conditionTest(sheet: Sheet): (rule: ConditionalFormat, row: number, column: number) => boolean {
  const computed = new Map<string, boolean>();
  const isTrue = (formula: string) => {
    const known = computed.get(formula);
    if (known !== undefined) return known;
    const value = sheet.formulaValue({ formula }) === true;
    computed.set(formula, value);
    return value;
  };
  return (rule, row, column) => {
    if (row > lastConditionalRow) return false;
    if (rule.criteria !== 'CUSTOM_FORMULA') return valueHolds(sheet, rule, row, column);
    const formula = formulaAt(rule, row, column);
    return formula !== null && isTrue(formula);
  };
}

function valueHolds(sheet: Sheet, { criteria, values }: ConditionalFormat, row: number, column: number): boolean {
  const value = sheet.value(row, column);
  if (criteria === 'CELL_EMPTY') return value === '';
  if (criteria === 'CELL_NOT_EMPTY') return value !== '';
  if (value === '') return false;
  return satisfies({ criteria, values, allowInvalid: true, helpText: null }, value, {
    isDate: typeof value === 'number',
    display: sheet.displayValues({ row, column, rows: 1, columns: 1 }, true)[0]?.[0] ?? '',
    serialOf: (dateMs) => dateToSerial(new Date(dateMs), sheet.book.timeZone),
    textsOf: () => [],
    formulaValue: () => false,
  });
}

/** The custom formula of a format as it reads in a cell; null outside its areas. */
function formulaAt({ areas, values }: ConditionalFormat, row: number, column: number): string | null {
  const area = areas.find(
    (one) => row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
  );
  return area ? shifted(String(values[0]), row - area.row, column - area.column) : null;
}

/** Moves the relative references of a formula: `$D2` two rows down is `$D4`. Texts in quotes stay. */
function shifted(formula: string, rows: number, columns: number): string {
  return formula.replace(
    /"[^"]*"|(\$?)([A-Za-z]{1,3})(\$?)(\d+)\b/g,
    (whole, fixedColumn, letters, fixedRow, digits) => {
      if (letters === undefined) return whole;
      const column = fixedColumn ? letters : lettersOf(numberOf(letters) + columns);
      return `${fixedColumn}${column}${fixedRow}${fixedRow ? digits : Number(digits) + rows}`;
    },
  );
}

function numberOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

import type { ConditionalFormat, Sheet } from '../workbook/sheet.ts';
import { satisfies } from '../workbook/validation.ts';
import { dateToSerial } from '../workbook/zone.ts';

/** Cells below this row are drawn without conditional formats: a custom formula for each would make the page slow. */
const lastConditionalRow = 3_000;

/** Whether a conditional format applies to a cell; a custom formula is read relative to the first cell of its area. */
export function conditionHolds(sheet: Sheet, rule: ConditionalFormat, row: number, column: number): boolean {
  if (row > lastConditionalRow) return false;
  if (rule.criteria === 'CUSTOM_FORMULA') return customHolds(sheet, rule, row, column);
  const value = sheet.value(row, column);
  if (rule.criteria === 'CELL_EMPTY') return value === '';
  if (rule.criteria === 'CELL_NOT_EMPTY') return value !== '';
  if (value === '') return false;
  return satisfies({ criteria: rule.criteria, values: rule.values, allowInvalid: true, helpText: null }, value, {
    isDate: typeof value === 'number',
    display: sheet.displayValues({ row, column, rows: 1, columns: 1 }, true)[0]?.[0] ?? '',
    serialOf: (dateMs) => dateToSerial(new Date(dateMs), sheet.book.timeZone),
    textsOf: () => [],
    formulaValue: () => false,
  });
}

function customHolds(sheet: Sheet, rule: ConditionalFormat, row: number, column: number): boolean {
  const area = rule.areas.find(
    (one) => row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
  );
  if (!area) return false;
  const formula = shifted(String(rule.values[0]), row - area.row, column - area.column);
  return sheet.formulaValue({ formula }) === true;
}

/** Moves the relative references of a formula: `$D2` two rows down is `$D4`. Texts in quotes stay. */
export function shifted(formula: string, rows: number, columns: number): string {
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

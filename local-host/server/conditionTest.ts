import { cellArea, contains } from '../workbook/area.ts';
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
  const computed = remembering((formula: string) => sheet.formulaValue({ formula }) === true);
  const tests = remembering((formula: string) => {
    const isSameInAllColumns = shifted(formula, 0, 1) === formula;
    const inRow = remembering((rows: number) => computed(shifted(formula, rows, 0)));
    return (rows: number, columns: number) =>
      isSameInAllColumns ? inRow(rows) : computed(shifted(formula, rows, columns));
  });
  return (rule, row, column) => {
    if (row > lastConditionalRow) return false;
    const cell = cellArea(row, column);
    const area = rule.areas.find((one) => contains(one, cell));
    if (!area) return false;
    if (rule.criteria !== 'CUSTOM_FORMULA') return valueHolds(sheet, rule, row, column);
    return tests(String(rule.values[0]))(row - area.row, column - area.column);
  };
}

function remembering<K, V>(answer: (key: K) => V): (key: K) => V {
  const answers = new Map<K, V>();
  return (key) => {
    if (!answers.has(key)) answers.set(key, answer(key));
    return answers.get(key) as V;
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

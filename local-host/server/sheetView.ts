import type { ConditionalFormat, Sheet } from '../workbook/sheet.ts';
import type { Validation } from '../workbook/validation.ts';
import { chartView } from './chartView.ts';
import { conditionTest } from './conditionTest.ts';
import type { SheetView, StyleView, ValidationView } from './protocol.ts';

/** Empty rows shown with their formats below the last row that holds something. */
const rowsBelow = 200;

/** A sheet as the page draws it: displayed texts and the look of each cell, conditional formats already applied. */
export function sheetView(sheet: Sheet): SheetView {
  const rows = Math.min(sheet.maxRows, sheet.lastRow + rowsBelow);
  const area = { row: 1, column: 1, rows, columns: sheet.maxColumns };
  const styles = new StyleTable();
  const looks = looksOf(sheet, rows);
  const values = sheet.values(area);
  const checkboxes = checkboxTest(sheet);
  const shown = sheet.displayValues(area, true);
  const cells = shown.map((texts, row) =>
    texts.map((text, column) => (checkboxes(row + 1, column + 1) ? values[row]?.[column] === true : text)),
  );
  const conditions = conditionalLooks(sheet, rows);
  const cellStyles = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: sheet.maxColumns }, (_unused, column) => {
      const look = looks[column]?.[row] ?? {};
      const value = values[row]?.[column] ?? '';
      const conditional = conditions(row + 1, column + 1);
      const aligned = look.align || typeof value !== 'number' ? look : { ...look, align: 'right' as const };
      return styles.indexOf(conditional ? { ...aligned, ...conditional } : aligned);
    }),
  );
  return {
    id: sheet.id,
    name: sheet.name,
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    columnWidths: zeroBased(sheet.lineSizes('column')),
    hiddenColumns: sheet.hiddenLines('column').map((column) => column - 1),
    styles: styles.all,
    cells: withoutEmptyEnd(cells),
    cellStyles,
    formulas: {},
    notes: notesOf(sheet, rows),
    validations: validationsOf(sheet),
    charts: sheet.charts.map((chart) => chartView(sheet, chart)),
  };
}

class StyleTable {
  readonly all: StyleView[] = [];
  private readonly indexes = new Map<string, number>();

  indexOf(style: StyleView): number {
    const key = JSON.stringify(style);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.all.push(style);
    this.indexes.set(key, this.all.length - 1);
    return this.all.length - 1;
  }
}

const alignments: Readonly<Record<string, 'left' | 'center' | 'right'>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  'general-left': 'left',
};

/** By column, then by row: what whole runs of cells share is made once. */
function looksOf(sheet: Sheet, rows: number): StyleView[][] {
  return Array.from({ length: sheet.maxColumns }, (_, index) => {
    const column = index + 1;
    const looks: StyleView[] = new Array<StyleView>(rows).fill({});
    const paint = <
      N extends
        | 'background'
        | 'fontColor'
        | 'fontWeight'
        | 'fontSize'
        | 'horizontalAlignment'
        | 'wrap'
        | 'numberFormat',
    >(
      name: N,
      change: (value: NonNullable<ReturnType<typeof sheet.attribute<N>>>) => StyleView,
    ) => {
      for (const run of sheet.attributeRuns(name, column, 1, rows)) {
        if (run.value === undefined) continue;
        const added = change(run.value as NonNullable<ReturnType<typeof sheet.attribute<N>>>);
        for (let row = run.from; row <= run.to; row++) looks[row - 1] = { ...looks[row - 1], ...added };
      }
    };
    paint('background', (fill) => (fill === '#ffffff' ? {} : { fill }));
    paint('fontColor', (colour) => ({ colour }));
    paint('fontWeight', (weight) => (weight === 'bold' ? { bold: true } : {}));
    paint('fontSize', (size) => ({ size }));
    paint('horizontalAlignment', (align) => (alignments[align] ? { align: alignments[align] } : {}));
    paint('wrap', (wrap) => (wrap === 'WRAP' ? { wrap: true } : {}));
    paint('numberFormat', (format) => (format === '@' ? { text: true } : {}));
    return looks;
  });
}

/** The first rule that holds for a cell decides, as in Sheets. */
function conditionalLooks(sheet: Sheet, rows: number): (row: number, column: number) => StyleView | null {
  const rules = sheet.conditionalFormats.filter(({ areas }) => areas.some((area) => area.row <= rows));
  if (rules.length === 0) return () => null;
  const holds = conditionTest(sheet);
  return (row, column) => {
    const rule = rules.find((one) => holds(one, row, column));
    return rule ? lookOf(rule) : null;
  };
}

function lookOf({ style }: ConditionalFormat): StyleView {
  return {
    ...(style.background && { fill: style.background }),
    ...(style.fontColor && { colour: style.fontColor }),
    ...(style.bold && { bold: true as const }),
  };
}

function checkboxTest(sheet: Sheet): (row: number, column: number) => boolean {
  return (row, column) => sheet.attribute('validation', row, column)?.criteria === 'CHECKBOX';
}

function validationsOf(sheet: Sheet): ValidationView[] {
  const byRule = new Map<Validation, { row: number; column: number; lastRow: number; lastColumn: number }[]>();
  for (let column = 1; column <= sheet.maxColumns; column++) {
    for (const { from, to, value } of sheet.attributeRuns('validation', column, 1, sheet.maxRows)) {
      if (!value || !['CHECKBOX', 'VALUE_IN_LIST'].includes(value.criteria)) continue;
      const range = { row: from - 1, column: column - 1, lastRow: to - 1, lastColumn: column - 1 };
      byRule.set(value, [...(byRule.get(value) ?? []), range]);
    }
  }
  return [...byRule].map(([{ criteria, values }, ranges]) => ({
    kind: criteria === 'CHECKBOX' ? 'checkbox' : 'list',
    values: Array.isArray(values[0]) ? values[0].map(String) : values.filter((value) => typeof value === 'string'),
    ranges,
  }));
}

function notesOf(sheet: Sheet, rows: number): Record<string, string> {
  const notes: Record<string, string> = {};
  for (let column = 1; column <= sheet.maxColumns; column++) {
    for (const { from, to, value } of sheet.attributeRuns('note', column, 1, rows)) {
      if (value) for (let row = from; row <= to; row++) notes[`${row - 1},${column - 1}`] = value;
    }
  }
  return notes;
}

function zeroBased(sizes: Readonly<Record<number, number>>): Record<number, number> {
  return Object.fromEntries(Object.entries(sizes).map(([position, size]) => [Number(position) - 1, size]));
}

function withoutEmptyEnd(cells: (string | boolean)[][]): (string | boolean)[][] {
  for (const row of cells) while (row.length > 0 && row[row.length - 1] === '') row.pop();
  return cells;
}

import type { SheetView, StateView, StyleView } from '../server/protocol.ts';

/** A cell as Univer keeps it. Texts only: how a value looks is decided by the host, as Google decides it. */
export interface UniverCell {
  v?: string | number | null;
  t?: 1 | 2 | 3 | null;
  s?: string | null;
}
type UniverCells = Record<number, Record<number, UniverCell>>;

const textType = 1;
const checkboxType = 3;

export function unitOf(state: StateView, sheets: ReadonlyMap<number, SheetView>): Record<string, unknown> {
  return {
    id: 'workbook',
    name: state.workbook.name,
    sheetOrder: state.tabs.map(({ id }) => String(id)),
    styles: {},
    sheets: Object.fromEntries(
      state.tabs.map((tab) => {
        const sheet = sheets.get(tab.id);
        return [
          String(tab.id),
          {
            id: String(tab.id),
            name: tab.name,
            hidden: tab.hidden ? 1 : 0,
            tabColor: tab.colour ?? '',
            defaultRowHeight: 25,
            defaultColumnWidth: 100,
            ...(sheet ? contentOf(sheet) : { rowCount: 1000, columnCount: 26, cellData: {} }),
          },
        ];
      }),
    ),
  };
}

function contentOf(sheet: SheetView): Record<string, unknown> {
  return {
    rowCount: Math.max(sheet.rows, 1),
    columnCount: Math.max(sheet.columns, 1),
    freeze: {
      xSplit: sheet.frozenColumns,
      ySplit: sheet.frozenRows,
      startRow: sheet.frozenRows || -1,
      startColumn: sheet.frozenColumns || -1,
    },
    columnData: Object.fromEntries(
      Array.from({ length: sheet.columns }, (_, column) => [
        column,
        { w: sheet.columnWidths[column] ?? 100, hd: sheet.hiddenColumns.includes(column) ? 1 : 0 },
      ]),
    ),
    rowData: sheet.frozenRows === 1 ? { 0: { h: 30 } } : {},
    cellData: cellsOf(sheet),
  };
}

function cellsOf(sheet: SheetView): UniverCells {
  const styles = sheet.styles.map(styleOf);
  const cells: UniverCells = {};
  sheet.cellStyles.forEach((row, rowIndex) => {
    const cellsOfRow: Record<number, UniverCell> = {};
    const values = sheet.cells[rowIndex] ?? [];
    for (let column = 0; column < Math.max(row.length, values.length); column++) {
      cellsOfRow[column] = { ...cellOf(values[column]), s: styles[row[column] ?? 0] as unknown as string };
    }
    cells[rowIndex] = cellsOfRow;
  });
  return cells;
}

function cellOf(value: string | boolean | undefined): UniverCell {
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: checkboxType };
  return value ? { v: value, t: textType } : {};
}

/** Cells that differ between two views of one sheet, as a matrix for `set-range-values`; null where nothing does. */
export function changedCells(before: SheetView, after: SheetView): UniverCells | null {
  const styles = after.styles.map(styleOf);
  const [stylesBefore, stylesAfter] = [before, after].map((view) => view.styles.map((style) => JSON.stringify(style)));
  const changed: UniverCells = {};
  let any = false;
  const rows = Math.max(before.cells.length, after.cells.length);
  for (let row = 0; row < rows; row++) {
    const columns = Math.max(
      before.cells[row]?.length ?? 0,
      after.cells[row]?.length ?? 0,
      before.cellStyles[row]?.length ?? 0,
      after.cellStyles[row]?.length ?? 0,
    );
    for (let column = 0; column < columns; column++) {
      const [old, value] = [before.cells[row]?.[column] ?? '', after.cells[row]?.[column] ?? ''];
      const [oldStyle, style] = [before.cellStyles[row]?.[column] ?? 0, after.cellStyles[row]?.[column] ?? 0];
      if (old === value && stylesBefore?.[oldStyle] === stylesAfter?.[style]) continue;
      any = true;
      const cells = (changed[row] ??= {});
      cells[column] = { v: null, t: null, ...cellOf(value), s: styles[style] as unknown as string };
    }
  }
  return any ? changed : null;
}

/** Whether the frame of a sheet differs, so that the unit must be made anew. */
export function frameDiffers(before: SheetView, after: SheetView): boolean {
  return frameOf(before) !== frameOf(after);
}

function frameOf({
  rows,
  columns,
  frozenRows,
  frozenColumns,
  columnWidths,
  hiddenColumns,
  validations,
  notes,
}: SheetView): string {
  return JSON.stringify([rows, columns, frozenRows, frozenColumns, columnWidths, hiddenColumns, validations, notes]);
}

const alignments = { left: 1, center: 2, right: 3 } as const;

function styleOf(style: StyleView): Record<string, unknown> {
  return {
    ff: 'Arial',
    fs: style.size ?? 10,
    vt: 2,
    tb: style.wrap ? 3 : 1, // as Google: wrapped, or running on over empty neighbours
    bl: style.bold ? 1 : 0,
    cl: { rgb: style.colour ?? '#1a2026' },
    ...(style.fill && { bg: { rgb: style.fill } }),
    ...(style.align && { ht: alignments[style.align] }),
    ...(style.text && { n: { pattern: '@@@' } }),
  };
}

/** Dropdowns, checkboxes and notes, as the plugins of Univer keep them in a snapshot. */
export function resourcesOf(sheets: ReadonlyMap<number, SheetView>): { name: string; data: string }[] {
  const validation = Object.fromEntries([...sheets].map(([id, sheet]) => [String(id), rulesOf(sheet)]));
  const notes = Object.fromEntries([...sheets].map(([id, sheet]) => [String(id), notesOf(sheet)]));
  return [
    { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify(validation) },
    { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(notes) },
  ];
}

function rulesOf(sheet: SheetView): unknown[] {
  return sheet.validations.map((rule, index) => ({
    uid: `${sheet.id}-${index}`,
    ranges: rule.ranges.map((range) => ({
      startRow: range.row,
      startColumn: range.column,
      endRow: range.lastRow,
      endColumn: range.lastColumn,
    })),
    ...(rule.kind === 'checkbox'
      ? { type: 'checkbox', formula1: '1', formula2: '0' }
      : {
          type: 'list',
          formula1: rule.values.filter((value) => !value.includes(',')).join(','),
          errorStyle: 2,
          renderMode: 1,
          showErrorMessage: false,
        }),
  }));
}

function notesOf(sheet: SheetView): Record<string, Record<string, unknown>> {
  const notes: Record<string, Record<string, unknown>> = {};
  for (const [place, note] of Object.entries(sheet.notes)) {
    const [row = '0', column = '0'] = place.split(',');
    const notesOfRow = (notes[row] ??= {});
    notesOfRow[column] = {
      id: `${sheet.id}-${place}`,
      row: Number(row),
      col: Number(column),
      width: 260,
      height: 90,
      note,
    };
  }
  return notes;
}

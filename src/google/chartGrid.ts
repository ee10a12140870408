import type { Sheet } from './appsScript.ts';

/** Grows when places change, so that charts of an older version are placed anew. */
export const gridVersion = 2;

/**
 * Where new charts stand on a tab: three beside each other over columns that are as wide as a printed page in landscape, which
 * the first three lines and the cards above them fill.
 */
interface Slot {
  readonly line: number;
  /** of three */
  readonly column: number;
  /** many bars need two lines to be read */
  readonly lines: number;
}

const slots: readonly Slot[] = [
  { line: 0, column: 0, lines: 1 },
  { line: 0, column: 1, lines: 1 },
  { line: 1, column: 2, lines: 2 },
  { line: 1, column: 0, lines: 1 },
  { line: 1, column: 1, lines: 1 },
  { line: 0, column: 2, lines: 1 },
  { line: 2, column: 0, lines: 1 },
  { line: 2, column: 1, lines: 1 },
  { line: 3, column: 0, lines: 1 },
  { line: 4, column: 0, lines: 1 },
  { line: 3, column: 1, lines: 2 },
  { line: 3, column: 2, lines: 2 },
];

/** Pixels of the columns; those of a new tab have 100, its rows 21. */
const columns = { first: 180, others: 88, count: 14 } as const;
const pageWidth = columns.first + columns.others * (columns.count - 1);
const rowHeight = 21;
const rowsALine = 11;
const linesAPage = 3;
/** rows between two pages, so that no chart is cut where one ends */
const rowsBetween = 2;
const gap = 8;

export function layChartColumns(sheet: Sheet): void {
  sheet.setColumnWidths(1, 1, columns.first);
  sheet.setColumnWidths(2, columns.count - 1, columns.others);
}

/** A chart's upper left corner as a cell, from the first row of the charts on, and the pixels from its corner; its size. */
export interface ChartBox {
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly width: number;
  readonly height: number;
}

export function chartBox(place: number): ChartBox {
  const { line, column, lines } = slots[place]!;
  const wide = Math.floor(pageWidth / 3);
  const left = column * wide;
  const passed = left < columns.first ? 0 : 1 + Math.floor((left - columns.first) / columns.others);
  const edge = passed === 0 ? 0 : columns.first + (passed - 1) * columns.others;
  return {
    ...{ row: rowOf(line), column: passed + 1, offsetX: left - edge },
    ...{ width: wide - gap, height: lines * rowsALine * rowHeight - gap },
  };
}

/** As many as these charts reach down. */
export function rowsForCharts(charts: readonly { readonly place: number }[]): number {
  const ends = charts.map(({ place }) => slots[place]!.line + slots[place]!.lines);
  return ends.length === 0 ? 0 : rowOf(Math.max(...ends) - 1) + rowsALine;
}

function rowOf(line: number): number {
  return line * rowsALine + Math.floor(line / linesAPage) * rowsBetween;
}

import type { RawCell } from '../domain/cells/rawCell.ts';
import type { Zone } from '../domain/cells/zone.ts';
import { crc32 } from '../domain/packed/crc32.ts';
import type { ReportBlock, ReportCell, Reports } from '../ports.ts';
import { StructureError } from '../ports.ts';
import type { SheetKey } from '../schema/sheets.ts';
import type { Range, Sheet } from './appsScript.ts';
import type { Book } from './book.ts';
import { rowsForCharts } from './chartGrid.ts';
import { drawCharts, type PlacedChart } from './charts.ts';
import { makeRoom, rowsLeft, wholeRows } from './grid.ts';
import type { PropertyStore } from './propertyStore.ts';
import { formatOf, isTheirs, padded, rawOf, textCell } from './reportCells.ts';
import { workingList } from './workingList.ts';

/** Points; what Google gives a new tab. */
const plainSize = 10;

/** Of lines that do not look like the rest. */
const looks = {
  title: { size: 13, isBold: true, colour: null, fill: null },
  header: { size: plainSize, isBold: true, colour: null, fill: '#e9ecef' },
  cardName: { size: 9, isBold: false, colour: '#4c5762', fill: null },
  cardFigure: { size: 16, isBold: true, colour: null, fill: null },
  cardWords: { size: 8, isBold: false, colour: '#4c5762', fill: null },
} as const;
const cardLooks = ['cardName', 'cardFigure', 'cardWords'] as const;

interface Drawn {
  readonly cells: RawCell[][];
  readonly formats: string[][];
  readonly lines: { readonly row: number; readonly look: keyof typeof looks; readonly width: number }[];
  readonly charts: PlacedChart[];
  /** first of the rows that are free for charts, 0 where there are none */
  chartRow: number;
  /** blocks with backgrounds of their own */
  readonly fills: { readonly row: number; readonly colours: (string | null)[][] }[];
  /** cells that belong to people */
  readonly theirs: { readonly row: number; readonly column: number }[];
  readonly places: { readonly name: string; readonly row: number; readonly rows: number; readonly columns: number }[];
}

/** The port `Reports`: blocks under each other; nothing is written where the tab already shows it. */
export function reports(book: Book, zone: Zone, store: PropertyStore): Reports {
  return {
    draw(key, blocks) {
      const sheet = sheetOf(book, key);
      const drawn = drawnOf(blocks, zone);
      const theirs = JSON.stringify(drawn.theirs);
      if (drawn.theirs.length > 0 && store.get(`theirs.${key}`) === theirs) keepTheirs(drawn, sheet);
      const width = drawn.cells[0]?.length ?? 0;
      if (width === 0 || isShown(sheet, drawn.cells, zone)) return;
      makeRoom(sheet, drawn.cells.length, width);
      const last = sheet.getLastRow();
      const shape = shapeOf(drawn);
      if (last === drawn.cells.length && store.get(`shape.${key}`) === shape) {
        sheet.getRange(1, 1, last, width).setValues(drawn.cells);
        return;
      }
      if (last > drawn.cells.length) {
        wholeRows(sheet, drawn.cells.length + 1, last - drawn.cells.length).clearContent();
      }
      const lines = Math.max(last, drawn.cells.length);
      sheet
        .getRange(1, 1, lines, width)
        .setFontWeight('normal')
        .setFontSize(plainSize)
        .setFontColor(null)
        .setBackground(null);
      const range = sheet.getRange(1, 1, drawn.cells.length, width);
      range.setNumberFormats(drawn.formats);
      for (const { row, look, width: wide } of drawn.lines) layLook(sheet.getRange(row, 1, 1, wide), look);
      for (const { row, colours } of drawn.fills)
        sheet.getRange(row, 1, colours.length, colours[0]?.length ?? 1).setBackgrounds(colours);
      for (const { name, row, rows, columns } of drawn.places) {
        nameRange(`${key}_${name}`, sheet.getRange(row, 1, rows, columns), book);
      }
      drawCharts(sheet, `charts.${key}`, drawn.charts, drawn.chartRow, store);
      // the last: a tab that shows them has its looks too, even if a run died here
      range.setValues(drawn.cells);
      store.set({ [`shape.${key}`]: shape, ...(drawn.theirs.length > 0 && { [`theirs.${key}`]: theirs }) });
    },

    heading(key, lines) {
      const sheet = sheetOf(book, key);
      const width = Math.max(1, ...lines.map((line) => line.length));
      const cells = lines.map((line) =>
        padded(
          line.map((cell) => rawOf(cell, zone)),
          width,
        ),
      );
      if (cells.length === 0 || isShown(sheet, cells, zone)) return;
      makeRoom(sheet, cells.length, width);
      const range = sheet.getRange(1, 1, cells.length, width);
      range.setNumberFormats(lines.map((line) => padded(line.map(formatOf), width)));
      range.setValues(cells);
      sheet.getRange(1, 1, 1, 1).setFontWeight('bold');
    },

    list: (list) => workingList(list, book, zone),
  };
}

function layLook(range: Range, look: keyof typeof looks): void {
  const { size, isBold, colour, fill } = looks[look];
  if (size !== plainSize) range.setFontSize(size);
  if (isBold) range.setFontWeight('bold');
  if (colour) range.setFontColor(colour);
  if (fill) range.setBackground(fill);
}

/** One that lies there already is left alone: to name a range costs as much as a hundred looks at one. */
function nameRange(name: string, range: Range, { spreadsheet }: Book): void {
  const known = rangeNamed(name, spreadsheet);
  const isThere =
    known?.getSheet().getSheetId() === range.getSheet().getSheetId() && known.getA1Notation() === range.getA1Notation();
  if (!isThere) spreadsheet.setNamedRange(name, range);
}

/** Nobody knows what Google answers for a name whose tab or rows were deleted: it may throw. */
function rangeNamed(name: string, spreadsheet: Book['spreadsheet']): Range | null {
  try {
    return spreadsheet.getRangeByName(name);
  } catch {
    return null;
  }
}

function sheetOf(book: Book, key: SheetKey): Sheet {
  const found = book.find(key);
  if (!found) throw new StructureError(key, '');
  return found.sheet;
}

function drawnOf(given: readonly ReportBlock[], zone: Zone): Drawn {
  const blocks = given.map((block) => (block.isCards ? { ...block, rows: block.rows.map(besideEachOther) } : block));
  const width = Math.max(
    ...blocks.map(({ header, rows }) => Math.max(header?.length ?? 1, ...rows.map((row) => row.length))),
  );
  const drawn: Drawn = {
    cells: [],
    formats: [],
    lines: [],
    charts: [],
    chartRow: 0,
    fills: [],
    theirs: [],
    places: [],
  };
  const add = (cells: RawCell[], formats: string[]) => {
    drawn.cells.push(padded(cells, width));
    drawn.formats.push(padded(formats, width, '@'));
  };
  blocks.forEach((block, index) => {
    if (index > 0 && !block.holdsCharts) for (let gap = 0; gap < 2; gap++) add([], []);
    const first = drawn.cells.length + 1;
    if (block.holdsCharts) {
      drawn.chartRow = first;
      const rows = rowsForCharts(blocks.flatMap(({ charts = [] }) => charts));
      for (let row = 0; row < rows; row++) add([], []);
    }
    if (block.title !== undefined) {
      drawn.lines.push({ row: drawn.cells.length + 1, look: 'title', width: 1 });
      add([textCell(block.title)], []);
    }
    if (block.header) {
      drawn.lines.push({ row: drawn.cells.length + 1, look: 'header', width: block.header.length });
      add(block.header.map(textCell), []);
      const header = drawn.cells.length;
      for (const chart of block.charts ?? []) drawn.charts.push({ ...chart, row: header, rows: block.rows.length + 1 });
    }
    if (block.fills) drawn.fills.push({ row: drawn.cells.length + 1, colours: block.fills.map((row) => [...row]) });
    block.rows.forEach((row, at) => {
      if (block.isCards) drawn.lines.push({ row: drawn.cells.length + 1, look: cardLooks[at % 3]!, width: row.length });
      row.forEach((cell, column) => {
        if (isTheirs(cell)) drawn.theirs.push({ row: drawn.cells.length + 1, column: column + 1 });
      });
      const formatAt = (column: number) => block.rowFormats?.[at]?.[column] || block.formats?.[column];
      add(
        row.map((cell) => rawOf(cell, zone)),
        row.map((cell, column) => (typeof cell === 'string' ? '@' : formatAt(column) || formatOf(cell))),
      );
    });
    const rows = drawn.cells.length - first + 1;
    if (rows > 0) drawn.places.push({ name: block.name, row: first, rows, columns: width });
  });
  return drawn;
}

/** The first column is as wide as two others: each card after it takes two, and its words run on over the second. */
function besideEachOther(cards: readonly ReportCell[]): ReportCell[] {
  return cards.flatMap((card, index) => (index === 0 ? [card] : [card, null]));
}

/** What people typed into their cells goes back as it is. */
function keepTheirs({ cells, theirs }: Drawn, sheet: Sheet): void {
  const rows = theirs.map(({ row }) => row);
  const columns = theirs.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const [height, width] = [Math.max(...rows) - top + 1, Math.max(...columns) - left + 1];
  const present = rowsLeft(sheet, top, left, height, width)?.getValues() ?? [];
  for (const { row, column } of theirs) {
    const typed = present[row - top]?.[column - left] ?? '';
    cells[row - 1]![column - 1] = typeof typed === 'string' ? textCell(typed) : typed;
  }
}

/** Where titles, headers, formats and charts stand: most nights bring other figures in the same places, and looks are dear. */
function shapeOf({ formats, lines, charts, fills, places }: Drawn): string {
  return String(crc32(JSON.stringify([formats, lines, charts, fills, places])));
}

function isShown(sheet: Sheet, cells: readonly (readonly RawCell[])[], zone: Zone): boolean {
  const width = cells[0]?.length ?? 0;
  if (sheet.getMaxColumns() < width || sheet.getMaxRows() < cells.length) return false;
  const present = sheet.getRange(1, 1, cells.length, width).getValues();
  return cells.every((row, index) =>
    row.every((cell, column) => plain(cell, zone) === plain(present[index]?.[column] ?? '', zone)),
  );
}

function plain(cell: RawCell, zone: Zone): string | number | boolean {
  if (typeof cell === 'object') return zone.stampOf(cell.getTime());
  return typeof cell === 'string' ? cell.replace(/^'/, '') : cell;
}

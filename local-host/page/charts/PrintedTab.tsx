import type { ChartView, SheetView, StyleView } from '../../server/protocol.ts';
import { ChartDrawing } from './ChartDrawing.tsx';

/** Pixels of rows and columns as Google lays them, and of the width of A4 in landscape within its margins. */
const rowHeight = 21;
const columnWidth = 100;
const pageWidth = 1047;
/** a row is higher than its text by so much */
const lineHeight = 1.8;

/** What printing a tab with charts puts on paper: its cells and charts, fitted to the width of the page. */
export function PrintedTab({ sheet }: { readonly sheet: SheetView }) {
  const columns = Math.max(0, ...sheet.cells.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => sheet.columnWidths[column] ?? columnWidth);
  const heights = Array.from(
    { length: Math.max(sheet.cells.length, ...sheet.charts.map(({ row }) => row)) },
    (_, row) => heightOf(sheet, row, columns),
  );
  const width = sum(widths);
  const topOf = (row: number) => sum(heights.slice(0, row - 1));
  const leftOf = ({ column, offsetX }: ChartView) => sum(widths.slice(0, column - 1)) + offsetX;
  return (
    <div class="printed" style={{ width: `${width}px`, zoom: Math.min(1, pageWidth / width) }} aria-hidden="true">
      {heights.map((height, row) => (
        <div class="printed-row" key={row} style={{ height: `${height}px` }}>
          {widths.map((wide, column) => (
            <span key={column} style={{ width: `${wide}px`, ...cssOf(styleAt(sheet, row, column)) }}>
              {textOf(sheet.cells[row]?.[column])}
            </span>
          ))}
        </div>
      ))}
      {sheet.charts.map((chart) => (
        <div class="printed-chart" key={chart.id} style={{ left: `${leftOf(chart)}px`, top: `${topOf(chart.row)}px` }}>
          <ChartDrawing chart={chart} />
        </div>
      ))}
    </div>
  );
}

function styleAt({ styles, cellStyles }: SheetView, row: number, column: number): StyleView {
  const looks = cellStyles[row] ?? [];
  return styles[looks[column] ?? looks.at(-1) ?? 0] ?? {};
}

function heightOf(sheet: SheetView, row: number, columns: number): number {
  const points = Array.from({ length: columns }, (_, column) =>
    sheet.cells[row]?.[column] ? (styleAt(sheet, row, column).size ?? 0) : 0,
  );
  return Math.max(rowHeight, Math.round(Math.max(0, ...points) * lineHeight));
}

function cssOf({ bold, colour, fill, align, size }: StyleView): Record<string, string> {
  return {
    ...(bold && { fontWeight: 'bold' }),
    ...(colour && { color: colour }),
    ...(fill && { background: fill }),
    ...(align && { justifyContent: align === 'right' ? 'flex-end' : align }),
    ...(size && { fontSize: `${size}pt` }),
  };
}

function textOf(cell: string | boolean | undefined): string {
  if (typeof cell === 'boolean') return cell ? '☑' : '☐';
  return cell ?? '';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

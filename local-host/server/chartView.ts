import type { Area } from '../workbook/area.ts';
import type { Chart } from '../workbook/chart.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { ChartView } from './protocol.ts';

/** Pixels that Google gives a chart of which nobody says a size. */
const defaultSize = { width: 600, height: 371 };

/** A chart with the values of its ranges: the first column names the points, each other one is a series. */
export function chartView(sheet: Sheet, { id, type, areas, headers, options, position }: Chart): ChartView {
  const columns = areas.flatMap(columnsOf);
  const [names = [], ...others] = columns.map((area) => sheet.displayValues(area, true).map(([text = '']) => text));
  const values = columns.slice(1).map((area) => sheet.values(area).map(([value]) => value));
  const { title, colors } = options;
  return {
    id,
    type,
    isStacked: String(options.isStacked) === 'true',
    title: String(title ?? ''),
    unit: String(options[type === 'BAR' ? 'hAxis.title' : 'vAxis.title'] ?? ''),
    names: names.slice(headers),
    series: values.map((column, index) => ({
      name: others[index]?.[0] ?? '',
      colour: (Array.isArray(colors) && (colors[index] as string | undefined)) || '#17617b',
      values: column.slice(headers).map((value) => (typeof value === 'number' ? value : null)),
      texts: others[index]?.slice(headers) ?? [],
    })),
    ...position,
    width: Number(options.width ?? defaultSize.width),
    height: Number(options.height ?? defaultSize.height),
  };
}

function columnsOf(area: Area): Area[] {
  return Array.from({ length: area.columns }, (_, offset) => ({ ...area, column: area.column + offset, columns: 1 }));
}

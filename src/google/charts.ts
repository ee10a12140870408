import { crc32 } from '../domain/packed/crc32.ts';
import type { ReportChart } from '../ports.ts';
import type { EmbeddedChart, EmbeddedChartBuilder, Range, Sheet } from './appsScript.ts';
import { chartBox, gridVersion, layChartColumns } from './chartGrid.ts';
import type { PropertyStore } from './propertyStore.ts';

/** A chart with the rows of its columns: the header line and those below it. */
export interface PlacedChart extends ReportChart {
  readonly row: number;
  readonly rows: number;
}

interface MadeChart {
  /** null where Google told none: it counts as made, and is left alone */
  readonly id: number | null;
  readonly look: string;
}

/** What is remembered of the charts that were made on a sheet, by name. */
interface Made {
  readonly gid: number;
  /** by which version of `chartGrid` they were placed; none said so at first */
  readonly grid?: number;
  readonly charts: Readonly<Record<string, MadeChart>>;
}

/** Told apart by people who do not see red or green, and dark enough for thin lines on white. */
const colours = ['#17617b', '#d55e00'];

/**
 * Makes the charts that were never made on this sheet, changes ranges and words of those whose block changed, and takes
 * away those with nothing to show. One that a person deleted stays away for as long as its tab lives.
 */
export function drawCharts(
  sheet: Sheet,
  storeKey: string,
  wanted: readonly PlacedChart[],
  firstRow: number,
  store: PropertyStore,
): void {
  const { charts: known, grid } = madeOn(sheet, store.get(storeKey));
  if (isAsMade(wanted, known) && grid === gridVersion) return;
  const keep = (charts: Made['charts']) =>
    store.set({ [storeKey]: JSON.stringify({ gid: sheet.getSheetId(), grid: gridVersion, charts } satisfies Made) });
  const made = grid === gridVersion ? known : takeAway(known, sheet, keep);
  let present = sheet.getCharts();
  const charts: Record<string, MadeChart> = {};
  for (const [name, { id, look }] of Object.entries(made)) {
    const chart = wanted.find((one) => one.name === name);
    const found = present.find((one) => id !== null && one.getChartId() === id);
    if (chart && found && lookOf(chart) !== look) {
      sheet.updateChart(withContent(found.modify().clearRanges(), sheet, chart).build());
    }
    if (!chart && found) sheet.removeChart(found);
    else charts[name] = { id, look: chart ? lookOf(chart) : look };
  }
  for (const chart of wanted.filter(({ name }) => !made[name])) {
    // it is there where a run died before it could remember
    let found = chartOver(chart, present);
    if (!found) {
      insert(sheet, chart, firstRow);
      const before = new Set(present.map((one) => one.getChartId()));
      present = sheet.getCharts();
      found = present.find((one) => !before.has(one.getChartId()));
    }
    charts[chart.name] = { id: found?.getChartId() ?? null, look: lookOf(chart) };
  }
  keep(charts);
}

function madeOn(sheet: Sheet, stored: string | null): Pick<Made, 'charts' | 'grid'> {
  const made = stored === null ? null : (JSON.parse(stored) as Made);
  return made?.gid === sheet.getSheetId() ? made : { charts: {}, grid: gridVersion };
}

/**
 * Charts that an older version placed would hide cells of today: they are made anew. Those that a person deleted stay away; that
 * is kept first, since a run that died half way would take the ones that it removed for deleted.
 */
function takeAway(made: Made['charts'], sheet: Sheet, keep: (charts: Made['charts']) => void): Made['charts'] {
  const present = new Map(sheet.getCharts().map((chart) => [chart.getChartId(), chart]));
  const ours = Object.entries(made);
  const deleted = Object.fromEntries(ours.filter(([, { id }]) => !present.has(id)));
  keep(deleted);
  for (const [, { id }] of ours) {
    const chart = present.get(id);
    if (chart) sheet.removeChart(chart);
  }
  layChartColumns(sheet);
  return deleted;
}

function isAsMade(wanted: readonly PlacedChart[], made: Made['charts']): boolean {
  const isSame = wanted.every((chart) => made[chart.name]?.look === lookOf(chart));
  return isSame && wanted.length === Object.keys(made).length;
}

function lookOf({ title, unit, columns, row, rows }: PlacedChart): string {
  return crc32(JSON.stringify([title, unit, columns, row, rows]));
}

function insert(sheet: Sheet, chart: PlacedChart, firstRow: number): void {
  const { ChartType } = Charts;
  const { COLUMN, BAR, LINE } = ChartType;
  const type = { columns: COLUMN, stack: COLUMN, bars: BAR, lines: LINE }[chart.kind];
  const series = chart.columns.slice(1);
  const { row, column, offsetX, width, height } = chartBox(chart.place);
  const builder = sheet
    .newChart()
    .setChartType(type)
    .setNumHeaders(1)
    .setPosition(firstRow + row, column, offsetX, 0)
    .setOption('width', width)
    .setOption('height', height)
    .setOption('colors', chart.colours ?? colours)
    // beside the ends of the lines, in their order
    .setOption('legend.position', series.length > 1 ? 'right' : 'none');
  if (chart.kind === 'stack') builder.setOption('isStacked', 'true');
  if (chart.kind === 'bars' || chart.kind === 'stack')
    for (const at of series.keys()) builder.setOption(`series.${at}.dataLabel`, 'value');
  sheet.insertChart(withContent(builder, sheet, chart).build());
}

/** Ranges and words: what follows the block, while looks and place are the people's. */
function withContent(builder: EmbeddedChartBuilder, sheet: Sheet, chart: PlacedChart): EmbeddedChartBuilder {
  for (const range of rangesOf(sheet, chart)) builder.addRange(range);
  // bars lie: their values run along the horizontal axis
  const axis = chart.kind === 'bars' ? 'hAxis' : 'vAxis';
  return builder.setOption('title', chart.title).setOption(`${axis}.title`, chart.unit);
}

function rangesOf(sheet: Sheet, { row, rows, columns }: PlacedChart): Range[] {
  return columns.map((column) => sheet.getRange(row, column + 1, rows, 1));
}

/** The chart that is drawn from just these cells, however its ranges are cut. */
function chartOver({ row, rows, columns }: PlacedChart, charts: readonly EmbeddedChart[]): EmbeddedChart | undefined {
  const wanted = columns.map((column) => [column + 1, row, rows].join()).join(' ');
  return charts.find((chart) => chart.getRanges().flatMap(columnsOf).join(' ') === wanted);
}

function columnsOf(range: Range): string[] {
  const [first, row, rows] = [range.getColumn(), range.getRow(), range.getNumRows()];
  return Array.from({ length: range.getNumColumns() }, (_, offset) => [first + offset, row, rows].join());
}

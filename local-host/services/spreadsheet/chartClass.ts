import type { Chart, ChartOption, ChartType } from '../../workbook/chart.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { enumName } from '../object.ts';
import { HostStrictError, type ServiceClass, type ServiceObject } from '../service.ts';
import { colourOf } from './colour.ts';
import type { RangeState } from './makers.ts';
import { methodsOn, serviceClass, serviceObject, stateOf } from './method.ts';
import type { Session } from './session.ts';

/** A chart that is built, or read from its sheet: only the latter has an id. */
export type BuiltChart = Omit<Chart, 'id'> & { readonly id: number | null };

export interface ChartState {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly chart: BuiltChart;
}

const reading = methodsOn<ChartState>();

const rangesOf = ({ session, sheet }: Pick<ChartState, 'session' | 'sheet'>, areas: Chart['areas']) =>
  areas.map((area) => session.make.range(session, sheet, area));

export const chartClass: ServiceClass<ChartState> = serviceClass('SpreadsheetApp.EmbeddedChart', {
  getChartId: reading.answer([[]], ({ chart }) => chart.id),
  getRanges: reading.answer([[]], (state) => rangesOf(state, state.chart.areas)),
  getNumHeaders: reading.answer([[]], ({ chart }) => chart.headers),
  modify: reading.answer([[]], ({ session, sheet, chart }) => newChart(session, sheet, chart)),
});

export const chartObject = (session: Session, sheet: Sheet, chart: BuiltChart): ServiceObject =>
  serviceObject(chartClass, { session, sheet, chart }) as ServiceObject;

interface Draft extends Omit<BuiltChart, 'type' | 'position'> {
  readonly type: ChartType | null;
  readonly position: Chart['position'] | null;
}

interface BuilderState {
  readonly session: Session;
  readonly sheet: Sheet;
  draft: Draft;
}

const { answer, deed } = methodsOn<BuilderState>();

const change = (builder: BuilderState, changed: Partial<Draft>) => {
  builder.draft = { ...builder.draft, ...changed };
};

const isKnownType = (name: string): name is ChartType => ['COLUMN', 'BAR', 'LINE'].includes(name);

/** What is known of each option; Google takes others, and wrong values, silently. */
const options: Readonly<Record<string, (value: unknown) => boolean>> = {
  title: (value) => typeof value === 'string',
  'hAxis.title': (value) => typeof value === 'string',
  'vAxis.title': (value) => typeof value === 'string',
  'legend.position': (value) => ['bottom', 'top', 'left', 'right', 'none'].includes(String(value)),
  // as recorded macros write it
  isStacked: (value) => value === 'true' || value === true,
  width: isPixels,
  height: isPixels,
  colors: (value) => Array.isArray(value) && value.every((colour) => typeof colour === 'string' && colourOf(colour)),
};

function isPixels(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) > 0;
}

const builderClass: ServiceClass<BuilderState> = serviceClass('SpreadsheetApp.EmbeddedChartBuilder', {
  setChartType: deed([[{ service: 'Charts.ChartType' }]], (builder, [type]) => {
    const name = enumName(type);
    if (!isKnownType(name)) throw new HostStrictError(`this host draws no chart of type ${name}`);
    change(builder, { type: name });
  }),
  addRange: deed([[{ service: 'SpreadsheetApp.Range' }]], (builder, [range]) => {
    const { sheet, area } = stateOf<RangeState>(range);
    if (sheet !== builder.sheet) throw new HostStrictError('a chart of a range on another sheet');
    change(builder, { areas: [...builder.draft.areas, area] });
  }),
  clearRanges: deed([[]], (builder) => change(builder, { areas: [] })),
  getRanges: answer([[]], (builder) => rangesOf(builder, builder.draft.areas)),
  setNumHeaders: deed([['Integer']], (builder, [headers]) => {
    if (headers < 0) throw new HostStrictError(`${headers} header rows of a chart`);
    change(builder, { headers });
  }),
  setPosition: deed([['Integer', 'Integer', 'Integer', 'Integer']], (builder, [row, column, offsetX, offsetY]) => {
    const { maxRows, maxColumns } = builder.sheet;
    const isInGrid = row >= 1 && column >= 1 && row <= maxRows && column <= maxColumns;
    if (!isInGrid || offsetX < 0 || offsetY < 0) throw new HostStrictError('a chart outside the grid');
    change(builder, { position: { row, column, offsetX, offsetY } });
  }),
  setOption: deed([['String', 'any']], (builder, [option, value]) => {
    const isKnown = /^series\.\d+\.dataLabel$/.test(option) ? value === 'value' : options[option]?.(value);
    if (!isKnown) {
      throw new HostStrictError(`what a chart makes of ${option} = ${JSON.stringify(value)} is not known`);
    }
    change(builder, { options: { ...builder.draft.options, [option]: value as ChartOption } });
  }),
  build: answer([[]], ({ session, sheet, draft }) => {
    const { type, position } = draft;
    if (!type || !position || draft.areas.length === 0) {
      throw new HostStrictError('a chart without a type, a range or a position');
    }
    return chartObject(session, sheet, { ...draft, type, position });
  }),
});

const emptyDraft: Draft = { id: null, type: null, areas: [], headers: 0, options: {}, position: null };

/** Sheet.newChart(), or the changing of a chart. */
export function newChart(session: Session, sheet: Sheet, draft: Draft = emptyDraft): ServiceObject {
  return serviceObject(builderClass, { session, sheet, draft }) as ServiceObject;
}

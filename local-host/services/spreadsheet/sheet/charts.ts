import type { Chart } from '../../../workbook/chart.ts';
import { type Execution, HostStrictError, type ServiceObject } from '../../service.ts';
import { type BuiltChart, type ChartState, chartObject, newChart } from '../chartClass.ts';
import type { SheetState } from '../makers.ts';
import { methodsOn, stateOf } from '../method.ts';

const { answer } = methodsOn<SheetState>();

const chartType = { service: 'SpreadsheetApp.EmbeddedChart' } as const;

/** Charges the change of one chart and does it. */
function change({ session, sheet }: SheetState, charts: readonly Chart[], execution: Execution): void {
  session.requireEditable(execution, sheet, sheet.whole);
  session.chargeFeature(execution);
  sheet.charts = charts;
  sheet.changed('chart', null);
}

function builtFor({ sheet }: SheetState, object: ServiceObject): BuiltChart {
  const built = stateOf<ChartState>(object);
  if (built.sheet !== sheet) throw new HostStrictError('a chart that was built for another sheet');
  return built.chart;
}

/** A chart of this sheet. @throws HostStrictError where it is not there, or not there any more */
function presentOf(state: SheetState, object: ServiceObject): Chart {
  const { id, ...chart } = builtFor(state, object);
  if (id === null || !state.sheet.charts.some((one) => one.id === id)) {
    throw new HostStrictError('a chart that is not on the sheet');
  }
  return { ...chart, id };
}

/** The charts of a sheet (S84). */
export const chartMethods = {
  newChart: answer([[]], ({ session, sheet }) => newChart(session, sheet)),
  getCharts: answer([[]], ({ session, sheet }, _args, execution) => {
    session.chargeMetadata(execution);
    return sheet.charts.map((chart) => chartObject(session, sheet, chart));
  }),
  insertChart: answer([[chartType]], (state, [object], execution) => {
    const chart = builtFor(state, object);
    if (chart.id !== null) throw new HostStrictError('insertChart of a chart that is on the sheet');
    change(state, [...state.sheet.charts, { ...chart, id: state.session.book.newId() }], execution);
  }),
  updateChart: answer([[chartType]], (state, [object], execution) => {
    const chart = presentOf(state, object);
    change(
      state,
      state.sheet.charts.map((one) => (one.id === chart.id ? chart : one)),
      execution,
    );
  }),
  removeChart: answer([[chartType]], (state, [object], execution) => {
    const { id } = presentOf(state, object);
    change(
      state,
      state.sheet.charts.filter((one) => one.id !== id),
      execution,
    );
  }),
};

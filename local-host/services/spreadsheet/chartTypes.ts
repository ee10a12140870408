import { enumOf, serviceObject } from '../object.ts';

export const chartTypes = enumOf('Charts.ChartType', [
  'TIMELINE',
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'RADAR',
  'LINE',
  'ORG',
  'PIE',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TREEMAP',
  'WATERFALL',
]);

/** The root `Charts`: this host knows it for its constants only; charts of a sheet are built by the sheet. */
export const charts = serviceObject({ name: 'Charts', methods: {}, constants: { ChartType: chartTypes } }, null);

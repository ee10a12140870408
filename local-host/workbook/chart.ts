import { type Area, cellArea } from './area.ts';
import type { Reshape } from './reshape.ts';

export type ChartType = 'COLUMN' | 'BAR' | 'LINE';

export type ChartOption = string | number | boolean | readonly string[];

/** A chart over the grid, drawn from ranges of its own sheet (S84). */
export interface Chart {
  readonly id: number;
  readonly type: ChartType;
  readonly areas: readonly Area[];
  /** rows at the top of the areas that name the series */
  readonly headers: number;
  readonly options: Readonly<Record<string, ChartOption>>;
  /** cell under the upper left corner, 1-based, and the distance from its corner in pixels */
  readonly position: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
}

/** A chart after the grid changed: its ranges follow, and one whose ranges are gone stays, with nothing to show. */
export function shiftedChart(chart: Chart, { areaShift }: Reshape): Chart {
  const { row, column } = areaShift(cellArea(chart.position.row, chart.position.column)) ?? chart.position;
  return {
    ...chart,
    areas: chart.areas.flatMap((area) => areaShift(area) ?? []),
    position: { ...chart.position, row, column },
  };
}

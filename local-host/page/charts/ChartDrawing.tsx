import { barX, barY, dot, lineY, type Markish, type PlotOptions, plot, stackY, text } from '@observablehq/plot';
import { useEffect, useRef } from 'preact/hooks';
import type { ChartView } from '../../server/protocol.ts';

/** Pixels that title and unit take, and that names of several series take at the right. */
const headHeight = 40;
const namesWidth = 112;
/** so that two names at one height can be read */
const nameHeight = 14;
/** as long as a label of a bar gets before it is cut */
const longestLabel = 16;
const tickWidth = 62;
/** a part of a column that is lower bears no figure */
const lowestWithFigure = 12;

interface Point {
  readonly name: string;
  readonly series: string;
  readonly colour: string;
  readonly value: number | null;
  readonly text: string;
}

/** One chart of a tab, drawn by a charting library from the values of its cells: plain, not Google's own looks. */
export function ChartDrawing({ chart }: { readonly chart: ChartView }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawing = plot(optionsOf(chart));
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', chart.title);
    place.current?.replaceChildren(drawing);
  }, [chart]);
  return (
    <figure class="chart" style={{ width: `${chart.width}px`, height: `${chart.height}px` }}>
      <figcaption>{chart.title}</figcaption>
      <p class="faint">{chart.unit}</p>
      <div ref={place} />
    </figure>
  );
}

function optionsOf(chart: ChartView): PlotOptions {
  const points = chart.series.flatMap(({ name, colour, values, texts }) =>
    chart.names.map((of, index): Point => {
      return { name: of, series: name, colour, value: values[index] ?? null, text: texts[index] ?? '' };
    }),
  );
  const size = { width: chart.width - 24, height: chart.height - headHeight, style: { fontSize: '11px' } };
  return { ...size, ...(chart.type === 'BAR' ? lying(chart, points) : upright(chart, points, size)) };
}

/** Bars with their labels at the left and their figures at the end. */
function lying({ names }: ChartView, points: readonly Point[]): PlotOptions {
  return {
    ...{ marginLeft: 120, marginRight: 40, marginTop: 2, marginBottom: 2 },
    x: { axis: null },
    y: { domain: [...names], label: null, tickSize: 0, tickFormat: shortened },
    marks: [
      barX(points, { x: 'value', y: 'name', fill: 'colour', insetTop: 1, insetBottom: 1 }),
      text(points, { x: 'value', y: 'name', text: 'text', textAnchor: 'start', dx: 4 }),
    ],
  };
}

/** Columns or lines over the names; several series bear their names at the right, at the height of their last value. */
function upright(
  chart: ChartView,
  points: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number },
): PlotOptions {
  const { names, series } = chart;
  const [left, right] = [52, series.length > 1 ? namesWidth : 16];
  const step = Math.ceil((names.length * tickWidth) / (width - left - right));
  const isShare = series.some(({ texts }) => texts.some((of) => of.includes('%')));
  const highest = highestOf(chart);
  const [top, bottom] = [16, 22];
  const pixel = highest / (height - top - bottom);
  return {
    ...{ marginLeft: left, marginRight: right, marginTop: top, marginBottom: bottom },
    x: { domain: [...names], label: null, ticks: names.filter((_, index) => index % step === 0), tickSize: 0 },
    y: {
      ...{ domain: [0, highest], label: null, grid: true, ticks: 3 },
      tickFormat: (value: number) => (isShare ? `${Math.round(value * 1000) / 10}%` : value.toLocaleString('en')),
    },
    marks: [
      ...marksOf(chart, points, lowestWithFigure * pixel),
      ...endNames(chart, nameHeight * pixel, 12 + (chart.isStacked ? (width - left - right) / names.length / 2 : 0)),
    ],
  };
}

function marksOf({ type, isStacked, series, names }: ChartView, points: readonly Point[], lowest: number): Markish[] {
  if (type === 'LINE') {
    const dashes = ['0', '5 3'];
    return [
      ...series.map(({ name }, at) =>
        lineY(
          points.filter((point) => point.series === name),
          { x: 'name', y: 'value', stroke: 'colour', strokeWidth: 2, strokeDasharray: dashes[at] ?? '0' },
        ),
      ),
      dot(
        points.filter(({ value }) => value !== null),
        { x: 'name', y: 'value', fill: 'colour', r: 2.5 },
      ),
    ];
  }
  if (!isStacked) {
    const best = points.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a), points[0]!);
    const told = points.filter((point) => point === best || (point.name === names.at(-1) && point.value));
    return [
      barY(points, { x: 'name', y: 'value', fill: 'colour' }),
      text(told, { x: 'name', y: 'value', text: 'text', dy: -6 }),
    ];
  }
  const order = series.map(({ name }) => name);
  return [
    barY(points, stackY({ x: 'name', y: 'value', fill: 'colour', z: 'series', order })),
    text(
      points,
      stackY({
        ...{ x: 'name', y: 'value', z: 'series', order },
        ...{ text: ({ value, text: figure }: Point) => ((value ?? 0) > lowest ? figure : ''), fill: '#1a2026' },
        ...{ stroke: 'rgb(255 255 255 / 70%)', strokeWidth: 2 },
      }),
    ),
  ];
}

/**
 * The names of the series with their last values, none over another.
 *
 * @param distance of two names, in units of the axis
 * @param dx pixels from the middle of the last value on
 */
function endNames({ series, isStacked, names }: ChartView, distance: number, dx: number): Markish[] {
  if (series.length < 2) return [];
  let below = 0;
  const ends = series.map(({ name, colour, values, texts }) => {
    const last = isStacked ? names.length - 1 : values.reduce<number>((at, one, i) => (one === null ? at : i), 0);
    const value = values[last] ?? 0;
    const y = isStacked ? below + value / 2 : value;
    below += value;
    return {
      x: names.at(-1),
      y,
      label: `${name} ${texts[last] ?? ''}`,
      fill: `color-mix(in srgb, ${colour} 50%, #000)`,
    };
  });
  ends.sort((a, b) => a.y - b.y);
  for (let i = 1; i < ends.length; i += 1) ends[i]!.y = Math.max(ends[i]!.y, ends[i - 1]!.y + distance);
  // each in its own mark: a colour that CSS mixes is no channel of the library
  return ends.map(({ x, y, label, fill }) =>
    text([{ x, y }], { x: 'x', y: 'y', text: () => label, fill, fontWeight: 600, textAnchor: 'start', dx }),
  );
}

function highestOf({ names, series, isStacked }: ChartView): number {
  const tops = isStacked
    ? names.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0))
    : series.flatMap(({ values }) => values.map((value) => value ?? 0));
  return Math.max(1e-9, ...tops);
}

function shortened(label: string): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;
}

import type { ChartView } from '../server/protocol.ts';
import { type PageLanguage, say } from './texts.ts';

interface Props {
  readonly charts: readonly ChartView[];
  readonly language: PageLanguage;
}

/** The charts of the tab in front, beside the grid: plain drawings of the same values, not Google's own looks. */
export function Charts({ charts, language }: Props) {
  if (charts.length === 0) return null;
  return (
    <section class="charts" aria-label={say('charts', language)}>
      {charts.map((chart) => (
        <figure key={chart.id}>
          <figcaption>{chart.title}</figcaption>
          <p class="faint">{chart.unit}</p>
          {chart.type === 'BAR' ? <Bars chart={chart} /> : <Upright chart={chart} />}
        </figure>
      ))}
    </section>
  );
}

const width = 340;
const height = 150;
const left = 48;
const barHeight = 20;
const labelWidth = 120;

/** room at the right for the names of several series */
const namesWidth = 112;
/** so that two names at one height can be read */
const nameHeight = 13;

function highestOf({ names, series, isStacked }: ChartView): number {
  const tops = isStacked
    ? names.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0))
    : series.flatMap(({ values }) => values.map((value) => value ?? 0));
  return Math.max(1e-9, ...tops);
}

function Bars({ chart }: { readonly chart: ChartView }) {
  const highest = highestOf(chart);
  const [series] = chart.series;
  return (
    <svg viewBox={`0 0 ${width} ${chart.names.length * barHeight}`} role="img" aria-label={chart.title}>
      {chart.names.map((name, index) => {
        const long = ((series?.values[index] ?? 0) / highest) * (width - labelWidth - 50);
        const top = index * barHeight;
        return (
          <g key={name}>
            <text x={labelWidth - 6} y={top + 14} text-anchor="end">
              {name}
            </text>
            <rect x={labelWidth} y={top + 3} width={Math.max(long, 0)} height={barHeight - 6} fill={series?.colour} />
            <text x={labelWidth + long + 4} y={top + 14}>
              {series?.texts[index]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Columns or lines over the names; several series bear their names at the right, at the height of their last value. */
function Upright({ chart }: { readonly chart: ChartView }) {
  const { names, series, type, isStacked } = chart;
  const highest = highestOf(chart);
  const right = series.length > 1 ? width - namesWidth : width;
  const step = (right - left) / Math.max(names.length, 1);
  const yOf = (value: number) => height - (value / highest) * (height - 12);
  const middleOf = (index: number) => left + (index + 0.5) * step;
  const highestText = series
    .flatMap(({ values, texts }) => values.map((value, index) => ({ value, text: texts[index] })))
    .find(({ value }) => value === highest)?.text;
  const place = { yOf, middleOf, step };
  return (
    <svg viewBox={`0 0 ${width} ${height + 18}`} role="img" aria-label={chart.title}>
      <line x1={left} x2={right} y1={yOf(highest)} y2={yOf(highest)} class="gridline" />
      <line x1={left} x2={right} y1={height} y2={height} class="gridline" />
      <text x={left - 4} y={yOf(highest) + 4} text-anchor="end">
        {highestText ?? highest}
      </text>
      <text x={left - 4} y={height} text-anchor="end">
        0
      </text>
      {type === 'LINE' ? (
        <Lines chart={chart} place={place} />
      ) : isStacked ? (
        <Stacks chart={chart} place={place} />
      ) : (
        <Columns chart={chart} place={place} />
      )}
      {series.length > 1 &&
        endNames(chart, yOf).map(({ text, y, colour }) => (
          <text key={text} x={right + 6} y={y} class="series-name" style={{ '--series': colour }}>
            {text}
          </text>
        ))}
      <text x={left} y={height + 15}>
        {names[0]}
      </text>
      <text x={right} y={height + 15} text-anchor="end">
        {names.at(-1)}
      </text>
    </svg>
  );
}

interface Placed {
  readonly chart: ChartView;
  readonly place: {
    readonly yOf: (value: number) => number;
    readonly middleOf: (index: number) => number;
    readonly step: number;
  };
}

function Lines({ chart: { names, series }, place: { middleOf, yOf } }: Placed) {
  return series.map(({ name, colour, values }) => (
    <g key={name}>
      <path d={pathOf(values, middleOf, yOf)} fill="none" stroke={colour} stroke-width="2" />
      {values.map(
        (value, index) =>
          value !== null && <circle key={names[index]} cx={middleOf(index)} cy={yOf(value)} r="2.5" fill={colour} />,
      )}
    </g>
  ));
}

function Columns({ chart: { names, series }, place: { middleOf, yOf, step } }: Placed) {
  const thick = (step * 0.75) / series.length;
  return series.map(({ name, colour, values }, at) =>
    values.map((value, index) => {
      const x = middleOf(index) + (at - series.length / 2) * thick;
      const top = yOf(value ?? 0);
      return <rect key={`${name} ${names[index]}`} x={x} y={top} width={thick} height={height - top} fill={colour} />;
    }),
  );
}

/** The first series at the bottom; the value stands in each part that is high enough. */
function Stacks({ chart: { names, series }, place: { middleOf, yOf, step } }: Placed) {
  const thick = step * 0.75;
  return names.map((name, index) => {
    let below = 0;
    return (
      <g key={name}>
        {series.map(({ name: part, colour, values, texts }) => {
          const [bottom, top] = [yOf(below), yOf(below + (values[index] ?? 0))];
          below += values[index] ?? 0;
          return (
            <g key={part}>
              <rect x={middleOf(index) - thick / 2} y={top} width={thick} height={bottom - top} fill={colour} />
              {bottom - top > 11 && (
                <text x={middleOf(index)} y={(bottom + top) / 2 + 4} text-anchor="middle" class="on-series">
                  {texts[index]}
                </text>
              )}
            </g>
          );
        })}
      </g>
    );
  });
}

/** The names of the series with their last values, none over another. */
function endNames({ series, isStacked, names }: ChartView, yOf: (value: number) => number) {
  let below = 0;
  const ends = series.map(({ name, colour, values, texts }) => {
    const last = isStacked
      ? names.length - 1
      : values.reduce<number>((at, value, index) => (value === null ? at : index), 0);
    const value = values[last] ?? 0;
    const y = isStacked ? yOf(below + value / 2) : yOf(value);
    below += value;
    return { text: `${name} ${texts[last] ?? ''}`, colour, y: y + 4 };
  });
  ends.sort((a, b) => b.y - a.y);
  for (let i = 1; i < ends.length; i += 1) ends[i]!.y = Math.min(ends[i]!.y, ends[i - 1]!.y - nameHeight);
  return ends;
}

/** A line with gaps where there is no value. */
function pathOf(
  values: readonly (number | null)[],
  xOf: (index: number) => number,
  yOf: (value: number) => number,
): string {
  return values
    .map((value, index) => {
      if (value === null) return '';
      const isFirst = index === 0 || values[index - 1] === null;
      return `${isFirst ? 'M' : 'L'}${xOf(index)} ${yOf(value)}`;
    })
    .join('');
}

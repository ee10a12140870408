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
          {chart.series.length > 1 && (
            <p class="legend">
              {chart.series.map(({ name, colour }) => (
                <span key={name}>
                  <i style={{ background: colour }} /> {name}
                </span>
              ))}
            </p>
          )}
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

const highestOf = ({ series }: ChartView) =>
  Math.max(1e-9, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));

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

/** Columns or lines over the names. */
function Upright({ chart }: { readonly chart: ChartView }) {
  const { names, series, type } = chart;
  const highest = highestOf(chart);
  const step = (width - left) / Math.max(names.length, 1);
  const yOf = (value: number) => height - (value / highest) * (height - 12);
  const middleOf = (index: number) => left + (index + 0.5) * step;
  const highestText = series
    .flatMap(({ values, texts }) => values.map((value, index) => ({ value, text: texts[index] })))
    .find(({ value }) => value === highest)?.text;
  return (
    <svg viewBox={`0 0 ${width} ${height + 18}`} role="img" aria-label={chart.title}>
      <line x1={left} x2={width} y1={yOf(highest)} y2={yOf(highest)} class="gridline" />
      <line x1={left} x2={width} y1={height} y2={height} class="gridline" />
      <text x={left - 4} y={yOf(highest) + 4} text-anchor="end">
        {highestText}
      </text>
      <text x={left - 4} y={height} text-anchor="end">
        0
      </text>
      {type === 'COLUMN'
        ? series.map(({ name, colour, values }, place) => {
            const thick = (step * 0.75) / series.length;
            return values.map((value, index) => {
              const x = middleOf(index) + (place - series.length / 2) * thick;
              const top = yOf(value ?? 0);
              return (
                <rect key={`${name} ${names[index]}`} x={x} y={top} width={thick} height={height - top} fill={colour} />
              );
            });
          })
        : series.map(({ name, colour, values }) => (
            <g key={name}>
              <path d={pathOf(values, middleOf, yOf)} fill="none" stroke={colour} stroke-width="2" />
              {values.map(
                (value, index) =>
                  value !== null && (
                    <circle key={names[index]} cx={middleOf(index)} cy={yOf(value)} r="2.5" fill={colour} />
                  ),
              )}
            </g>
          ))}
      <text x={left} y={height + 15}>
        {names[0]}
      </text>
      <text x={width} y={height + 15} text-anchor="end">
        {names.at(-1)}
      </text>
    </svg>
  );
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

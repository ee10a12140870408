import { useEffect, useState } from 'preact/hooks';
import type { ChartView } from '../../server/protocol.ts';
import type { Grid } from '../grid.ts';
import { type PageLanguage, say } from '../texts.ts';
import { ChartDrawing } from './ChartDrawing.tsx';

interface Props {
  readonly charts: readonly ChartView[];
  readonly grid: Grid | null;
  readonly language: PageLanguage;
}

/** The charts of the tab in front, over the cells that they hang on, as in the sheet. */
export function OverGrid({ charts, grid, language }: Props) {
  const [, setMoved] = useState(0);
  useEffect(() => grid?.onMoved(() => setMoved((count) => count + 1)), [grid]);
  const view = charts.length > 0 ? grid?.view() : null;
  if (!view) return null;
  return (
    <section class="over-grid" aria-label={say('charts', language)} style={pixels(view.cells)}>
      {charts.map((chart) => {
        const corner = view.cornerOf(chart.row, chart.column);
        const [left, top] = [corner.left + chart.offsetX * view.zoom, corner.top + chart.offsetY * view.zoom];
        return (
          <div key={chart.id} style={{ left: `${left}px`, top: `${top}px`, transform: `scale(${view.zoom})` }}>
            <ChartDrawing chart={chart} />
          </div>
        );
      })}
    </section>
  );
}

function pixels(box: Readonly<Record<'left' | 'top' | 'width' | 'height', number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(box).map(([side, value]) => [side, `${value}px`]));
}

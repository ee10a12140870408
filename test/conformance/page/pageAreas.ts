import type { PageCase } from '../case.ts';
import { bridge } from './cases/bridge.ts';
import { clockRuns } from './cases/clockRuns.ts';
import { executions } from './cases/executions.ts';

/** Areas whose cases need a page; they run after the others. */
export const pageAreas: readonly { readonly area: string; readonly cases: readonly PageCase[] }[] = [
  { area: 'bridge', cases: bridge },
  { area: 'executions', cases: executions },
  { area: 'clock-runs', cases: clockRuns },
];

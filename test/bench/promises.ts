import { type Flow, sidebarFlows } from './flows.ts';
import type { Cost } from './measure.ts';

/** Costs of every flow by number of customers, in ascending order. */
export type Measured = readonly (readonly [customers: number, costs: Readonly<Record<Flow, Cost>>])[];

const quickAddMs = 2_500;
const nightMs = 100_000;
const nightOwnMs = 5_000;
/** Source: issue 7, Figures. */
const figures = { mostMs: 60_000, mostOwnMs: 3_000 };
/** ten thousand rows under three minutes */
const importMs = 180_000;
const nightCustomers = 10_000;
const rowsARead = 50_000;
/** Source: issue 5, Figures; product/cost.md 5. */
const mostCalls: Partial<Record<Flow, number>> = {
  'customer card': 8,
  Today: 8,
  'quick add': 12,
  'log interaction': 18,
  order: 16,
};

/** The promises that these figures break, as sentences. Source: issue 3, Bench; product/cost.md. */
export function brokenPromises(measured: Measured): string[] {
  return [...growingCalls(measured), ...measured.flatMap(([size, costs]) => tooDear(size, costs))];
}

function growingCalls(measured: Measured): string[] {
  const [first] = measured;
  if (!first) return [];
  return measured.slice(1).flatMap(([size, costs]) =>
    sidebarFlows.flatMap((flow) => {
      const [before, now] = [first[1][flow].countedCalls, costs[flow].countedCalls];
      const moreBlocks = Math.floor((size * 10) / rowsARead);
      return now > before + moreBlocks
        ? [`${flow}: ${now} counted calls at ${size} customers, ${before} at ${first[0]}`]
        : [];
    }),
  );
}

function tooDear(size: number, costs: Readonly<Record<Flow, Cost>>): string[] {
  const broken = Object.entries(mostCalls).flatMap(([flow, most]) => {
    const { countedCalls } = costs[flow as Flow];
    return countedCalls > most ? [`${flow} makes ${countedCalls} counted calls at ${size} customers, not ${most}`] : [];
  });
  const night = costs['ordinary night'];
  const quickAdd = costs['quick add'];
  if (quickAdd.simulatedMs >= quickAddMs)
    broken.push(`quick add takes ${quickAdd.simulatedMs} ms at ${size} customers`);
  const imported = costs['import of 10,000 customers'];
  if (imported.simulatedMs >= importMs)
    broken.push(
      `an import of 10,000 customers takes ${Math.round(imported.simulatedMs / 1000)} s at ${size} customers`,
    );
  if (size === nightCustomers) {
    if (night.simulatedMs >= nightMs) broken.push(`the ordinary night takes ${Math.round(night.simulatedMs / 1000)} s`);
    if (night.ownMs >= nightOwnMs) broken.push(`the ordinary night computes ${Math.round(night.ownMs)} ms itself`);
    const { simulatedMs, ownMs } = costs['segments and churn alone'];
    if (simulatedMs >= figures.mostMs)
      broken.push(`segments and churn alone take ${(simulatedMs / 1000).toFixed(1)} s`);
    if (ownMs >= figures.mostOwnMs) broken.push(`segments and churn alone compute ${Math.round(ownMs)} ms themselves`);
  }
  return broken;
}

import type { ChoiceOf } from '../../schema/lists.ts';

export type Segment = ChoiceOf<'segment'>;

/** Customers with an order day within the window, side by side. */
export interface RfmPopulation {
  /** days since the last order: less is better */
  readonly recency: readonly number[];
  /** order days in the window */
  readonly frequency: readonly number[];
  /** cents in the window */
  readonly monetary: readonly number[];
}

export interface RfmScores {
  /** `quintiles` of the population, or fixed limits where it is too small for them */
  readonly method: 'quintiles' | 'fixed';
  /** three digits from 1 to 5, in the order of the population */
  readonly rfm: readonly string[];
  readonly segment: readonly Segment[];
}

/** Fewer customers make no fifths. */
const fewestForQuintiles = 25;

/**
 * Recency, frequency and monetary value as scores from 1 to 5, and the segment of each customer.
 *
 * A fifth is counted by how many are strictly worse: ties are equal, and a value that everybody shares scores 1.
 *
 * Source: rule 3.2.
 */
export function rfmScores({ recency, frequency, monetary }: RfmPopulation): RfmScores {
  const method = recency.length < fewestForQuintiles ? 'fixed' : 'quintiles';
  const [r, f, m] =
    method === 'fixed'
      ? [recency.map(fixedRecency), frequency.map(fixedFrequency), fixedMonetary(monetary)]
      : [quintiles(recency.map((days) => -days)), quintiles(frequency), quintiles(monetary)];
  return {
    method,
    rfm: r.map((score, i) => `${score}${f[i]}${m[i]}`),
    segment: r.map((score, i) => segmentAt(score, f[i]!, m[i]!)),
  };
}

/** min(5, 1 + floor(5 × w / n)), w = values that are strictly smaller. */
function quintiles(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const smaller = new Map<number, number>();
  sorted.forEach((value, place) => {
    if (!smaller.has(value)) smaller.set(value, place);
  });
  return values.map((value) => Math.min(5, 1 + Math.floor((5 * smaller.get(value)!) / values.length)));
}

function fixedRecency(days: number): number {
  return days <= 30 ? 5 : days <= 60 ? 4 : days <= 120 ? 3 : days <= 240 ? 2 : 1;
}

function fixedFrequency(orders: number): number {
  return orders >= 10 ? 5 : orders >= 6 ? 4 : orders >= 3 ? 3 : orders >= 2 ? 2 : 1;
}

/** Relative to the median; where nobody spent anything everybody scores 1. */
function fixedMonetary(cents: readonly number[]): number[] {
  const sorted = [...cents].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  if (!(median > 0)) return cents.map((amount) => (amount > 0 ? 5 : 1));
  return cents.map((amount) => {
    const ratio = amount / median;
    return ratio >= 4 ? 5 : ratio >= 2 ? 4 : ratio >= 1 ? 3 : ratio >= 0.5 ? 2 : 1;
  });
}

/** By recency from 5 down to 1; in a row by the mean of frequency and monetary value, from 5 down to 1. */
const grid: readonly (readonly Segment[])[] = [
  ['champion', 'champion', 'potential', 'potential', 'new'],
  ['loyal', 'loyal', 'potential', 'potential', 'promising'],
  ['loyal', 'loyal', 'attention', 'attention', 'sleepy'],
  ['at_risk', 'at_risk', 'at_risk', 'hibernating', 'hibernating'],
  ['cannot_lose', 'cannot_lose', 'lost', 'lost', 'lost'],
];

function segmentAt(r: number, f: number, m: number): Segment {
  return grid[5 - r]![5 - Math.floor((f + m + 1) / 2)]!;
}

import type { SummariesAt } from './summariesOf.ts';

/**
 * A simple rule as chances: the share of customers silent for so many days who ordered within the horizon, as learnt from
 * earlier days of the same workbook. Plain data: kept from one judgement to the next.
 */
export interface SilenceCurve {
  readonly rule: 'recency' | 'fixed-days';
  /** ascending, the first 0: from so many silent days on the chance beside it holds */
  readonly fromDays: readonly number[];
  readonly pBuy: readonly number[];
}

const lessons = 3;
const daysBetweenLessons = 28;
const fewestBuyers = 30;
/** Enough steps to rank as the sort itself does, with enough customers in each to count a share. */
const mostSteps = 20;
const fewestInStep = 15;

/**
 * Both rules as they could be learnt by one day: from windows of H days that had ended.
 *
 * @returns null where no such window has 30 buyers before it
 */
export function learnSilenceCurves(
  summariesAt: SummariesAt,
  asOf: number,
  H: number,
): Readonly<Record<SilenceCurve['rule'], SilenceCurve>> | null {
  const seen: Seen[] = [];
  for (let m = 0; m < lessons; m += 1) {
    const day = asOf - H - daysBetweenLessons * m;
    const [before, after] = [summariesAt(day), summariesAt(day + H)];
    const buyers = [...before.x.keys()].filter((c) => before.x[c]! >= 0);
    if (buyers.length < fewestBuyers) break;
    for (const c of buyers) seen.push({ silent: before.T[c]! - before.tx[c]!, bought: after.x[c]! > before.x[c]! });
  }
  if (seen.length === 0) return null;
  seen.sort((a, b) => a.silent - b.silent);
  const limit = seen.findIndex(({ silent }) => silent >= H);
  return {
    recency: { rule: 'recency', ...stepsOf(seen, evenEnds(seen)) },
    'fixed-days': { rule: 'fixed-days', ...stepsOf(seen, limit > 0 ? [limit, seen.length] : [seen.length]) },
  };
}

interface Seen {
  readonly silent: number;
  readonly bought: boolean;
}

/** Steps of about equal size; customers of one day stay together. */
function evenEnds(seen: readonly Seen[]): number[] {
  const size = Math.max(fewestInStep, seen.length / mostSteps);
  const ends: number[] = [];
  let from = 0;
  for (let i = 1; i <= seen.length; i += 1) {
    const isFull = i - from >= size && seen.length - i >= fewestInStep;
    if (i < seen.length && !(isFull && seen[i]!.silent > seen[i - 1]!.silent)) continue;
    ends.push(i);
    from = i;
  }
  return ends;
}

/** The share that bought in each step, drawn a little towards that of all: few say less than many. */
function stepsOf(seen: readonly Seen[], ends: readonly number[]): Pick<SilenceCurve, 'fromDays' | 'pBuy'> {
  const countOf = (some: readonly Seen[]) => some.filter(({ bought }) => bought).length;
  const ofAll = countOf(seen) / seen.length;
  const starts = [0, ...ends.slice(0, -1)];
  return {
    fromDays: starts.map((start) => (start === 0 ? 0 : seen[start]!.silent)),
    pBuy: starts.map((start, step) => {
      const some = seen.slice(start, ends[step]);
      return Number(((countOf(some) + 2 * ofAll) / (some.length + 2)).toFixed(5));
    }),
  };
}

export function chanceAfter({ fromDays, pBuy }: SilenceCurve, silentDays: number): number {
  let step = 0;
  while (step + 1 < fromDays.length && fromDays[step + 1]! <= silentDays) step += 1;
  return pBuy[step]!;
}

/** Adjacent numbers, both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * Sorted numbers as runs; two runs become one where at most `gap` numbers lie between them, and then the nearest ones
 * until at most `most` are left.
 */
export function runsOf(numbers: readonly number[], gap = 0, most = Number.POSITIVE_INFINITY): Run[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const between = sorted.slice(1).map((number, index) => number - sorted[index]! - 1);
  const allowed = sorted.length === 0 ? gap : Math.max(gap, gapFor(between, most));
  const runs: { first: number; last: number }[] = [];
  for (const number of sorted) {
    const latest = runs[runs.length - 1];
    if (latest && number - latest.last - 1 <= allowed) latest.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}

/** The smallest gap that, closed wherever it occurs, leaves at most `most` runs. */
function gapFor(between: readonly number[], most: number): number {
  if (between.length < most) return 0;
  return [...between].sort((a, b) => b - a)[most - 1] ?? 0;
}

export function lengthOf({ first, last }: Run): number {
  return last - first + 1;
}

/** A call of its own costs as much as this many cells read along (platform L10). */
const cellsACall = 7_500;

/** Gap up to which reading on is cheaper than another call, when each number stands for `cells` cells. */
export function cheapGap(cells: number): number {
  return Math.floor(cellsACall / Math.max(1, cells));
}

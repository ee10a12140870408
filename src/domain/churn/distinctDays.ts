/** Numbers of days that histories share, and where each history's stand among them. */
export interface DistinctDays {
  readonly days: ArrayLike<number>;
  /** places of the first column's numbers, and of the second's */
  readonly first: Int32Array;
  readonly second: Int32Array;
}

const longestTable = 65_536;

/** A million customers have at most some thousand different ages: what a formula makes of an age is computed once for each. */
export function distinctDays(count: number, first: ArrayLike<number>, second: ArrayLike<number>): DistinctDays {
  return wholeDays(count, first, second) ?? anyDays(count, first, second);
}

/** Whole days stand at their own place; null for others, which an anchor in weeks has, and for very long ones. */
function wholeDays(count: number, first: ArrayLike<number>, second: ArrayLike<number>): DistinctDays | null {
  const places = { first: new Int32Array(count), second: new Int32Array(count) };
  const most = Math.max(copyWhole(first, places.first), copyWhole(second, places.second));
  if (most >= longestTable) return null;
  const days = new Float64Array(most + 1);
  for (let day = 0; day <= most; day += 1) days[day] = day;
  return { days, ...places };
}

/** @returns the largest of them, infinity where one is no whole number */
function copyWhole(from: ArrayLike<number>, to: Int32Array): number {
  let most = 0;
  for (let i = 0; i < to.length; i += 1) {
    const day = from[i]!;
    to[i] = day;
    if (to[i] !== day) return Number.POSITIVE_INFINITY;
    if (day > most) most = day;
  }
  return most;
}

function anyDays(count: number, first: ArrayLike<number>, second: ArrayLike<number>): DistinctDays {
  const days: number[] = [];
  const placeOf = new Map<number, number>();
  const placesOf = (column: ArrayLike<number>) =>
    Int32Array.from({ length: count }, (_, i) => {
      const known = placeOf.get(column[i]!) ?? days.push(column[i]!) - 1;
      placeOf.set(column[i]!, known);
      return known;
    });
  return { days, first: placesOf(first), second: placesOf(second) };
}

/** Numbers of days that histories share, and where each history's stand among them. */
export interface DistinctDays {
  readonly days: ArrayLike<number>;
  /** places of the first column's numbers, and of the second's */
  readonly first: Int32Array;
  readonly second: Int32Array;
}

const longestTable = 65_536;

/**
 * A million customers have at most some thousand different ages: what a formula makes of an age is computed once for each.
 *
 * @param first in no row less than `second`
 */
export function distinctDays(first: ArrayLike<number>, second: ArrayLike<number>): DistinctDays {
  const isWhole = first instanceof Int32Array && second instanceof Int32Array;
  return (isWhole && wholeDays(first, second)) || anyDays(first, second);
}

/** Whole days stand at their own place; null for very long ones. */
function wholeDays(first: Int32Array, second: Int32Array): DistinctDays | null {
  let most = 0;
  for (let i = 0; i < first.length; i += 1) if (first[i]! > most) most = first[i]!;
  return most < longestTable ? { days: Float64Array.from({ length: most + 1 }, (_, day) => day), first, second } : null;
}

function anyDays(first: ArrayLike<number>, second: ArrayLike<number>): DistinctDays {
  const days: number[] = [];
  const placeOf = new Map<number, number>();
  const placesOf = (column: ArrayLike<number>) =>
    Int32Array.from(column, (each) => {
      const known = placeOf.get(each) ?? days.push(each) - 1;
      placeOf.set(each, known);
      return known;
    });
  return { days, first: placesOf(first), second: placesOf(second) };
}

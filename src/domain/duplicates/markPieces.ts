/** A list of 10,000 steps has six digits a step at most on average: packed, it fits into a cell whatever the marks are. */
const marksAPiece = 10_000;

/** Marks in ascending order as steps from one to the next, which pack into half of what the marks take. */
export function markPieces(marks: Iterable<number>): number[][] {
  const sorted = [...marks].sort((a, b) => a - b);
  const steps = sorted.map((mark, index) => mark - (index === 0 ? 0 : sorted[index - 1]!));
  const pieces: number[][] = [];
  for (let from = 0; from < steps.length; from += marksAPiece) pieces.push(steps.slice(from, from + marksAPiece));
  return pieces;
}

/** The inverse of `markPieces`. */
export function marksOf(pieces: readonly (readonly number[])[]): number[] {
  let mark = 0;
  return pieces.flat().map((step) => {
    mark += step;
    return mark;
  });
}

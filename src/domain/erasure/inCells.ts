/** A packed text in exactly so many cells: what is written anew stays in its rows. */
export function inCells(pieces: readonly string[], cells: number): string[] {
  const text = pieces.join('');
  const length = Math.ceil(text.length / cells);
  return Array.from({ length: cells }, (_, place) => text.slice(place * length, (place + 1) * length));
}

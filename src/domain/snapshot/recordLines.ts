// JSON.stringify writes no line breaks, so a block can be cut into its records without being parsed: a night that touches
// a few records of many blocks saves most of its computing time.
const between = ',\n';

/** JSON of a block's records, cut into one text a record. */
export function recordLines(json: string): string[] {
  const inside = json.slice(1, -1);
  return inside === '' ? [] : inside.split(between);
}

/** The inverse of `recordLines`: a JSON array. */
export function recordsJson(lines: readonly string[]): string {
  return `[${lines.join(between)}]`;
}

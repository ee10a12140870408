import { jsonBytes } from '../packed/pack.ts';

// JSON.stringify writes no line breaks, so a block can be cut into its records without being parsed or made a text of: a
// night that touches a few records of many blocks saves most of its computing time.
const lineBreak = 10;

/** A block's records, as `jsonBytes` of a JSON array, cut into one line a record. */
export function recordLines(json: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  const last = json.length - 1;
  for (let from = 1; from < last; ) {
    const end = json.indexOf(lineBreak, from);
    lines.push(json.subarray(from, end < 0 ? last : end - 1));
    from = end < 0 ? last : end + 1;
  }
  return lines;
}

/** The inverse of `recordLines`. */
export function recordsJson(lines: readonly Uint8Array[]): Uint8Array {
  const [open, between, close] = ['[', ',\n', ']'].map(jsonBytes) as [Uint8Array, Uint8Array, Uint8Array];
  const parts = [open, ...lines.flatMap((line, index) => (index === 0 ? [line] : [between, line])), close];
  const json = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    json.set(part, at);
    at += part.length;
  }
  return json;
}

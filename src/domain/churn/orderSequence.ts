import type { OrderColumns } from './orderColumns.ts';

export interface OrderSequence {
  /** line numbers, by customer and within a customer by day; lines after the last day are left out */
  readonly lines: Int32Array;
  /** the lines of customer c stand from `starts[c]` up to, not including, `starts[c + 1]` */
  readonly starts: Int32Array;
  /** day of the earliest line, `lastDay` when there is none */
  readonly firstDay: number;
  readonly mostLinesOfOne: number;
}

/** Longer histories are sorted by the engine; most customers have a handful of lines, which mostly come in order. */
const fewLines = 40;

/**
 * Lines up to `lastDay` in the order of customers and days; lines of one day stay as they came.
 *
 * A counting sort by customer, then each customer's own lines by day: a million lines take a tenth of a second, a comparison
 * sort of all takes most of a second.
 */
export function orderSequence({ customerCount, customer, day }: OrderColumns, lastDay: number): OrderSequence {
  const starts = new Int32Array(customerCount + 1);
  let firstDay = lastDay;
  for (let line = 0; line < day.length; line += 1) {
    if (day[line]! > lastDay) continue;
    starts[customer[line]! + 1]! += 1;
    if (day[line]! < firstDay) firstDay = day[line]!;
  }
  let mostLinesOfOne = 0;
  for (let c = 1; c < starts.length; c += 1) {
    mostLinesOfOne = Math.max(mostLinesOfOne, starts[c]!);
    starts[c]! += starts[c - 1]!;
  }
  const next = starts.slice();
  const lines = new Int32Array(starts[customerCount]!);
  for (let line = 0; line < day.length; line += 1) {
    if (day[line]! > lastDay) continue;
    lines[next[customer[line]!]!] = line;
    next[customer[line]!]! += 1;
  }
  for (let c = 0; c < customerCount; c += 1) sortByDay(lines, starts[c]!, starts[c + 1]!, day);
  return { lines, starts, mostLinesOfOne, firstDay };
}

function sortByDay(lines: Int32Array, from: number, to: number, day: Int32Array): void {
  if (to - from > fewLines) {
    lines.subarray(from, to).sort((a, b) => day[a]! - day[b]! || a - b);
    return;
  }
  for (let i = from + 1; i < to; i += 1) {
    const line = lines[i]!;
    let at = i;
    for (; at > from && day[lines[at - 1]!]! > day[line]!; at -= 1) lines[at] = lines[at - 1]!;
    lines[at] = line;
  }
}

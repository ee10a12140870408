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

/**
 * Lines up to `lastDay` in the order of customers and days.
 *
 * Two stable counting sorts, by day and then by customer: a million lines take a tenth of a second, a comparison sort takes
 * most of a second.
 */
export function orderSequence(orders: OrderColumns, lastDay: number): OrderSequence {
  const byDay = linesByDay(orders.day, lastDay);
  const starts = new Int32Array(orders.customerCount + 1);
  for (const line of byDay) starts[orders.customer[line]! + 1]! += 1;
  let mostLinesOfOne = 0;
  for (let c = 1; c < starts.length; c += 1) {
    mostLinesOfOne = Math.max(mostLinesOfOne, starts[c]!);
    starts[c]! += starts[c - 1]!;
  }
  const next = starts.slice();
  const lines = new Int32Array(byDay.length);
  for (const line of byDay) {
    const customer = orders.customer[line]!;
    lines[next[customer]!] = line;
    next[customer]! += 1;
  }
  const earliest = byDay[0];
  return { lines, starts, mostLinesOfOne, firstDay: earliest === undefined ? lastDay : orders.day[earliest]! };
}

function linesByDay(days: Int32Array, lastDay: number): Int32Array {
  let firstDay = lastDay;
  let count = 0;
  for (const day of days) {
    if (day > lastDay) continue;
    count += 1;
    if (day < firstDay) firstDay = day;
  }
  const next = new Int32Array(lastDay - firstDay + 2);
  for (const day of days) if (day <= lastDay) next[day - firstDay + 1]! += 1;
  for (let d = 1; d < next.length; d += 1) next[d]! += next[d - 1]!;
  const lines = new Int32Array(count);
  for (let line = 0; line < days.length; line += 1) {
    if (days[line]! > lastDay) continue;
    const place = days[line]! - firstDay;
    lines[next[place]!] = line;
    next[place]! += 1;
  }
  return lines;
}

import { orderSequence } from '../churn/orderSequence.ts';
import type { Fold } from './fold.ts';

/** The order days of all customers: those of customer c stand from `starts[c]` up to, not including, `starts[c + 1]`, oldest first. */
export interface OrderDays {
  readonly starts: Int32Array;
  readonly day: Int32Array;
  /** what was ordered on the day, NaN where no amount is known */
  readonly cents: Float64Array;
}

/**
 * The distinct days on which customers ordered, out of their valid lines. An unknown amount counts for timing; a day with
 * a refund whose net is 0 or less is no order day (rules.md 0).
 */
export function orderDaysOf(
  { customer, day, cents }: Fold['orders'],
  customerCount: number,
  lastDay: number,
): OrderDays {
  const orders = {
    customerCount,
    customer: Int32Array.from(customer),
    day: Int32Array.from(day),
    amountCents: Float64Array.from(cents),
  };
  const sequence = orderSequence(orders, lastDay);
  const starts = new Int32Array(customerCount + 1);
  const days = new Int32Array(sequence.lines.length);
  const sums = new Float64Array(sequence.lines.length);
  let count = 0;
  for (let c = 0; c < customerCount; c += 1) {
    let i = sequence.starts[c]!;
    const end = sequence.starts[c + 1]!;
    while (i < end) {
      const today = orders.day[sequence.lines[i]!]!;
      let net = Number.NaN;
      let hasRefund = false;
      for (; i < end && orders.day[sequence.lines[i]!] === today; i += 1) {
        const amount = orders.amountCents[sequence.lines[i]!]!;
        if (Number.isNaN(amount)) continue;
        net = Number.isNaN(net) ? amount : net + amount;
        if (amount < 0) hasRefund = true;
      }
      if (hasRefund && net <= 0) continue;
      days[count] = today;
      sums[count] = net;
      count += 1;
    }
    starts[c + 1] = count;
  }
  return { starts, day: days.subarray(0, count), cents: sums.subarray(0, count) };
}

/** Median of the days between a customer's order days; NaN below `fewest` gaps. */
export function medianGap({ starts, day }: OrderDays, customer: number, fewest: number): number {
  const [from, to] = [starts[customer]!, starts[customer + 1]!];
  const gaps: number[] = [];
  for (let i = from + 1; i < to; i += 1) gaps.push(day[i]! - day[i - 1]!);
  return gaps.length < fewest ? Number.NaN : medianOf(gaps);
}

/** Sorts the numbers in place; NaN when there is none. */
export function medianOf(numbers: number[]): number {
  numbers.sort((a, b) => a - b);
  const middle = numbers.length >> 1;
  return numbers.length % 2 === 1 ? numbers[middle]! : (numbers[middle - 1]! + numbers[middle]!) / 2;
}

import { eachOnce } from '../eachOnce.ts';
import type { OrderColumns } from './orderColumns.ts';
import { type OrderSequence, orderSequence } from './orderSequence.ts';
import { purchaseDays } from './purchaseDays.ts';

/** One place for each customer in every column, in the order of the customers' numbers. */
export interface Summaries {
  /** the last complete day, as a day number */
  readonly asOf: number;
  /** repeat purchase days; -1 for a customer without any purchase day, whose other columns then mean nothing */
  readonly x: Int32Array;
  /** days from the first to the last purchase day: the last one is `asOf - T + tx` */
  readonly tx: Int32Array;
  /** days from the first purchase day, `asOf - T`, to the as-of day */
  readonly T: Int32Array;
  /** mean cents of a repeat purchase day, NaN when no repeat day has a known amount */
  readonly monetaryCents: Float64Array;
  /** repeat purchase days with a known amount: those behind `monetaryCents` */
  readonly monetaryDays: Int32Array;
  /** median days between purchase days, NaN below two purchase days */
  readonly medianGapDays: Float64Array;
  /** how many gaps between purchase days, of all customers together, are g days long */
  readonly gapCounts: Int32Array;
  /** lines dated after the as-of day */
  readonly ignoredFuture: Int32Array;
  /** cents refunded for which no earlier purchase was found */
  readonly unmatchedRefundCents: Float64Array;
}

/**
 * What the model needs to know of each customer, from valid order lines (drafts, cancelled and returned lines left out).
 *
 * Lines of one day are one purchase. A day with a refund whose net is 0 or less is no purchase day; what is left of a refund
 * lowers earlier days' amounts, latest first. An unknown amount counts for timing and for no money.
 *
 * Source: the statistical specification, section 1.
 */
export function summariesOf(orders: OrderColumns, asOf: number): Summaries {
  return summariesIn(orderSequence(orders, asOf), orders, asOf);
}

export type SummariesAt = (asOf: number) => Summaries;

/** Summaries of these orders as of many days: the orders are sorted once, and each day is summarised once. */
export function summariesBy(orders: OrderColumns): SummariesAt {
  const sequence = orderSequence(orders, Number.POSITIVE_INFINITY);
  return eachOnce((asOf: number) => summariesIn(sequence, orders, asOf));
}

/** @param sequence of orders up to the as-of day at least */
function summariesIn(sequence: OrderSequence, orders: OrderColumns, asOf: number): Summaries {
  const summaries = emptySummaries(orders.customerCount, asOf, Math.max(0, asOf - sequence.firstDay) + 1);
  const purchases = purchaseDays(sequence.mostLinesOfOne);
  for (let customer = 0; customer < orders.customerCount; customer += 1) {
    purchases.clear();
    let i = sequence.starts[customer]!;
    let end = sequence.starts[customer + 1]!;
    while (end > i && orders.day[sequence.lines[end - 1]!]! > asOf) end -= 1;
    while (i < end) {
      const day = orders.day[sequence.lines[i]!]!;
      let net = 0;
      let isKnown = false;
      let hasRefund = false;
      for (; i < end && orders.day[sequence.lines[i]!] === day; i += 1) {
        const amountCents = orders.amountCents[sequence.lines[i]!]!;
        if (Number.isNaN(amountCents)) continue;
        net += amountCents;
        isKnown = true;
        if (amountCents < 0) hasRefund = true;
      }
      if (hasRefund && net <= 0) purchases.refund(-net);
      else purchases.add(day, isKnown ? net : Number.NaN);
    }
    purchases.writeTo(summaries, customer);
  }
  for (let line = 0; line < orders.day.length; line += 1)
    if (orders.day[line]! > asOf) summaries.ignoredFuture[orders.customer[line]!]! += 1;
  return summaries;
}

function emptySummaries(customerCount: number, asOf: number, longestGap: number): Summaries {
  return {
    asOf,
    x: new Int32Array(customerCount).fill(-1),
    tx: new Int32Array(customerCount),
    T: new Int32Array(customerCount),
    monetaryCents: new Float64Array(customerCount).fill(Number.NaN),
    monetaryDays: new Int32Array(customerCount),
    medianGapDays: new Float64Array(customerCount).fill(Number.NaN),
    gapCounts: new Int32Array(longestGap + 1),
    ignoredFuture: new Int32Array(customerCount),
    unmatchedRefundCents: new Float64Array(customerCount),
  };
}

import type { Customer } from '../../schema/sheets/customers.ts';
import { dayFromNumber } from '../day.ts';
import { type FigureBook, orderDaysOfOne, rowsOf } from './figureBook.ts';
import { medianGap } from './orderDays.ts';

/** What a customer's orders come to; money in whole cents. */
export interface OrderFigures {
  readonly cells: Pick<
    Customer,
    'first_order_on' | 'last_order_on' | 'orders_n' | 'gap_days' | 'revenue' | 'revenue_12m' | 'owed'
  >;
  /** any valid order ever, be it of a day that a refund took back */
  readonly hasOrdered: boolean;
  /** revenue of the 365 days before the last 365 */
  readonly revenueYearBefore: number;
  /** null without a readable amount in the window */
  readonly revenueTierWindow: number | null;
  readonly revenueRfmWindow: number;
  /** orders (numbers, not days) of the last 365 days: what the average order divides by */
  readonly orders12m: number;
  /** days since the oldest payment that is late, 0 when none is */
  readonly daysOverdue: number;
}

const yearDays = 365;
/** gaps needed for a usual gap: three order days */
const fewestGaps = 2;

export function orderFigures(book: FigureBook, customer: number): OrderFigures {
  const days = orderDaysOfOne(book, customer);
  const gap = medianGap(book.orderDays, customer, fewestGaps);
  const sums = sumsOf(book, customer);
  return {
    cells: {
      first_order_on: days.length > 0 ? dayFromNumber(days[0]!) : null,
      last_order_on: days.length > 0 ? dayFromNumber(days[days.length - 1]!) : null,
      orders_n: days.length,
      gap_days: Number.isNaN(gap) ? null : Math.round(gap),
      revenue: sums.revenue,
      revenue_12m: sums.revenue12m,
      owed: sums.owed,
    },
    hasOrdered: rowsOf(book, 'orders', customer).length > 0,
    revenueYearBefore: sums.yearBefore,
    revenueTierWindow: sums.tierWindow,
    revenueRfmWindow: sums.rfmWindow,
    orders12m: sums.orders.size,
    daysOverdue: sums.daysOverdue,
  };
}

function sumsOf({ fold, rows, now, settings }: FigureBook, customer: number) {
  const { day, cents, owedCents, dueDay, order } = fold.orders;
  const sums = { revenue: 0, revenue12m: 0, yearBefore: 0, rfmWindow: 0, owed: 0, daysOverdue: 0 };
  let tierWindow: number | null = null;
  const orders = new Set<number>();
  for (let i = rows.orders.starts[customer]!; i < rows.orders.starts[customer + 1]!; i += 1) {
    const line = rows.orders.rows[i]!;
    const age = now - day[line]!;
    sums.owed += owedCents[line]!;
    if (dueDay[line]! > 0) sums.daysOverdue = Math.max(sums.daysOverdue, now - dueDay[line]!);
    if (age < yearDays) orders.add(order[line]!);
    const amount = cents[line]!;
    if (Number.isNaN(amount)) continue;
    sums.revenue += amount;
    if (age < yearDays) sums.revenue12m += amount;
    else if (age < 2 * yearDays) sums.yearBefore += amount;
    if (age < settings.tier_window) tierWindow = (tierWindow ?? 0) + amount;
    if (age < settings.rfm_window) sums.rfmWindow += amount;
  }
  // what was paid too much, and what came back, pays for the customer's other orders
  const owed = Math.max(0, sums.owed);
  return { ...sums, owed, daysOverdue: owed > 0 ? sums.daysOverdue : 0, tierWindow, orders };
}

/** Order days within the last `days` days. */
export function orderDaysWithin(book: FigureBook, customer: number, days: number): number {
  let count = 0;
  for (const day of orderDaysOfOne(book, customer)) if (book.now - day < days) count += 1;
  return count;
}

/** Mean of the last three order days with known amounts over that of the three before; null with fewer than six. */
export function lastThreeToThreeBefore(book: FigureBook, customer: number): number | null {
  const { starts, cents } = book.orderDays;
  const known = Array.from(cents.subarray(starts[customer]!, starts[customer + 1]!)).filter(
    (sum) => !Number.isNaN(sum),
  );
  if (known.length < 6) return null;
  const sum = (from: number, to: number): number => known.slice(from, to).reduce((total, each) => total + each, 0);
  const before = sum(-6, -3);
  return before > 0 ? sum(-3, known.length) / before : null;
}

/** The customer's tasks done and contacts made, as day numbers. */
export function contactDays(book: FigureBook, customer: number): number[] {
  return [
    ...Array.from(rowsOf(book, 'contacts', customer), (row) => book.fold.contacts.day[row]!),
    ...Array.from(rowsOf(book, 'deeds', customer), (row) => book.fold.deeds.day[row]!),
  ];
}

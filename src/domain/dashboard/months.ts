import type { Day } from '../../schema/day.ts';
import { addMonths, dayNumber } from '../day.ts';
import { type FigureBook, orderDaysOfOne, rowsOf } from '../figures/figureBook.ts';

/** A calendar month as day numbers, both included; the running one ends today. */
export interface Month {
  /** YYYY-MM */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The last months up to today's, the oldest first. */
export function monthsUpTo(today: Day, count: number): Month[] {
  const first = `${today.slice(0, 7)}-01` as Day;
  return Array.from({ length: count }, (_, i) => {
    const start = addMonths(first, i + 1 - count);
    const end = i + 1 === count ? dayNumber(today) : dayNumber(addMonths(start, 1)) - 1;
    return { name: start.slice(0, 7), from: dayNumber(start), to: end };
  });
}

export interface MonthLine {
  readonly month: string;
  readonly cents: number;
  readonly orders: number;
  /** customers with their first order day in the month */
  readonly fresh: number;
  /** customers whose silence reached `churned_days` in the month */
  readonly lost: number;
}

/** What each month brought; one look at each order line and order day. */
export function monthLines(book: FigureBook, customers: readonly number[], months: readonly Month[]): MonthLine[] {
  const lines = months.map(({ name }) => ({ month: name, cents: 0, orders: new Set<number>(), fresh: 0, lost: 0 }));
  const lineAt = (day: number) => lines[months.findIndex(({ from, to }) => day >= from && day <= to)];
  const { day, cents, order } = book.fold.orders;
  for (const customer of customers) {
    for (const row of rowsOf(book, 'orders', customer)) {
      const line = lineAt(day[row]!);
      line?.orders.add(order[row]!);
      if (line && !Number.isNaN(cents[row]!)) line.cents += cents[row]!;
    }
    const days = orderDaysOfOne(book, customer);
    const first = days.length > 0 ? lineAt(days[0]!) : undefined;
    if (first) first.fresh += 1;
    days.forEach((last, i) => {
      const gone = last + book.settings.churned_days;
      const line = days[i + 1]! <= gone ? undefined : lineAt(gone);
      if (line) line.lost += 1;
    });
  }
  return lines.map((line) => ({ ...line, orders: line.orders.size }));
}

/** A row for each month of a first order: customers, and of them how many ordered again so many months later (0, 1, 2 …). */
export function cohorts(book: FigureBook, customers: readonly number[], months: readonly Month[]) {
  const placeOf = (day: number): number => months.findIndex(({ from, to }) => day >= from && day <= to);
  const rows = months.map(({ name }, i) => ({
    month: name,
    customers: 0,
    active: new Array<number>(months.length - i).fill(0),
  }));
  for (const customer of customers) {
    const days = orderDaysOfOne(book, customer);
    const start = days.length > 0 ? placeOf(days[0]!) : -1;
    if (start < 0) continue;
    rows[start]!.customers += 1;
    for (const month of new Set(Array.from(days, placeOf))) rows[start]!.active[month - start]! += 1;
  }
  return rows;
}

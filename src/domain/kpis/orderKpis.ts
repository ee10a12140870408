import { type FigureBook, orderDaysOfOne, rowsOf } from '../figures/figureBook.ts';
import { opportunityEnds } from '../figures/fold.ts';
import { isModuleOn } from '../settings/modulesOn.ts';
import { type Kpi, type KpiCustomer, type KpiScope, type Period, share, total } from './kpi.ts';

const yearDays = 365;
const activeDays = 90;
const judgedDays = 90;
/** customers, or opportunities */
const fewest = 5;

/** Two order days or more of those with any, in the year up to the end. */
export const repeatRate: Kpi = ({ book, customers }, { to }) => {
  const counts = customers.map(({ number }) => daysWithin(book, number, { from: to - yearDays + 1, to }));
  return share(counts.filter((n) => n > 1).length, counts.filter((n) => n > 0).length, 1);
};

export const retention: Kpi = ({ book, customers }, { from, to }) => {
  const length = to - from + 1;
  const before = customers.filter(({ number }) => daysWithin(book, number, { from: from - length, to: from - 1 }) > 0);
  const kept = before.filter(({ number }) => daysWithin(book, number, { from, to }) > 0);
  return share(kept.length, before.length, fewest);
};

/** Buyers who had not left at the start, and those of them whose silence reached `churned_days` in the period. */
export const churn: Kpi = ({ book, customers }, { from, to }) => {
  const { churned_days } = book.settings;
  const buyers = customers.filter(({ number }) => silenceAt(book, number, from - 1) < churned_days);
  const left = buyers.filter(({ number }) => isReached(book, number, churned_days, { from, to }));
  return share(left.length, buyers.length, fewest);
};

export const winbackRate: Kpi = ({ book, customers }, { from, to }) => {
  const gone = customers.filter(({ number }) => {
    const silence = silenceAt(book, number, from - 1);
    return Number.isFinite(silence) && silence >= book.settings.churned_days;
  });
  const back = gone.filter(({ number }) => daysWithin(book, number, { from, to }) > 0);
  return share(back.length, gone.length, fewest);
};

/** Of a team that keeps opportunities, those won of those closed; else new customers who order. */
export const conversion: Kpi = (scope, period) =>
  isModuleOn('sales', scope.book.settings) ? wonShare(scope, period) : firstOrderShare(scope, period);

const wonShare: Kpi = ({ book, customers }, { from, to }) => {
  const { end, closedDay } = book.fold.opportunities;
  const closed = customers.flatMap(({ number }) =>
    [...rowsOf(book, 'opportunities', number)].filter((row) => closedDay[row]! >= from && closedDay[row]! <= to),
  );
  return share(closed.filter((row) => end[row] === opportunityEnds.won).length, closed.length, fewest);
};

/** Prospects entered in the period and 90 days ago or more, who ordered within 90 days. */
const firstOrderShare: Kpi = ({ book, customers }, { from, to }) => {
  const judged = customers.filter(({ number, createdOn }) => {
    if (createdOn === null || createdOn < from || createdOn > to || createdOn + judgedDays > book.now) return false;
    return !(orderDaysOfOne(book, number)[0]! < createdOn);
  });
  const bought = judged.filter(({ number, createdOn }) => orderDaysOfOne(book, number)[0]! <= createdOn! + judgedDays);
  return share(bought.length, judged.length, fewest);
};

/** Cents. */
export const revenue: Kpi = (scope, period) => {
  const { cents, orders } = salesOf(scope, period, scope.customers);
  return total(cents, orders);
};

export const averageOrder: Kpi = (scope, period) => {
  const { cents, orders } = salesOf(scope, period, scope.customers);
  return share(cents, orders, 1);
};

/** Cents a buyer: the year before the end, and what is to be expected of the coming one; only where the model speaks. */
export const customerValue: Kpi = (scope, { to }) => {
  const { book, customers, valueAhead } = scope;
  const year = { from: to - yearDays + 1, to };
  const buyers = customers.filter(({ number }) => orderDaysOfOne(book, number).length > 0);
  const ahead = buyers.map(({ number }) => valueAhead?.(number) ?? null);
  if (buyers.length === 0 || ahead.includes(null)) return { value: null, part: 0, whole: 0, needed: 1 };
  const coming = ahead.reduce<number>((sum, cents) => sum + (cents ?? 0), 0);
  return share(Math.round(salesOf(scope, year, buyers).cents + coming), buyers.length, 1);
};

export const loyalty: Kpi = (scope, period) => {
  const loyal = scope.customers.filter(({ stage }) => stage === 'loyal');
  return share(salesOf(scope, period, loyal).cents, salesOf(scope, period, scope.customers).cents, 1);
};

export const newCustomers: Kpi = ({ book, customers }, { from, to }) => {
  const firsts = customers.filter(({ number }) => {
    const first = orderDaysOfOne(book, number)[0];
    return first !== undefined && first >= from && first <= to;
  });
  return total(firsts.length, customers.length);
};

/** An order, or a contact made, in the 90 days up to the end. */
export const activeCustomers: Kpi = ({ book, customers }, { to }) => {
  const recent = { from: to - activeDays + 1, to };
  const isWithin = (day: number): boolean => day >= recent.from && day <= recent.to;
  const wasMet = (customer: number): boolean =>
    rowsOf(book, 'contacts', customer).some((row) => isWithin(book.fold.contacts.day[row]!)) ||
    rowsOf(book, 'deeds', customer).some((row) => isWithin(book.fold.deeds.day[row]!));
  const active = customers.filter(({ number }) => daysWithin(book, number, recent) > 0 || wasMet(number));
  return total(active.length, customers.length);
};

function daysWithin({ orderDays: { starts, day } }: FigureBook, customer: number, { from, to }: Period): number {
  let count = 0;
  for (let i = starts[customer]!; i < starts[customer + 1]!; i += 1) if (day[i]! >= from && day[i]! <= to) count += 1;
  return count;
}

/** Days since the last order up to a day; Infinity without one. */
function silenceAt({ orderDays: { starts, day } }: FigureBook, customer: number, on: number): number {
  let last = starts[customer + 1]! - 1;
  while (last >= starts[customer]! && day[last]! > on) last -= 1;
  return last < starts[customer]! ? Number.POSITIVE_INFINITY : on - day[last]!;
}

function isReached(book: FigureBook, customer: number, silence: number, { from, to }: Period): boolean {
  const days = orderDaysOfOne(book, customer);
  return days.some((day, i) => {
    const reached = day + silence;
    return reached >= from && reached <= to && !(days[i + 1]! < reached);
  });
}

function salesOf({ book }: KpiScope, { from, to }: Period, customers: readonly KpiCustomer[]) {
  const { day, cents, order } = book.fold.orders;
  const orders = new Set<number>();
  let sum = 0;
  for (const { number } of customers)
    for (const line of rowsOf(book, 'orders', number)) {
      if (day[line]! < from || day[line]! > to) continue;
      orders.add(order[line]!);
      if (!Number.isNaN(cents[line]!)) sum += cents[line]!;
    }
  return { cents: sum, orders: orders.size };
}

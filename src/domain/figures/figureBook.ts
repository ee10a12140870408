import type { Settings } from '../../schema/settings.ts';
import { type Day, dayNumber } from '../day.ts';
import type { Fold } from './fold.ts';
import { type OrderDays, orderDaysOf } from './orderDays.ts';
import { type RowsByCustomer, rowsByCustomer } from './rowsByCustomer.ts';

/** Every row of these parts is of a customer. */
type PartByCustomer = Exclude<keyof Fold, 'tasks' | `${string}Entries`>;

/** The folded child rows, found by customer, and the day they are looked at. */
export interface FigureBook {
  readonly customerCount: number;
  readonly fold: Fold;
  readonly orderDays: OrderDays;
  readonly rows: { readonly [part in PartByCustomer]: RowsByCustomer };
  readonly today: Day;
  /** `today` as a day number */
  readonly now: number;
  readonly settings: Settings;
}

export function figureBook(fold: Fold, customerCount: number, today: Day, settings: Settings): FigureBook {
  const now = dayNumber(today);
  return {
    customerCount,
    fold,
    orderDays: orderDaysOf(fold.orders, customerCount, now),
    rows: {
      orders: rowsByCustomer(fold.orders.customer, customerCount),
      contacts: rowsByCustomer(fold.contacts.customer, customerCount),
      feedback: rowsByCustomer(fold.feedback.customer, customerCount),
      opportunities: rowsByCustomer(fold.opportunities.customer, customerCount),
      deeds: rowsByCustomer(fold.deeds.customer, customerCount),
      departures: rowsByCustomer(fold.departures.customer, customerCount),
      people: rowsByCustomer(fold.people.customer, customerCount),
    },
    today,
    now,
    settings,
  };
}

/** The places of a customer's rows in the columns of a part. */
export function rowsOf(book: FigureBook, part: PartByCustomer, customer: number): Int32Array {
  const { starts, rows } = book.rows[part];
  return partOf(rows, starts, customer);
}

/** A customer's order days as day numbers, oldest first. */
export function orderDaysOfOne({ orderDays }: FigureBook, customer: number): Int32Array {
  return partOf(orderDays.day, orderDays.starts, customer);
}

const none = new Int32Array(0);

/** Most customers have none of most things: these share one. */
function partOf(all: Int32Array, starts: Int32Array, customer: number): Int32Array {
  const [from, to] = [starts[customer]!, starts[customer + 1]!];
  return from === to ? none : all.subarray(from, to);
}

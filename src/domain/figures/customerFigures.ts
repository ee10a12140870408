import type { Customer } from '../../schema/sheets/customers.ts';
import { type ChurnReason, reasonsOf } from '../churn/reasonsOf.ts';
import { type CustomerScore, scoreAt } from '../churn/scoreAt.ts';
import type { CustomerScores } from '../churn/scoreCustomers.ts';
import { careFigures } from './careFigures.ts';
import { type FigureBook, orderDaysOfOne } from './figureBook.ts';
import { orderFigures } from './orderFigures.ts';
import { type Warning, warningsOf } from './warningsOf.ts';

/** Everything that a customer's own rows say. */
export interface CustomerFigures {
  readonly cells: ReturnType<typeof orderFigures>['cells'] & ReturnType<typeof careFigures>['cells'] & ChurnCells;
  readonly orders: ReturnType<typeof orderFigures>;
  readonly isEngaged: boolean;
  /** null without an order day */
  readonly score: CustomerScore | null;
  readonly reasons: readonly ChurnReason[];
  readonly warnings: readonly Warning[];
  /** whole days since the last order day, null without one */
  readonly silentDays: number | null;
}

type ChurnCells = Pick<Customer, 'risk' | 'band'>;

/** @param hasCompetitorTag the customer carries the tag for talking to a competitor */
export function customerFigures(
  book: FigureBook,
  scores: CustomerScores,
  customer: number,
  hasCompetitorTag: boolean,
): CustomerFigures {
  const orders = orderFigures(book, customer);
  const care = careFigures(book, customer);
  const days = orderDaysOfOne(book, customer);
  const score = scoreAt(scores, customer);
  const silentDays = days.length > 0 ? book.now - days[days.length - 1]! : null;
  return {
    cells: {
      ...orders.cells,
      ...care.cells,
      risk: score?.risk == null ? null : Math.round(score.risk * 100) / 100,
      band: score?.band ?? 'none',
    },
    orders,
    isEngaged: care.isEngaged,
    score,
    reasons: score && silentDays !== null ? reasonsFor(score, orders, silentDays, book.settings.H) : [],
    warnings: warningsOf(book, customer, { daysOverdue: orders.daysOverdue, hasCompetitorTag }),
    silentDays,
  };
}

function reasonsFor(
  score: CustomerScore,
  { cells, revenueYearBefore }: ReturnType<typeof orderFigures>,
  silentDays: number,
  horizonDays: number,
): ChurnReason[] {
  return reasonsOf({
    ordersN: cells.orders_n ?? 0,
    gapDays: cells.gap_days,
    silentDays,
    pBuy: score.pBuy,
    horizonDays,
    revenue12mCents: cells.revenue_12m ?? 0,
    revenueBeforeCents: revenueYearBefore,
  });
}

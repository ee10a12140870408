import { rowsOf } from '../../domain/figures/figureBook.ts';
import { orderDaysWithin } from '../../domain/figures/orderFigures.ts';
import type { GroupedCustomer } from '../../domain/figures/segmentLines.ts';
import type { NightResult } from '../night/nightResult.ts';

const yearDays = 365;
/** feedback older than this says nothing about how satisfied a group is */
const scoreDays = 90;

/** The night's customers as Segments counts them. */
export function groupedCustomers({ customers, book }: NightResult): GroupedCustomer[] {
  const { csat, day } = book.fold.feedback;
  return customers.map(({ number, values, figures }) => {
    const scores = Array.from(rowsOf(book, 'feedback', number)).filter(
      (row) => csat[row]! > 0 && book.now - day[row]! < scoreDays,
    );
    return {
      id: values.id,
      revenue12m: figures.cells.revenue_12m ?? 0,
      orders12m: figures.orders.orders12m,
      orderDays12m: orderDaysWithin(book, number, yearDays),
      daysSinceOrder: figures.silentDays,
      isAtRisk: figures.cells.band === 'high' || figures.cells.band === 'critical',
      hasComplaint: figures.warnings.some(({ code }) => code === 'W2' || code === 'W5'),
      scores: scores.length,
      goodScores: scores.filter((row) => csat[row]! >= 4).length,
    };
  });
}

import type { Settings } from '../../schema/settings.ts';
import type { Customer } from '../../schema/sheets/customers.ts';
import type { Feedback } from '../../schema/sheets/feedback.ts';
import type { Interaction } from '../../schema/sheets/interactions.ts';
import type { Order } from '../../schema/sheets/orders.ts';
import type { Calibration } from '../churn/calibrate.ts';
import type { Day } from '../day.ts';
import { isClearedByOrder, shownStage, stageOf } from '../segments/stageOf.ts';
import { calibrationOf, scoresOf } from './churnFigures.ts';
import { type CustomerFigures, customerFigures } from './customerFigures.ts';
import { type FigureBook, figureBook, orderDaysOfOne } from './figureBook.ts';
import { emptyFold } from './fold.ts';
import { foldFeedback, foldInteraction, foldOrder, type orderFigureColumns, orderNumbers } from './foldRows.ts';

type OrderRow = Pick<Order, (typeof orderFigureColumns)[number]>;

/** A customer's own rows; what is not at hand is left out of the answer. */
export interface OwnRows {
  readonly orders: readonly OrderRow[];
  readonly interactions?: readonly Interaction[];
  readonly feedback?: readonly Feedback[];
}

export interface FigureContext {
  readonly today: Day;
  readonly settings: Settings;
  /** of the last fit, null before the first */
  readonly calibration: Calibration | null;
}

/**
 * One customer's figures out of the own rows: the same values as the night computes (capabilities C67). Tier and RFM
 * depend on everybody else and stay as the night left them.
 */
export function figuresOf(
  customer: Customer,
  rows: OwnRows,
  { today, settings, calibration }: FigureContext,
): { cells: Partial<Customer>; figures: CustomerFigures } {
  const fold = emptyFold();
  const numberOf = orderNumbers();
  for (const order of rows.orders) foldOrder(fold, 0, order, today, numberOf);
  for (const interaction of rows.interactions ?? []) foldInteraction(fold, 0, interaction);
  for (const each of rows.feedback ?? []) foldFeedback(fold, 0, each);
  const book = figureBook(fold, 1, today, settings);
  const basis = calibration ?? calibrationOf(fold, 1, book.now, settings);
  const held = customer.orders_n === orderDaysOfOne(book, 0).length ? customer.band : null;
  const figures = customerFigures(
    book,
    scoresOf(fold, 1, book.now, settings, basis, () => held),
    0,
    false,
  );
  const { last_contact_on, csat_last, issues_open, ...orderCells } = figures.cells;
  return {
    figures,
    cells: {
      ...orderCells,
      ...(rows.interactions && { last_contact_on }),
      ...(rows.feedback && { csat_last, issues_open }),
      ...stageCells(customer, rows, figures, book),
    },
  };
}

/** Without conversations at hand nobody knows whether a customer who never ordered is engaged. */
function stageCells(
  customer: Customer,
  { interactions }: OwnRows,
  { cells, isEngaged }: CustomerFigures,
  book: FigureBook,
): Partial<Customer> {
  const orderDays = orderDaysOfOne(book, 0);
  if (orderDays.length === 0 && !interactions) return {};
  const computed = stageOf({ orderDays, band: cells.band ?? 'none', isEngaged }, book.now, book.settings);
  const isNewer = cells.last_order_on !== null && cells.last_order_on > (customer.last_order_on ?? '');
  if (isNewer && isClearedByOrder(customer)) return { stage: computed, stage_set: null, stage_until: null };
  return { stage: shownStage(computed, customer, book.today) };
}

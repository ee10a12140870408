import { owedCents } from '../../domain/figures/foldRows.ts';
import { eventSheets, isEntered } from '../../domain/teamRules/events.ts';
import type { ReadTeamRule } from '../../domain/teamRules/teamNotes.ts';
import type { Interaction } from '../../schema/sheets/interactions.ts';
import type { Order } from '../../schema/sheets/orders.ts';
import type { ColumnKey, Row, SheetKey } from '../../schema/sheets.ts';

/**
 * Of a large tab what figures and reminders look at, where no snapshot needs the rest: a third of the cells. What is not
 * read of a row is missing from it, and without its id nothing of it is corrected: the night does that.
 */
export interface FigureColumns {
  readonly keys: readonly string[];
  /** rows that are to be looked at as closely as by the night, and what they have to tell besides */
  readonly tellsMore: (row: Row<SheetKey>) => boolean;
  readonly more: readonly string[];
}

const ofInteractions = [
  ...(['at', 'customer', 'direction', 'purpose', 'outcome', 'state'] as const),
] satisfies readonly ColumnKey<'interactions'>[];

const ofOrders = [
  ...(['order_no', 'customer', 'ordered_on', 'amount', 'status', 'due_on', 'paid', 'state'] as const),
] satisfies readonly ColumnKey<'orders'>[];

const moreOfOrders = [
  ...(['id', 'customer_name', 'product', 'qty', 'unit_price', 'discount'] as const),
  ...(['delivery_on', 'delivered_on', 'pay_status', 'by'] as const),
] satisfies readonly ColumnKey<'orders'>[];

/** Its amount is to be filled in, or it may be on somebody's list: money owed, goods not delivered yet. */
function isOpen(order: Order): boolean {
  const { amount, status, due_on } = order;
  return amount === null || status === 'confirmed' || (due_on !== null && owedCents(order) > 0);
}

/** Who entered a row and when, of which the night keeps what it has seen. */
const ofEntry = ['created_at', 'created_by'] as const;

/**
 * Null where all are read: in smaller tabs, and where a rule of the team may ask for any column.
 *
 * @param knowsEntries nobody has to look who entered something on which day
 */
export function figureColumns(
  sheet: SheetKey,
  knowsEntries: boolean,
  teamRules: readonly ReadTeamRule[],
): FigureColumns | null {
  if (teamRules.some(({ event }) => isEntered(event) && eventSheets[event] === sheet)) return null;
  const entry = knowsEntries ? [] : ofEntry;
  if (sheet === 'interactions') {
    const tellsMore = (row: Row<SheetKey>) => (row as Interaction).purpose === 'care';
    return { keys: [...ofInteractions, ...entry], tellsMore, more: [] };
  }
  if (sheet !== 'orders') return null;
  return { keys: [...ofOrders, ...entry], tellsMore: (row) => isOpen(row as Order), more: moreOfOrders };
}

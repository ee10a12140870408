import type { Column } from '../../schema/column.ts';
import type { TeamRule } from '../../schema/sheets/automation.ts';
import { customers } from '../../schema/sheets/customers.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';

export type RuleEvent = NonNullable<TeamRule['event']>;

/** Something is entered, looked at every hour. */
export const eventSheets = {
  order: 'orders',
  interaction: 'interactions',
  feedback: 'feedback',
} as const satisfies Partial<Record<RuleEvent, SheetKey>>;
export type EnteredEvent = keyof typeof eventSheets;

/** A customer's cell is another one than in the night before. */
export const movingCells = ['stage', 'band'] as const satisfies readonly RuleEvent[];
export type MoveEvent = (typeof movingCells)[number];

export const ruleEvents = [...(Object.keys(eventSheets) as EnteredEvent[]), ...movingCells, 'night'] as const;

export function isEntered(event: RuleEvent): event is EnteredEvent {
  return event in eventSheets;
}

export function isMove(event: RuleEvent): event is MoveEvent {
  return (movingCells as readonly RuleEvent[]).includes(event);
}

/**
 * What a rule may ask beside the customer: of the row that was entered (`order.amount` is the sum of the order's lines), or
 * from which to which value a cell went (`stage.from`, `stage.to`).
 */
export function eventFields(event: RuleEvent): Readonly<Record<string, Column>> {
  if (isMove(event)) {
    const column = customers.columns[event];
    return { [`${event}.from`]: column, [`${event}.to`]: column };
  }
  if (!isEntered(event)) return {};
  const entries = Object.entries(schemaOf(eventSheets[event]).columns);
  return Object.fromEntries(entries.map(([key, column]) => [`${event}.${key}`, column]));
}

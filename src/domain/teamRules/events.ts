import type { Column } from '../../schema/column.ts';
import type { TeamRule } from '../../schema/sheets/automation.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';

export type RuleEvent = NonNullable<TeamRule['event']>;

export const eventSheets = {
  order: 'orders',
  interaction: 'interactions',
  feedback: 'feedback',
} as const satisfies Record<RuleEvent, SheetKey>;

/** What a rule may ask of the row that was entered, beside the customer: `order.amount` is the sum of the order's lines. */
export function eventFields(event: RuleEvent): Readonly<Record<string, Column>> {
  const entries = Object.entries(schemaOf(eventSheets[event]).columns);
  return Object.fromEntries(entries.map(([key, column]) => [`${event}.${key}`, column]));
}

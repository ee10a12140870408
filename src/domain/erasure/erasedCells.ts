import type { Column } from '../../schema/column.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';

const texts: readonly Column['kind'][] = ['text', 'long', 'phone', 'email', 'url', 'tags'];
/** What the books need of an order stays, and it goes on counting. */
const kept: Readonly<Record<string, readonly string[]>> = { orders: ['order_no', 'product', 'model', 'offer'] };
/** Of people themselves all goes but what holds the row together. */
const holding: readonly Column['kind'][] = ['id', 'bool'];
const people: readonly SheetKey[] = ['customers', 'contacts'];

/**
 * What an erased record holds from now on, by column.
 *
 * @param added keys of columns that people added
 * @param label stands in place of the name
 */
export function erasedCells(
  sheet: SheetKey,
  added: readonly string[],
  label: string,
): Readonly<Record<string, unknown>> {
  const cells: Record<string, unknown> = Object.fromEntries(added.map((key) => [key, null]));
  for (const [key, { kind, who }] of Object.entries(schemaOf(sheet).columns)) {
    const goes = people.includes(sheet) ? who !== 'system' && !holding.includes(kind) : texts.includes(kind);
    const isLink = kind === 'link' && key !== 'referred_by';
    if (goes && !isLink && !kept[sheet]?.includes(key)) cells[key] = kind === 'tags' ? [] : null;
  }
  if (sheet === 'customers') cells.name = label;
  if ('customer_name' in cells) cells.customer_name = label;
  return { ...cells, ...(!(sheet in kept) && { state: 'erased' }) };
}

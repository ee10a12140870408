import type { Kind } from '../../schema/column.ts';
import { isStamp } from '../../schema/day.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';
import { dayNumber, dayOfStamp } from '../day.ts';
import type { PlainCells } from '../tamper/damage.ts';

/** Tabs whose rows say how well somebody enters. Source: rules.md 7.2. */
export const entrySheets: readonly SheetKey[] = ['customers', 'contacts', 'interactions', 'orders', 'feedback'];

/** Days after its entry on which a row is judged. */
export const judgedAfterDays = 14;

/** Set anew as life goes: another value tells of another day, not of a mistake. */
const livingKinds: readonly Kind[] = ['choice', 'person', 'bool', 'tags'];
const living: { readonly [K in SheetKey]?: readonly string[] } = {
  customers: [
    ...(['next_on', 'stage_until', 'tier_until', 'credit_limit', 'contract_end'] as const),
    ...(['verified_on', 'protect_until'] as const),
  ],
  interactions: ['next_on'],
  orders: ['delivery_on', 'delivered_on', 'due_on', 'paid', 'paid_on'],
  feedback: ['first_reply_at', 'resolved_at'],
};
const valueKinds: readonly Kind[] = ['phone', 'money', 'day', 'stamp'];

/** Required cells, phones, amounts and days that are typed once. */
function correctable(sheet: SheetKey): readonly (readonly [key: string, kind: Kind])[] {
  return Object.entries(schemaOf(sheet).columns)
    .filter(([, { who }]) => who !== 'computed' && who !== 'system')
    .filter(([, { kind, required }]) => valueKinds.includes(kind) || (required && !livingKinds.includes(kind)))
    .filter(([key]) => !living[sheet]?.includes(key))
    .map(([key, { kind }]) => [key, kind]);
}

/** Who was the last to change a cell of a record, by its column; undefined or null where nobody knows. */
export type EditorOf = (column: string) => unknown;

/**
 * Whether somebody's record is not older than the days in which corrections count: the night finds in the morning what was
 * typed the day before.
 *
 * @param today day number
 */
export function isYoung({ created_by, created_at }: PlainCells, today: number): boolean {
  if (!created_by || typeof created_at !== 'string' || !isStamp(created_at)) return false;
  return today - 1 - dayNumber(dayOfStamp(created_at)) <= judgedAfterDays;
}

/**
 * Whether somebody else than its author put a record right. What was empty is completed, not corrected; a phone with other
 * spaces is the same.
 *
 * @param before the record as it stood last night
 */
export function isCorrectedByOther(
  sheet: SheetKey,
  before: PlainCells,
  after: PlainCells,
  editorOf: EditorOf,
): boolean {
  return correctable(sheet).some(([key, kind]) => {
    const was = before[key] ?? '';
    if (was === '' || comparable(was, kind) === comparable(after[key] ?? '', kind)) return false;
    const editor = editorOf(key);
    return Boolean(editor) && editor !== after.created_by;
  });
}

function comparable(value: string | number | boolean, kind: Kind): string {
  const text = String(value).trim();
  return kind === 'phone' ? text.replace(/[^\d+]/g, '') : text;
}

import type { Change } from '../../ports.ts';
import { rowKeyOf } from '../../schema/sheets.ts';
import { placeKey } from './plannedChange.ts';

/** Several changes of one row as one, later values over earlier ones: before-images are taken once a row. */
export function oneChangeARow(changes: readonly Change[]): Change[] {
  const byRow = new Map<string, Change>();
  for (const change of changes) {
    const key = placeKey(change.sheet, idOf(change));
    const earlier = byRow.get(key);
    byRow.set(key, earlier && change.kind === 'update' ? joined(earlier, change) : change);
  }
  return [...byRow.values()];
}

/** Of the row that a change is about. */
export function idOf(change: Change): string {
  if (change.kind !== 'append') return change.id;
  return String((change.values as Readonly<Record<string, unknown>>)[rowKeyOf(change.sheet)]);
}

function joined(earlier: Change, change: Change & { kind: 'update' }): Change {
  const { set, row } = change;
  // both are of one sheet, which the compiler cannot see
  if (earlier.kind === 'restore') return change; // nobody restores and edits in one go
  if (earlier.kind === 'append') return { ...earlier, values: { ...earlier.values, ...set } } as Change;
  const hint = earlier.row ?? row;
  return { ...earlier, set: { ...earlier.set, ...set }, ...(hint !== undefined && { row: hint }) } as Change;
}

import type { Change } from '../../ports.ts';
import { placeKey } from './plannedChange.ts';

/** Several changes of one row as one, later values over earlier ones: before-images are taken once a row. */
export function oneChangeARow(changes: readonly Change[]): Change[] {
  const byRow = new Map<string, Change>();
  for (const change of changes) {
    const key = placeKey(change.sheet, change.kind === 'append' ? change.values.id : change.id);
    const earlier = byRow.get(key);
    byRow.set(key, earlier && change.kind === 'update' ? joined(earlier, change) : change);
  }
  return [...byRow.values()];
}

function joined(earlier: Change, { set, row }: Change & { kind: 'update' }): Change {
  // both are of one sheet, which the compiler cannot see
  if (earlier.kind === 'append') return { ...earlier, values: { ...earlier.values, ...set } } as Change;
  const hint = earlier.row ?? row;
  return { ...earlier, set: { ...earlier.set, ...set }, ...(hint !== undefined && { row: hint }) } as Change;
}

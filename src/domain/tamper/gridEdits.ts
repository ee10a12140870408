import { isForeignKey } from '../../schema/foreignKey.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';
import type { Plain, PlainCells } from './damage.ts';

/** Columns that the product changes by itself, tags by their rules and the mirror of the next action. */
const follow = ['tags', 'next_action', 'next_on'];
/** An order takes back what says that the customer has left. */
const cleared = ['stage_set', 'stage_until'];

export interface GridEdit {
  readonly column: string;
  readonly old: Plain;
  readonly new: Plain;
}

/**
 * Cells of a record that a person changed since it was last kept. What was empty in a column that the product fills as well is
 * taken for its doing.
 *
 * @param isSame whether two contents of a column mean the same: a label that was renamed, or brought into another language
 */
export function gridEdits(
  sheet: SheetKey,
  before: PlainCells,
  after: PlainCells,
  isSame: (column: string, a: Plain, b: Plain) => boolean,
): GridEdit[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((column) => {
    const [old, now] = [before[column] ?? '', after[column] ?? ''];
    const who = isForeignKey(column) ? 'user' : schemaOf(sheet).columns[column]?.who;
    const isTheirs = who === 'user' || (who === 'shared' && old !== '' && !follow.includes(column));
    const isOurs = now === '' && cleared.includes(column);
    return old === now || !isTheirs || isOurs || isSame(column, old, now) ? [] : [{ column, old, new: now }];
  });
}

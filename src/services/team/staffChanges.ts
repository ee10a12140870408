import type { snapshotPass } from '../../domain/snapshot/snapshotPass.ts';
import type { staffNotesOf } from '../../domain/staff/staffNotes.ts';
import type { PlainCells } from '../../domain/tamper/damage.ts';
import type { SheetKey } from '../../schema/sheets.ts';
import type { PassTools } from '../night/nightPass.ts';

/** Notes what people changed of each other's records since last night. */
export function noteChanged(
  sheet: SheetKey,
  snapshot: ReturnType<typeof snapshotPass>,
  held: ReadonlySet<string>,
  staff: ReturnType<typeof staffNotesOf>,
  { store, logged }: Pick<PassTools, 'store' | 'logged'>,
): void {
  const changed = snapshot
    .differences()
    .changed.filter(({ id }) => !held.has(id))
    .map(({ id, text }) => ({ id, after: JSON.parse(text) as PlainCells }))
    .filter(({ after }) => staff.asksFor(after));
  if (changed.length === 0 || !store) return;
  const former = store.recordsOf(sheet, new Set(changed.map(({ id }) => id)));
  for (const { id, after } of changed) {
    const before = former.get(id);
    // a cell typed over in the grid is in no log: the row knows who was the last to change anything, where anybody knows
    const editorOf = (column: string) => (logged(sheet, id)?.get(column) ?? { by: after.updated_by }).by;
    if (before) staff.changed(id, before, after, editorOf);
  }
}

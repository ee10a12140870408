import { columnName, tabName } from '../../../templates/names.ts';
import { cellContext } from '../../domain/cells/cellContext.ts';
import { type CellReader, cellReader } from '../../domain/cells/readCell.ts';
import type { snapshotPass } from '../../domain/snapshot/snapshotPass.ts';
import type { Plain, PlainCells } from '../../domain/tamper/damage.ts';
import { gridEdits } from '../../domain/tamper/gridEdits.ts';
import type { Ports } from '../../ports.ts';
import { type Row, type SheetKey, schemaOf } from '../../schema/sheets.ts';
import type { PassTools } from '../night/nightPass.ts';
import { formerNames } from '../workbook/formerNames.ts';

/** A paste over a whole tab would fill the log: what it held is in the restore point of the night. */
const mostLines = 2_000;
/** As the log cuts them. */
const longest = 500;

/**
 * Writes what people changed in the grid since last night into the Change log, where no save says so already; by whom nobody
 * knows. Before the snapshot follows: a night that dies in between finds its lines and writes none twice.
 */
export function logGridEdits(
  sheet: SheetKey,
  snapshot: ReturnType<typeof snapshotPass>,
  held: ReadonlySet<string>,
  { store, logged }: Pick<PassTools, 'store' | 'logged'>,
  ports: Ports,
): void {
  const changed = snapshot.differences().changed.filter(({ id }) => !held.has(id));
  if (changed.length === 0 || !store) return;
  const former = store.recordsOf(sheet, new Set(changed.map(({ id }) => id)));
  const isSame = meaningOf(sheet, ports);
  const { language } = ports.config;
  const line = { at: ports.clock.now(), by: null, tab: tabName(sheet, language), how: 'edit' as const, op: null };
  const lines: Row<'changes'>[] = [];
  for (const { id, text } of changed) {
    const before = former.get(id);
    if (!before || lines.length >= mostLines) continue;
    for (const edit of gridEdits(sheet, before, JSON.parse(text) as PlainCells, isSame)) {
      const known = logged(sheet, id)?.get(edit.column)?.text;
      const [old, now] = [known ?? cut(edit.old), cut(edit.new)];
      const field = columnName(sheet, edit.column, language);
      if (known !== now) lines.push({ ...line, row: id, field, old: old || null, new: now || null });
    }
  }
  if (lines.length > 0) ports.table('changes').append(lines.slice(0, mostLines));
}

function cut(cell: Plain): string {
  return String(cell).slice(0, longest);
}

/** Labels by their choice, in either language and under former names; people under former names too. */
function meaningOf(sheet: SheetKey, ports: Ports): (column: string, a: Plain, b: Plain) => boolean {
  const context = cellContext(ports.config);
  const former = formerNames(ports);
  const readers = new Map<string, CellReader>();
  return (column, a, b) => {
    const known = schemaOf(sheet).columns[column];
    if (known?.kind === 'person') return former.includes(String(a));
    if (known?.kind !== 'choice') return false;
    const read = readers.get(column) ?? cellReader(known, context);
    readers.set(column, read);
    return read(a) === read(b) && typeof read(a) === 'string';
  };
}

import type { ArchiveCounts } from '../../contract/archive.ts';
import { addedHeaders, archiveRows } from '../../domain/archive/archiveRows.ts';
import { cellContext } from '../../domain/cells/cellContext.ts';
import { cellText } from '../../domain/cells/rawCell.ts';
import { cellReader, emptyValue, unreadable } from '../../domain/cells/readCell.ts';
import type { PlainCells } from '../../domain/tamper/damage.ts';
import type { Change, Ports, Restoring, Stored } from '../../ports.ts';
import { foreignKey, isForeignKey } from '../../schema/foreignKey.ts';
import { rowKeyOf, type SheetKey, schemaOf } from '../../schema/sheets.ts';
import { hasSuppressed, suppressedBook, suppressedIds } from '../erasure/suppressed.ts';
import type { ArchivePartInput } from './archiveTabs.ts';
import { starterChanges } from './starterRows.ts';

/** What a part of an archive does to its tab. */
export interface ArchivePlan {
  readonly changes: readonly Change[];
  readonly counts: ArchiveCounts;
  /** customers that stay away, who are erased people under ids that nobody here knew: what hangs on them is to stay away too */
  readonly erased: readonly string[];
}

type Cells = Readonly<Record<string, unknown>>;

const uncounted = ['updated_at', 'updated_by'];
/** Figures come anew, and the workbook's language, steward and shares are this one's. */
const ownSettings = ['language', 'steward', 'sharing_checked'];
/** Whoever brings an archive in stays what they are. */
const ownStanding = ['role', 'active', 'left_on'];

/** Compares rows of an archive with the tab: missing ones are added whole, of others the cells that differ are put back. */
export function archivePlan(sheet: SheetKey, input: ArchivePartInput, ports: Ports): ArchivePlan {
  const rows = archiveRows(sheet, input, ports.config)
    .map((cells) => withoutOwn(sheet, cells, ports))
    .filter((cells) => idOf(sheet, cells) !== '' || schemaOf(sheet).prefix !== '')
    .map((cells) => withId(sheet, cells, ports));
  const ids = rows.map((cells) => idOf(sheet, cells));
  const present = presentRows(sheet, ids, input, ports);
  const differing = differingKeys(sheet, ports);
  const isErased = erasedIn(ports);
  const changes: Change[] = starterChanges(sheet, rows, input.part, ports);
  const counts = { added: 0, changed: 0, same: 0 };
  const erased: string[] = [];
  rows.forEach((cells, index) => {
    const id = ids[index]!;
    const known = present.get(id);
    if (isErased(cells)) {
      counts.same += 1;
      if (sheet === 'customers') erased.push(id);
      return;
    }
    const change = { kind: 'restore' as const, sheet, id };
    if (!known) {
      counts.added += 1;
      changes.push({ ...change, cells: filled(cells), isGone: true });
      return;
    }
    const keys = differing(cells, known);
    counts[keys.length > 0 ? 'changed' : 'same'] += 1;
    if (keys.length > 0) changes.push({ ...change, cells: pick(cells, keys), isGone: false } satisfies Restoring);
  });
  return { changes, counts, erased };
}

/** A row of the tab, with what stands in the columns that people added. */
type Present = Pick<Stored<Cells>, 'values' | 'bad'>;

/** Who asked to be erased does not come back with an older archive, nor what hangs on them. */
function erasedIn(ports: Ports): (cells: PlainCells) => boolean {
  if (!hasSuppressed(ports) || !ports.structure.has('customers')) return () => false;
  const suppressed = suppressedBook(ports);
  const isTheirs = suppressedIds(ports);
  const rows = ports.table('customers').columns(['id', 'state']);
  const ids = new Set(rows.filter(({ state }) => state === 'erased').map(({ id }) => id));
  const isGone = (id: unknown) => id !== undefined && (ids.has(String(id)) || isTheirs(String(id)));
  const textOf = (cell: unknown) => (cell === undefined ? null : String(cell));
  return ({ id, customer, phone, email }) =>
    isGone(id) || isGone(customer) || suppressed({ phone: textOf(phone), email: textOf(email) }) !== null;
}

function presentRows(
  sheet: SheetKey,
  ids: readonly string[],
  { columns }: ArchivePartInput,
  ports: Ports,
): Map<string, Present> {
  if (!ports.structure.has(sheet)) return new Map();
  const table = ports.table(sheet as 'customers');
  const rows: readonly Stored<Cells>[] = rowKeyOf(sheet) === 'id' ? table.byIds(ids) : table.all();
  const asked = addedHeaders(sheet, columns).map(foreignKey);
  const there = rows.length > 0 && asked.length > 0 ? table.added().filter((key) => asked.includes(key)) : [];
  const added = new Map(
    there.length > 0 ? (table.columns(there as never[]) as { row: number }[]).map((cells) => [cells.row, cells]) : [],
  );
  return new Map(
    rows.map(({ row, values, bad }) => [idOf(sheet, values), { values: { ...values, ...added.get(row) }, bad }]),
  );
}

/** The columns in which a row is not as the archive has it; its figures and the stamps of changes do not count. */
function differingKeys(sheet: SheetKey, ports: Ports): (cells: PlainCells, known: Present) => string[] {
  const context = cellContext(ports.config);
  const readers = new Map(
    Object.entries(schemaOf(sheet).columns)
      .filter(([key, { who }]) => who !== 'computed' && !uncounted.includes(key))
      .map(([key, column]) => [key, { column, read: cellReader(column, context) }]),
  );
  return (cells, { values, bad }) =>
    Object.keys(cells).filter((key) => {
      if (isForeignKey(key)) return typed(values[key]) !== typed(cells[key]);
      const known = readers.get(key);
      if (!known) return false;
      const value = known.read(cells[key]!);
      if (value === unreadable) return bad[key] !== cellText(cells[key]!, known.column.kind, context.zone);
      return key in bad || JSON.stringify(value) !== JSON.stringify(values[key] ?? emptyValue(known.column));
    });
}

/** A cell of a column that people added, whatever it was read as. */
function typed(cell: unknown): string {
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell ?? '').replace('T', ' ');
}

function withoutOwn(sheet: SheetKey, cells: PlainCells, { user }: Ports): PlainCells {
  // what a setting's row says beside its value is in this workbook's language
  if (sheet === 'settings') {
    const added = Object.keys(cells).filter(isForeignKey);
    return ownSettings.includes(String(cells.key)) ? {} : pick(cells, ['key', 'value', ...added]);
  }
  const isMe = sheet === 'team' && String(cells.email).trim().toLowerCase() === user.email;
  const keys = Object.keys(cells).filter((key) => !(isMe && ownStanding.includes(key)));
  return pick(cells, keys);
}

/** A row that had got no id yet gets one: it could not be taken back without. */
function withId(sheet: SheetKey, cells: PlainCells, { ids }: Ports): PlainCells {
  const { prefix } = schemaOf(sheet);
  return prefix === '' || cells.id ? cells : { ...cells, id: ids.next(prefix) };
}

function idOf(sheet: SheetKey, cells: Cells): string {
  const id = String(cells[rowKeyOf(sheet)] ?? '').trim();
  return sheet === 'team' ? id.toLowerCase() : id;
}

function pick(cells: PlainCells, keys: readonly string[]): PlainCells {
  return Object.fromEntries(keys.map((key) => [key, cells[key]!]));
}

function filled(cells: PlainCells): PlainCells {
  return pick(
    cells,
    Object.keys(cells).filter((key) => cells[key] !== '' && cells[key] !== false),
  );
}

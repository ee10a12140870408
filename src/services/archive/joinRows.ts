import type { ArchiveCounts } from '../../contract/archive.ts';
import { archiveRows } from '../../domain/archive/archiveRows.ts';
import { cellContext } from '../../domain/cells/cellContext.ts';
import { cellReader, emptyValue, unreadable } from '../../domain/cells/readCell.ts';
import type { PlainCells } from '../../domain/tamper/damage.ts';
import type { Ports } from '../../ports.ts';
import { isForeignKey } from '../../schema/foreignKey.ts';
import { type Row, type SheetKey, schemaOf } from '../../schema/sheets.ts';
import type { ArchivePartInput } from './archiveTabs.ts';

/** What is left to write of a part whose rows have no ids. */
interface Joined {
  readonly counts: ArchiveCounts;
  write(): void;
}

/** Choices are known by list and key, lines of logs and what is kept packed by all that they say. */
export function joinRows(sheet: SheetKey, input: ArchivePartInput, ports: Ports): Joined {
  const rows = archiveRows(sheet, input, ports.config);
  const typed = rows.map((cells) => typedRow(sheet, cells, ports));
  if (sheet === 'lists') return joinLists(typed as Partial<Row<'lists'>>[], ports);
  return joinLines(sheet, typed, ports);
}

function joinLists(rows: readonly Partial<Row<'lists'>>[], ports: Ports): Joined {
  const table = ports.table('lists');
  const own = ownCells(rows, ports);
  const known = new Map(
    table
      .all()
      .map(({ row, values }) => [`${values.list}|${values.key}`, { row, values: { ...values, ...own.get(row) } }]),
  );
  const added: Partial<Row<'lists'>>[] = [];
  const changed: { row: number; set: Partial<Row<'lists'>> }[] = [];
  for (const entry of rows) {
    const there = known.get(`${entry.list}|${entry.key}`);
    const set = there && { ...entry, aliases: aliasesOf(entry, there.values) };
    if (!there) added.push(entry);
    else if (Object.entries(set!).some(([key, value]) => (there.values[key as 'zh'] ?? null) !== value)) {
      changed.push({ row: there.row, set: set! });
    }
  }
  return {
    counts: { added: added.length, changed: changed.length, same: rows.length - added.length - changed.length },
    write() {
      if (changed.length > 0) table.updateRows(changed);
      if (added.length === 0) return;
      const first = table.append(added);
      // rows are added without the columns that people added
      const theirs = added.map((entry, index) => ({ row: first + index, set: pickForeign(entry) }));
      const filled = theirs.filter(({ set }) => Object.values(set).some(Boolean));
      if (filled.length > 0) table.updateRows(filled);
    },
  };
}

/** By row what stands in the columns that people added, of those that the archive has. */
function ownCells(rows: readonly Partial<Row<'lists'>>[], { table, structure }: Ports) {
  const asked = Object.keys(rows[0] ?? {}).filter(isForeignKey);
  const there = asked.length > 0 && structure.has('lists') ? table('lists').added() : [];
  const keys = asked.filter((key) => there.includes(key)) as 'list'[];
  return new Map((keys.length > 0 ? table('lists').columns(keys) : []).map(({ row, ...cells }) => [row, cells]));
}

function pickForeign(entry: Partial<Row<'lists'>>): Partial<Row<'lists'>> {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => isForeignKey(key)));
}

/** Cells that hold a label of before stay readable (failures F48). */
function aliasesOf(entry: Partial<Row<'lists'>>, former: Row<'lists'>): string | null {
  const words = [entry.aliases, former.aliases]
    .flatMap((text) => text?.split(/[,，]/) ?? [])
    .concat([former.zh, former.en].filter((label) => label !== entry.zh && label !== entry.en) as string[]);
  return [...new Set(words.map((word) => word.trim()).filter(Boolean))].join(', ') || null;
}

type Line = Readonly<Record<string, unknown>>;

function joinLines(sheet: SheetKey, rows: readonly Line[], ports: Ports): Joined {
  // packed content is told by its sum
  const keys = Object.keys(schemaOf(sheet).columns).filter((key) => key !== 'by' && key !== 'data');
  const table = ports.table(sheet as '_state');
  const wordsOf = (row: Line) => JSON.stringify(keys.map((key) => row[key] ?? null));
  const dayKeyOf = ({ kind, on }: Line) => `${kind}|${on}`;
  const known = new Set<string>();
  const sums = new Map<string, unknown>();
  table.scan(keys as never[], ({ values }) => {
    known.add(wordsOf(values));
    sums.set(dayKeyOf(values), (values as Line).sum);
  });
  // of two values of one day this workbook keeps its own, as parts of both together would be nobody's
  const isOwn = (row: Line) =>
    known.has(wordsOf(row)) || (sheet === '_state' && (sums.get(dayKeyOf(row)) ?? row.sum) !== row.sum);
  const added = rows.filter((row) => !isOwn(row));
  return {
    counts: { added: added.length, changed: 0, same: rows.length - added.length },
    write() {
      if (added.length > 0) table.append(added as Partial<Row<'_state'>>[]);
    },
  };
}

function typedRow(sheet: SheetKey, cells: PlainCells, ports: Ports): Readonly<Record<string, unknown>> {
  // whoever is named by an address stays so
  const context = { ...cellContext(ports.config), personOf: (text: string) => text };
  const { columns } = schemaOf(sheet);
  const typed = Object.entries(columns).map(([key, column]) => {
    const value = cellReader(column, context)(cells[key] ?? '');
    return [key, value === unreadable ? emptyValue(column) : value] as const;
  });
  const own = Object.entries(cells).filter(([key]) => isForeignKey(key));
  return Object.fromEntries([...typed, ...own.map(([key, cell]) => [key, cell === '' ? null : String(cell)] as const)]);
}

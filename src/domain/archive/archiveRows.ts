import { foreignKey } from '../../schema/foreignKey.ts';
import type { Language } from '../../schema/language.ts';
import { type SheetKey, schemaOf, takesColumns } from '../../schema/sheets.ts';
import { type CellContext, type CellFacts, cellContext } from '../cells/cellContext.ts';
import { cellReader, unreadable } from '../cells/readCell.ts';
import type { Plain, PlainCells } from '../tamper/damage.ts';

/** Rows of a tab as an archive has them: days and moments as text, other cells as they stood. */
export interface ArchivedPart {
  /** of the workbook that they come from */
  readonly language: Language;
  readonly columns: readonly { readonly key: string | null; readonly header: string }[];
  readonly rows: readonly (readonly Plain[])[];
}

/**
 * Rows of an archive that hold anything, as cells of this workbook by column key, empty ones as ''. A column that is none of ours is one that people added,
 * known by its header. Dropdowns and tags of the other language are put into this workbook's; what is in no list stays.
 */
export function archiveRows(
  sheet: SheetKey,
  { language, columns, rows }: ArchivedPart,
  facts: CellFacts,
): PlainCells[] {
  const keys = keysOf(sheet, columns);
  const context = language === facts.language ? null : cellContext(facts);
  const words = keys.map((key) => (context ? translation(sheet, key, context) : null));
  return rows.filter(isFilled).map((cells) => {
    const row: Record<string, Plain> = {};
    keys.forEach((key, index) => {
      const cell = cells[index] ?? '';
      if (key !== null) row[key] = words[index]?.(cell) ?? cell;
    });
    return row;
  });
}

function isFilled(cells: readonly Plain[]): boolean {
  return cells.some((cell) => cell !== '' && cell !== false);
}

/** Headers of the columns that people had added, in their order. */
export function addedHeaders(sheet: SheetKey, columns: ArchivedPart['columns']): string[] {
  return columns.flatMap(({ key, header }) => (isOurs(sheet, key) || !isAdded(sheet, header) ? [] : [header.trim()]));
}

function keysOf(sheet: SheetKey, columns: ArchivedPart['columns']): (string | null)[] {
  const taken = new Set<string>();
  return columns.map(({ key, header }) => {
    if (isOurs(sheet, key)) return key;
    if (!isAdded(sheet, header)) return null;
    let name = foreignKey(header);
    while (taken.has(name)) name = foreignKey(name);
    taken.add(name);
    return name;
  });
}

function isAdded(sheet: SheetKey, header: string): boolean {
  return takesColumns(sheet) && header.trim() !== '';
}

function isOurs(sheet: SheetKey, key: string | null): boolean {
  return key !== null && Object.keys(schemaOf(sheet).columns).includes(key);
}

/** Labels into this workbook's; null for a column that holds none. */
function translation(sheet: SheetKey, key: string | null, context: CellContext): ((cell: Plain) => Plain) | null {
  const column = schemaOf(sheet).columns[key ?? ''];
  if (column?.kind !== 'choice' && column?.kind !== 'tags') return null;
  const read = cellReader(column, context);
  return (cell) => {
    const value = read(cell);
    if (value === unreadable || value === null) return cell;
    return Array.isArray(value) ? value.join(', ') : context.labelOf(column.list!, String(value));
  };
}

import type { Config, StructureProblem } from '../../ports.ts';
import type { Column } from '../../schema/column.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';
import type { Sheet } from '../appsScript.ts';
import { type Book, type FoundTab, headerRowOf, isBlockReport } from '../book.ts';
import { columnsFrom, rowsLeft } from '../grid.ts';
import { keepsValues } from './columnLook.ts';
import { dropdownOf } from './dropdowns.ts';
import { layDropdowns, layFormats, layPeople, peopleIn } from './layTab.ts';

/** Rows looked at from the top and from the end of a tab: there people paste. All of a long one would take seconds. */
const sampled = [20, 100] as const;

/**
 * Dropdowns and formats that a paste took away are laid again on the whole column (failures F29); not those of reports,
 * which are ours. A tab in order is only looked at; for one that is not, `locked` finds the columns anew under the lock:
 * people may have moved them since they were found.
 */
export function relay(
  key: SheetKey,
  book: Book,
  config: Config,
  locked: (work: () => StructureProblem[]) => StructureProblem[],
): StructureProblem[] {
  const { kind } = schemaOf(key);
  if (isBlockReport(key) || kind === 'packed' || kind === 'report' || !lostIn(key, book, config)) return [];
  return locked(() => layAgain(key, book, config));
}

function layAgain(key: SheetKey, book: Book, config: Config): StructureProblem[] {
  const lost = lostIn(key, book, config);
  if (!lost) return [];
  const { found, formats, dropdowns, people } = lost;
  const { sheet } = found;
  if (formats.length > 0) layFormats(sheet, key, placesOf(found, formats), config.language);
  if (dropdowns.length > 0) layDropdowns(sheet, key, placesOf(found, dropdowns), config);
  if (people.length > 0) offerPeople(key, book, placesOf(found, people));
  const problem =
    (rule: 'format' | 'validation') =>
    (column: string): StructureProblem => ({ rule, sheet: key, column, detail: '', repaired: true });
  return [...formats.map(problem('format')), ...[...dropdowns, ...people].map(problem('validation'))];
}

/** Dropdowns of people, once Team is there to name them. */
export function offerPeople(key: SheetKey, book: Book, places?: Readonly<Record<string, number>>): void {
  const [found, team] = [book.find(key), book.find('team')];
  const name = team?.placed.columns.name;
  if (!found || !team || !name || schemaOf(key).kind === 'packed') return;
  const names = columnsFrom(team.sheet, headerRowOf('team') + 1, name);
  layPeople(found.sheet, key, places ?? found.placed.columns, names);
}

/** Columns of which something is lost; null where all is there. */
function lostIn(key: SheetKey, book: Book, config: Config) {
  const found = book.find(key);
  if (!found) return null;
  const { sheet, placed } = found;
  const columns = Object.entries(schemaOf(key).columns) as [string, Column][];
  const lost = { formats: new Set<string>(), dropdowns: new Set<string>(), people: new Set<string>() };
  for (const { first, rows } of samplesOf(sheet, headerRowOf(key))) {
    const range = rowsLeft(sheet, first, 1, rows, Math.max(...Object.values(placed.columns)));
    if (!range) continue;
    const [formats, rules] = [range.getNumberFormats(), range.getDataValidations()];
    for (const [column, definition] of columns) {
      const place = (placed.columns[column] ?? 0) - 1;
      if (place < 0) continue;
      if (formats.some((row) => !keepsValues(row[place] ?? '', definition))) lost.formats.add(column);
      if (rules.every((row) => row[place])) continue;
      if (dropdownOf(definition, config).length > 0) lost.dropdowns.add(column);
      else if (peopleIn(key, { [column]: place }).length > 0) lost.people.add(column);
    }
  }
  const { formats, dropdowns, people } = lost;
  if (formats.size + dropdowns.size + people.size === 0) return null;
  return { found, formats: [...formats], dropdowns: [...dropdowns], people: [...people] };
}

function samplesOf(sheet: Sheet, headerRow: number): { first: number; rows: number }[] {
  const [top, end] = sampled;
  const last = Math.max(sheet.getLastRow(), headerRow + 1);
  const [first, rows] = [headerRow + 1, last - headerRow];
  if (rows <= top + end) return [{ first, rows }];
  return [
    { first, rows: top },
    { first: last - end + 1, rows: end },
  ];
}

function placesOf({ placed }: FoundTab, keys: readonly string[]): Record<string, number> {
  return Object.fromEntries(keys.map((key) => [key, placed.columns[key]!]));
}

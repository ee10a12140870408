import { sheetTexts } from '../../../templates/sheets.ts';
import { foldText } from '../../domain/cells/cellContext.ts';
import { foreignKey } from '../../schema/foreignKey.ts';
import type { Bilingual } from '../../schema/language.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';
import type { Layout } from './layout.ts';

/** Column number by key, 1-based. */
export type ColumnPlaces = Readonly<Record<string, number>>;

export interface PlacedColumns {
  readonly columns: ColumnPlaces;
  readonly missing: readonly string[];
}

/** What people made of a tab's headers. */
export interface HeaderFindings {
  /** keys whose header a person changed to a new word (A44) */
  readonly renamed: readonly string[];
  /** headers that are none of ours, on columns that are none (A46) */
  readonly unknown: readonly string[];
  /** keys whose column carries the name of another field (A47) */
  readonly misnamed: readonly string[];
  /** keys that a second column names (A47) */
  readonly doubled: readonly string[];
}

interface Claim {
  readonly column: number;
  readonly byMetadata: boolean;
  readonly byHeader: boolean;
}

/**
 * Finds the columns of a tab (workbook.md 1.2): developer metadata, then the header in either language, then the last
 * known place if that cell's header is empty. Of two columns that claim a key the one with metadata and a known header
 * wins, then the leftmost.
 *
 * @param headers texts of the header row, from the first column on
 */
export function placeColumns(
  key: SheetKey,
  headers: readonly string[],
  metadata: readonly { readonly key: string; readonly column: number }[],
  remembered: Layout | null,
): PlacedColumns {
  const keys = Object.keys(schemaOf(key).columns);
  const named = keysByHeader(key);
  const headerKeys = headers.map((header) => named.get(foldText(header)));
  const columns: Record<string, number> = {};
  for (const column of keys) {
    const best = claimsOf(column, headerKeys, metadata).sort(byStrength)[0];
    const last = remembered?.columns[column];
    if (best) columns[column] = best.column;
    else if (last !== undefined && last <= headers.length && headers[last - 1] === '') columns[column] = last;
  }
  return { columns, missing: keys.filter((column) => columns[column] === undefined) };
}

/** Columns that people added, by `foreignKey`; of two with one header the right one gets a sign more. */
export function foreignColumns(headers: readonly string[], columns: ColumnPlaces): ColumnPlaces {
  const ours = new Set(Object.values(columns));
  const places: Record<string, number> = {};
  headers.forEach((header, index) => {
    if (header.trim() === '' || ours.has(index + 1)) return;
    let key = foreignKey(header);
    while (key in places) key = foreignKey(key);
    places[key] = index + 1;
  });
  return places;
}

/** Compares the headers with the columns that were found; nothing here keeps a tab from being used. */
export function headerFindings(key: SheetKey, headers: readonly string[], columns: ColumnPlaces): HeaderFindings {
  const named = keysByHeader(key);
  const shared = sharedHeaders(key);
  const keyAt = new Map(Object.entries(columns).map(([column, place]) => [place, column]));
  const findings = {
    renamed: [] as string[],
    unknown: [] as string[],
    misnamed: [] as string[],
    doubled: [] as string[],
  };
  const width = Math.max(headers.length, ...Object.values(columns));
  for (let index = 0; index < width; index += 1) {
    const header = headers[index] ?? '';
    const folded = foldText(header);
    const holder = keyAt.get(index + 1);
    if (folded === '' && holder) findings.renamed.push(holder);
    if (folded === '' || shared.has(folded)) continue;
    const meant = named.get(folded);
    if (holder === meant) {
      if (!holder) findings.unknown.push(header);
    } else if (!holder) findings.doubled.push(meant!);
    else (meant ? findings.misnamed : findings.renamed).push(holder);
  }
  return findings;
}

function claimsOf(
  key: string,
  headerKeys: readonly (string | undefined)[],
  metadata: readonly { readonly key: string; readonly column: number }[],
): Claim[] {
  const marked = metadata.filter((entry) => entry.key === key).map(({ column }) => column);
  const others = new Set(metadata.filter((entry) => entry.key !== key).map(({ column }) => column));
  const titled = headerKeys.flatMap((headerKey, index) =>
    headerKey === key && !others.has(index + 1) ? [index + 1] : [],
  );
  return [...new Set([...marked, ...titled])].map((column) => ({
    column,
    byMetadata: marked.includes(column),
    byHeader: headerKeys[column - 1] === key,
  }));
}

function byStrength(a: Claim, b: Claim): number {
  const strength = (claim: Claim) => (claim.byMetadata ? 2 : 0) + (claim.byHeader ? 1 : 0);
  return strength(b) - strength(a) || a.column - b.column;
}

/** Keys by folded header, both languages. Where two columns share a header (Customer), neither is known by it alone. */
function keysByHeader(key: SheetKey): Map<string, string> {
  const shared = sharedHeaders(key);
  const pairs = headerPairs(key).filter(([header]) => !shared.has(header));
  return new Map(pairs);
}

function sharedHeaders(key: SheetKey): Set<string> {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const [header, column] of headerPairs(key)) {
    if ((first.get(header) ?? column) !== column) shared.add(header);
    first.set(header, column);
  }
  return shared;
}

function headerPairs(key: SheetKey): [header: string, column: string][] {
  const texts = sheetTexts[key].columns as Readonly<Record<string, { readonly label: Bilingual }>>;
  return Object.entries(texts).flatMap(([column, { label }]): [string, string][] => [
    [foldText(label.zh), column],
    [foldText(label.en), column],
  ]);
}

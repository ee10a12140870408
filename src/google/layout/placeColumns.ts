import { sheetTexts } from '../../../templates/sheets.ts';
import { foldText } from '../../domain/cells/cellContext.ts';
import { type SheetKey, schemaOf } from '../../schema/sheets.ts';
import type { Layout } from './layout.ts';

/** Column number by key, 1-based. */
export type ColumnPlaces = Readonly<Record<string, number>>;

export interface PlacedColumns {
  readonly columns: ColumnPlaces;
  /** keys whose header a person changed; the column is known by its metadata (A44) */
  readonly renamed: readonly string[];
  readonly missing: readonly string[];
  /** keys that two columns claim, or whose column carries the name of another field (A47) */
  readonly contested: readonly string[];
  /** columns with a header that is none of ours (A46) */
  readonly unknown: readonly { readonly column: number; readonly header: string }[];
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
  const contested: string[] = [];
  const renamed: string[] = [];
  for (const column of keys) {
    const claims = claimsOf(column, headerKeys, metadata);
    const best = claims.sort(byStrength)[0];
    if (best) {
      columns[column] = best.column;
      const headerKey = headerKeys[best.column - 1];
      const header = headers[best.column - 1] ?? '';
      if (!best.byHeader && headerKey !== undefined && headerKey !== column) contested.push(column);
      else if (claims.length > 1) contested.push(column);
      else if (!best.byHeader && header !== '' && header !== (remembered?.headers[best.column - 1] ?? ''))
        renamed.push(column);
      continue;
    }
    const last = remembered?.columns[column];
    if (last !== undefined && last <= headers.length && headers[last - 1] === '') columns[column] = last;
  }
  const used = new Set(Object.values(columns));
  const unknown = headers.flatMap((header, index) =>
    header !== '' && !used.has(index + 1) && headerKeys[index] === undefined ? [{ column: index + 1, header }] : [],
  );
  return { columns, renamed, contested, unknown, missing: keys.filter((column) => columns[column] === undefined) };
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
  const found = new Map<string, string>();
  const shared = new Set<string>();
  for (const [column, { label }] of Object.entries(
    sheetTexts[key].columns as Record<string, { label: { zh: string; en: string } }>,
  )) {
    for (const header of new Set([foldText(label.zh), foldText(label.en)])) {
      if (found.has(header) && found.get(header) !== column) shared.add(header);
      found.set(header, column);
    }
  }
  for (const header of shared) found.delete(header);
  return found;
}

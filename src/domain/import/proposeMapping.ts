import { halfWidth } from './halfWidth.ts';

/** The headers under which files carry a field, best first. */
export type HeaderAliases = Readonly<Record<string, readonly string[]>>;

/** A header as it is compared: case, width, spaces, `_` and signs of decoration do not count. */
export function headerKey(header: string): string {
  return halfWidth(header)
    .toLowerCase()
    .replace(/[\s_\-*:：.()（）[\]/\ufeff]/g, '');
}

interface Claim {
  readonly column: number;
  readonly field: string;
  readonly fits: boolean;
  /** smaller is better */
  readonly rank: number;
}

export interface MappingWords {
  /** the fields that may be proposed, in the order of preference */
  readonly fields: readonly string[];
  /** fields that are proposed even to a column whose values do not look right */
  readonly required: ReadonlySet<string>;
  readonly aliases: HeaderAliases;
  /** whether a text can be what a field holds */
  readonly fits: (field: string, text: string) => boolean;
}

/**
 * Proposes which column of a file fills which field. A header that means two things is settled by what its values look
 * like, then by the order of the fields; a field is filled by one column. A column most of whose values its field could
 * not take is left out: its rows would all be refused.
 *
 * @param sample the first rows
 * @returns by column the field, null where the header says nothing to us
 */
export function proposeMapping(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
  words: MappingWords,
): (string | null)[] {
  const claims = headers
    .flatMap((header, column) => claimsOf(header, column, valuesOf(sample, column), words))
    .filter(({ fits, field }) => fits || words.required.has(field))
    .sort((a, b) => Number(b.fits) - Number(a.fits) || a.rank - b.rank || a.column - b.column);
  const byColumn = new Map<number, string>();
  const taken = new Set<string>();
  for (const { column, field } of claims) {
    if (byColumn.has(column) || taken.has(field)) continue;
    byColumn.set(column, field);
    taken.add(field);
  }
  return headers.map((_, column) => byColumn.get(column) ?? null);
}

function claimsOf(
  header: string,
  column: number,
  values: readonly string[],
  { fields, aliases, fits }: MappingWords,
): Claim[] {
  const key = headerKey(header);
  if (key === '') return [];
  return fields.flatMap((field, order) => {
    const place = (aliases[field] ?? []).findIndex((alias) => headerKey(alias) === key);
    if (place < 0) return [];
    const fitting = values.filter((value) => fits(field, value)).length;
    return [{ column, field, fits: fitting * 2 >= values.length, rank: place * 100 + order }];
  });
}

function valuesOf(sample: readonly (readonly string[])[], column: number): string[] {
  return sample.map((row) => row[column]?.trim() ?? '').filter(Boolean);
}

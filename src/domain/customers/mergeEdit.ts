/** One field that two people changed to different values. */
export interface Conflict {
  readonly field: string;
  readonly yours: unknown;
  readonly theirs: unknown;
}

export interface MergedEdit<T> {
  /** what is still to be written */
  readonly set: Partial<T>;
  readonly conflicts: readonly Conflict[];
  /** fields that somebody else changed and this edit leaves alone */
  readonly alsoChanged: readonly string[];
}

/**
 * Merges one person's edit of a record into what it is now, field by field.
 *
 * @param edit the fields of the form
 * @param base the values as the form loaded them; a field that is missing here counts as loaded as it is now
 * @param current the record as it stands
 */
export function mergeEdit<T extends object>(
  edit: Partial<T>,
  base: Readonly<Record<string, unknown>>,
  current: T,
): MergedEdit<T> {
  const now = (field: string) => current[field as keyof T];
  const loaded = (field: string) => (field in base ? base[field] : now(field));
  const changed = (Object.keys(edit) as (keyof T & string)[]).filter((field) => !same(edit[field], loaded(field)));
  const toWrite = changed.filter((field) => !same(edit[field], now(field)));
  return {
    set: Object.fromEntries(toWrite.map((field) => [field, edit[field]])) as Partial<T>,
    conflicts: toWrite
      .filter((field) => !same(now(field), loaded(field)))
      .map((field) => ({ field, yours: edit[field], theirs: now(field) })),
    alsoChanged: Object.keys(base).filter(
      (field) => field in current && !same(now(field), base[field]) && !changed.includes(field as keyof T & string),
    ),
  };
}

/** An empty cell is null, a form may send '' or leave it out. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(emptyAsNull(a)) === JSON.stringify(emptyAsNull(b));
}

function emptyAsNull(value: unknown): unknown {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
}

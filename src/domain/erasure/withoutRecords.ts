/**
 * A kept value without what is said of some records: entries under one of the ids, and things that name one.
 * The same value where nothing was.
 */
export function withoutRecords(value: unknown, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    const left = value.filter((each) => !isOf(each, ids)).map((each) => withoutRecords(each, ids));
    const isSame = left.length === value.length && left.every((each, place) => each === value[place]);
    return isSame ? value : left;
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const left = entries
    .filter(([key]) => !key.split(/[ |.]/).some((part) => ids.has(part)))
    .map(([key, each]) => [key, withoutRecords(each, ids)] as const);
  const isSame = left.length === entries.length && left.every(([, each], place) => each === entries[place]?.[1]);
  return isSame ? value : Object.fromEntries(left);
}

function isOf(value: unknown, ids: ReadonlySet<string>): boolean {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  return Object.values(value).some((each) => typeof each === 'string' && ids.has(each));
}

import {
  type AddedRow,
  type AlteredRecord,
  type CellsBack,
  type ColumnFacts,
  type Comparison,
  cellOf,
  isChanged,
  type LostRecord,
  type Plain,
  stampColumns,
} from './damage.ts';

/** How often each value stood in a column last night. */
export type FormerCounts = (column: string) => ReadonlyMap<Plain, number>;

export interface MovedColumn {
  readonly column: string;
  /** the records whose cell goes back */
  readonly back: readonly AlteredRecord[];
  /** changed cells that hold what never stood in this column: typed since */
  readonly kept: number;
}

/** A value that stood in so few rows tells where it came from. */
const rare = 3;
/** Values of these kinds are nearly all different where they mean one record; two of them in each other's place are no chance. */
const telling: readonly string[] = ['text', 'long', 'phone', 'email', 'url'];
/** Moved cells without a telling value: so many must have changed, and so few of them may hold anything but moved values. */
const fewestMoved = 8;
const strangeShare = 0.05;
/** Values of records that are gone explain no more than so many of them. */
const goneShare = 0.5;
/** With so many different values the same ones in another order are a permutation, not a day's edits. */
const manyValues = 8;
const alikeShare = 0.9;

/**
 * Columns whose values stand in other rows than last night: sorted alone, shifted up or down, exchanged; also where rows
 * were deleted, too, and their values went to others.
 */
export function movedColumns(
  { altered, lost }: Pick<Comparison, 'altered' | 'lost'>,
  columns: readonly ColumnFacts[],
  formerCounts: FormerCounts,
): MovedColumn[] {
  const own = columns.filter(({ key }) => key !== 'id' && !stampColumns.includes(key));
  const changes = own.map(({ key, kind }) => ({ kind, change: changeOf(altered, lost, key) }));
  const moved = new Map<string, MovedColumn>();
  const origins = new Map<AlteredRecord, LostRecord>();
  for (const { kind, change } of changes) {
    if (!telling.includes(kind) || tellingCells(change, formerCounts).length < 2) continue;
    // of a paste one row lower the first row holds what still stands above it
    const stood = formerCounts(change.column);
    moved.set(
      change.column,
      movedOf(change, (value) => stood.has(value)),
    );
    for (const [record, from] of change.origins()) origins.set(record, from);
  }
  const back = new Set([...moved.values()].flatMap((column) => column.back));
  for (const { change } of changes) {
    const { column, formerly } = change;
    if (moved.has(column) || !(isPermutation(change) || wentAlong(column, origins))) continue;
    // what went with a row that held nothing telling, too
    moved.set(
      column,
      movedOf(change, (value, record) => formerly.has(value) || back.has(record)),
    );
  }
  return own.flatMap(({ key }) => moved.get(key) ?? []);
}

/** Whether a column's values moved with telling ones, although its own could have been anybody's. */
function wentAlong(column: string, origins: ReadonlyMap<AlteredRecord, LostRecord>): boolean {
  if (origins.size < 2) return false;
  const changed = [...origins].filter(([record]) => isChanged(record, column));
  const along = changed.filter(([record, from]) => cellOf(record.after, column) === cellOf(from.before, column));
  return along.length > 0 && along.length >= alikeShare * changed.length;
}

/** Values that were pushed below the last record: rows that hold nothing but such. */
export function straysOf(added: readonly AddedRow[], moved: readonly MovedColumn[]) {
  const columns = new Set(moved.map(({ column }) => column));
  return added
    .filter(({ id, after }) => id === '' && Object.keys(after).every((key) => columns.has(key)))
    .map(({ row, after }) => ({ row, columns: Object.keys(after) }));
}

/**
 * The cells of several columns, record by record: of each record all these columns, so that rows under each other go out
 * in one write.
 */
export function cellsBackOf(moved: readonly MovedColumn[]): CellsBack[] {
  const goesBack = new Map(moved.map(({ column, back }) => [column, new Set(back)]));
  const records = new Set(moved.flatMap(({ back }) => back));
  return [...records].map((record) => {
    const set: Record<string, Plain> = {};
    for (const [column, back] of goesBack)
      set[column] = cellOf(back.has(record) ? record.before : record.after, column);
    return { id: record.id, row: record.row, set: withStamps(record, set) };
  });
}

/** A record that is itself again by this gets the stamps that it had. */
export function withStamps(record: AlteredRecord, set: Record<string, Plain>): Record<string, Plain> {
  const keys = new Set([...Object.keys(record.before), ...Object.keys(record.after)]);
  const isWhole = [...keys].every((key) => stampColumns.includes(key) || key in set || !isChanged(record, key));
  if (!isWhole) return set;
  const stamps = stampColumns.filter((key) => isChanged(record, key)).map((key) => [key, cellOf(record.before, key)]);
  return { ...set, ...Object.fromEntries(stamps) };
}

interface ColumnChange {
  readonly column: string;
  readonly changed: readonly AlteredRecord[];
  /** those that hold what another one of them held */
  readonly displaced: readonly AlteredRecord[];
  /** how often each value stood in the changed cells and in the records that are gone */
  readonly formerly: ReadonlyMap<Plain, number>;
  readonly origins: () => Map<AlteredRecord, LostRecord>;
}

function changeOf(altered: readonly AlteredRecord[], lost: readonly LostRecord[], column: string): ColumnChange {
  const changed = altered.filter((record) => isChanged(record, column));
  const holders: readonly LostRecord[] = [...changed, ...lost];
  const formerly = counts(holders.map(({ before }) => cellOf(before, column)));
  const displaced = changed.filter(({ after }) => {
    const value = cellOf(after, column);
    return value !== '' && formerly.has(value);
  });
  const origins = () => {
    const holder = new Map(holders.map((record) => [cellOf(record.before, column), record]));
    const single = displaced.filter(({ after }) => formerly.get(cellOf(after, column)) === 1);
    return new Map(single.map((record) => [record, holder.get(cellOf(record.after, column))!]));
  };
  return { column, changed, displaced, formerly, origins };
}

function tellingCells({ displaced, column }: ColumnChange, formerCounts: FormerCounts): AlteredRecord[] {
  // on most days nothing is: then no snapshot is unpacked to see what is rare in it
  if (displaced.length < 2) return [];
  const stood = formerCounts(column);
  return displaced.filter(({ after }) => (stood.get(cellOf(after, column)) ?? 0) <= rare);
}

/** The same values in another order; where there are few different ones, in rows of equals as only a sort leaves them. */
function isPermutation({ changed, column, formerly }: ColumnChange): boolean {
  if (changed.length < fewestMoved || formerly.size < 2) return false;
  const now = changed.map(({ after }) => cellOf(after, column));
  const present = counts(now);
  const explainedBy = (values: ReadonlyMap<Plain, number>) =>
    [...present].reduce((sum, [value, n]) => sum + Math.min(n, values.get(value) ?? 0), 0);
  if (changed.length - explainedBy(formerly) > strangeShare * changed.length) return false;
  if (explainedBy(counts(changed.map(({ before }) => cellOf(before, column)))) < goneShare * changed.length)
    return false;
  if (formerly.size >= manyValues) return true;
  const inOrder = [...changed].sort((a, b) => a.row - b.row).map(({ after }) => cellOf(after, column));
  const steps = inOrder.filter((value, index) => index > 0 && value !== inOrder[index - 1]).length;
  return steps <= present.size;
}

function movedOf(
  { column, changed }: ColumnChange,
  isMoved: (value: Plain, record: AlteredRecord) => boolean,
): MovedColumn {
  const back = changed.filter((record) => {
    const value = cellOf(record.after, column);
    return value === '' || isMoved(value, record);
  });
  return { column, back, kept: changed.length - back.length };
}

function counts(values: readonly Plain[]): Map<Plain, number> {
  const found = new Map<Plain, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

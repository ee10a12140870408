import {
  type AddedRow,
  type AlteredRecord,
  type ColumnFacts,
  type Comparison,
  cellOf,
  type LostRecord,
  type PlainCells,
  stampColumns,
  type WrongId,
} from './damage.ts';
import type { FormerCounts } from './movedValues.ts';

export interface IdsAndRest {
  /** rows whose ids were exchanged among them */
  readonly exchanged: readonly WrongId[];
  /** rows whose id was replaced by one that nobody knows, or by another row's, or emptied */
  readonly damaged: readonly WrongId[];
  /** all that the ids do not explain */
  readonly rest: Comparison;
}

/** Cells that must agree before a row counts as a record under a wrong id. */
const fewestAlike = 3;
const leastShare = 0.6;
/** Of rows whose ids went round, so many must be the very records that they were. */
const exactShare = 0.8;
/** What so many records hold tells of none of them. */
const mostAlike = 50;

/** Finds rows that are records of last night under another id: everything beside the id stands as it did, or nearly all. */
export function wrongIds(
  { altered, lost, added, known: count }: Comparison,
  columns: readonly ColumnFacts[],
  formerCounts: FormerCounts,
): IdsAndRest {
  const known = [...altered, ...lost];
  const former = new Map<string, LostRecord[]>();
  for (const record of known) push(former, contentOf(record.before), record);
  const found: WrongId[] = [];
  const taken = new Set<string>();
  for (const { row, id, after, isTwice = false } of [...altered, ...added] as AddedRow[]) {
    const [record, ...others] = former.get(contentOf(after)) ?? [];
    if (!record || others.length > 0 || record.id === id || taken.has(record.id)) continue;
    taken.add(record.id);
    found.push({ row, id, is: record.id, isTwice, before: record.before, after });
  }
  const here = new Set(altered.map(({ id }) => id));
  const exchanged = closed(
    found.filter(({ id, is }) => here.has(id) && here.has(is)),
    altered,
    columns,
    formerCounts,
  );
  const lostIds = new Set(lost.map(({ id }) => id));
  const single = found.filter(({ is }) => lostIds.has(is));
  const singleRows = new Set(single.map(({ row }) => row));
  const left = lost.filter(({ id }) => !taken.has(id));
  const damaged = [
    ...single,
    ...nearlyAlike(
      added.filter(({ row }) => !singleRows.has(row)),
      left,
    ),
  ];
  const rows = new Set([...exchanged, ...damaged].map(({ row }) => row));
  const ids = new Set(damaged.map(({ is }) => is));
  return {
    exchanged,
    damaged,
    rest: {
      altered: altered.filter(({ row }) => !rows.has(row)),
      lost: lost.filter(({ id }) => !ids.has(id)),
      added: added.filter(({ row }) => !rows.has(row)),
      known: count,
    },
  };
}

/** Ids go round among the same rows: of those that were edited since, too, the likeliest is taken; what does not close is left. */
function closed(
  exchanged: readonly WrongId[],
  altered: readonly AlteredRecord[],
  columns: readonly ColumnFacts[],
  formerCounts: FormerCounts,
): WrongId[] {
  if (exchanged.length < 2) return [];
  const held = new Set(exchanged.map(({ id }) => id));
  const claimed = new Set(exchanged.map(({ is }) => is));
  // a row that an edit changed holds something new; else it is a copy of another one, and its own values are lost
  const own = columns.filter(({ key, isWork }) => !isWork && key !== 'id' && !stampColumns.includes(key));
  const isCopy = ({ after }: AlteredRecord) => own.every(({ key }) => formerCounts(key).has(cellOf(after, key)));
  const rows = altered.filter((one) => claimed.has(one.id) && !held.has(one.id) && !isCopy(one));
  const free = altered.filter(({ id }) => held.has(id) && !claimed.has(id));
  const alike = nearlyAlike(rows, free);
  let ring = [...exchanged, ...alike, ...leftOver(rows, free, alike)];
  for (;;) {
    const [have, get] = [new Set(ring.map(({ id }) => id)), new Set(ring.map(({ is }) => is))];
    const next = ring.filter(({ id, is }) => get.has(id) && have.has(is));
    if (next.length === ring.length) break;
    ring = next;
  }
  // where other columns moved, a few rows come to look like one another
  const exact = new Set(exchanged.map(({ row }) => row));
  return ring.filter(({ row }) => exact.has(row)).length >= exactShare * ring.length ? ring : [];
}

/** Where all others found their own, who is left over belongs together. */
function leftOver(
  rows: readonly AlteredRecord[],
  free: readonly AlteredRecord[],
  alike: readonly WrongId[],
): WrongId[] {
  const placed = new Set(alike.map(({ row }) => row));
  const given = new Set(alike.map(({ is }) => is));
  const [row, ...others] = rows.filter((one) => !placed.has(one.row));
  const [own] = free.filter(({ id }) => !given.has(id));
  if (!row || !own || others.length > 0) return [];
  return [{ row: row.row, id: row.id, is: own.id, isTwice: false, before: own.before, after: row.after }];
}

/** Rows that were edited, too, since their id changed: the lost record with most cells in common, when it is the only one. */
function nearlyAlike(added: readonly AddedRow[], lost: readonly LostRecord[]): WrongId[] {
  const holders = new Map<string, number[]>();
  lost.forEach(({ before }, index) => {
    for (const [key, value] of cellsBeside(before)) push(holders, `${key} ${value}`, index);
  });
  const taken = new Set<number>();
  return added.flatMap((row) => {
    const common = new Map<number, number>();
    const cells = cellsBeside(row.after);
    for (const [key, value] of cells) {
      const alike = holders.get(`${key} ${value}`) ?? [];
      if (alike.length > mostAlike) continue;
      for (const index of alike) common.set(index, (common.get(index) ?? 0) + 1);
    }
    const [best, next] = [...common].filter(([index]) => !taken.has(index)).sort((a, b) => b[1] - a[1]);
    if (!best || best[1] === next?.[1]) return [];
    const { id: is, before } = lost[best[0]]!;
    const inCommon = cells.filter(([key, value]) => before[key] === value).length;
    if (inCommon < fewestAlike || inCommon < leastShare * Math.max(cells.length, cellsBeside(before).length)) return [];
    taken.add(best[0]);
    return [{ row: row.row, id: row.id, is, isTwice: row.isTwice ?? false, before, after: row.after }];
  });
}

function cellsBeside(cells: PlainCells): [string, unknown][] {
  return Object.entries(cells).filter(([key]) => isBeside(key));
}

function isBeside(key: string): boolean {
  return key !== 'id' && !stampColumns.includes(key);
}

/** All that a row holds beside its id, whatever the order in which it is told. */
function contentOf(cells: PlainCells): string {
  return JSON.stringify(cells, Object.keys(cells).filter(isBeside).sort());
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

import { lengthOf, type Run, runsOf } from './runs.ts';

/** Rows and columns of a block that go out in one write, counted from 0. */
export interface Patch {
  readonly rows: Run;
  readonly columns: Run;
}

/** A row of the block in which something differs: bit n stands for column n. */
export interface ChangedRow {
  readonly row: number;
  readonly columns: number;
}

/** As many as a number has bits. */
export const mostColumns = 31;

/**
 * The cheapest writes that cover all changed cells of a block, cells between them included: rows near each other go out
 * together, columns side by side together or apart.
 *
 * @param changed from the top
 * @param cellsAWrite as many cells cost as much as a write of its own
 */
export function patchesOf(changed: readonly ChangedRow[], width: number, cellsAWrite: number): Patch[] {
  const ends = [...cutsOf(changed, width), width];
  // the cheapest way to write the columns before each end, and where its last stripe begins
  const best = new Map([[0, { cost: 0, from: 0 }]]);
  for (const end of ends) {
    let cheapest = { cost: Number.POSITIVE_INFINITY, from: 0 };
    for (const [from, before] of best) {
      const cost = before.cost + costOf(changed, { first: from, last: end - 1 }, cellsAWrite);
      if (cost < cheapest.cost) cheapest = { cost, from };
    }
    best.set(end, cheapest);
  }
  const patches: Patch[] = [];
  for (let end = width; end > 0; end = best.get(end)!.from) {
    const columns = { first: best.get(end)!.from, last: end - 1 };
    const rows = rowsWith(changed, columns);
    patches.unshift(...runsOf(rows, gapOf(columns, cellsAWrite)).map((run) => ({ rows: run, columns })));
  }
  return patches;
}

/** Columns before which a stripe may end: those that differ in other rows than the one on their left. */
function cutsOf(changed: readonly ChangedRow[], width: number): number[] {
  let bits = 0;
  for (const { columns } of changed) bits |= columns ^ (columns << 1);
  return Array.from({ length: width - 1 }, (_, i) => i + 1).filter((column) => bits & (1 << column));
}

/** Rows in which one of these columns differs. */
export function rowsWith(changed: readonly ChangedRow[], columns: Run): number[] {
  const bits = bitsOf(columns);
  return changed.filter((each) => each.columns & bits).map(({ row }) => row);
}

export function without(changed: readonly ChangedRow[], columns: readonly number[]): ChangedRow[] {
  const bits = columns.reduce((sum, column) => sum | (1 << column), 0);
  return changed.flatMap((each) => (each.columns & ~bits ? [{ ...each, columns: each.columns & ~bits }] : []));
}

/** What the stripe's writes cost, in cells; without making them. */
export function costOf(changed: readonly ChangedRow[], stripe: Run, cellsAWrite: number): number {
  const bits = bitsOf(stripe);
  const gap = gapOf(stripe, cellsAWrite);
  let [cost, rows, last] = [0, 0, Number.NEGATIVE_INFINITY];
  for (const { row, columns } of changed) {
    if (!(columns & bits)) continue;
    const isNear = row - last - 1 <= gap;
    rows += isNear ? row - last : 1;
    if (!isNear) cost += cellsAWrite;
    last = row;
  }
  return cost + rows * lengthOf(stripe);
}

function bitsOf({ first, last }: Run): number {
  let bits = 0;
  for (let column = first; column <= last; column++) bits |= 1 << column;
  return bits;
}

function gapOf(columns: Run, cellsAWrite: number): number {
  return Math.floor(cellsAWrite / lengthOf(columns));
}

import type { Summaries } from './summariesOf.ts';

/**
 * Customers grouped by (x, tx, T): all that the likelihood can tell apart. One visit for each distinct history replaces one
 * for each customer; a shop of one-time buyers shrinks to a row for each day.
 */
export interface Histories {
  readonly count: number;
  readonly x: ArrayLike<number>;
  readonly tx: ArrayLike<number>;
  readonly T: ArrayLike<number>;
  /** customers with this history */
  readonly weight: ArrayLike<number>;
}

/** @returns `ofCustomer`: the history of each customer, -1 for one without a purchase day */
export function distinctHistories({
  x,
  tx,
  T,
}: Pick<Summaries, 'x' | 'tx' | 'T'>): Histories & { readonly ofCustomer: Int32Array } {
  const customers = x.length;
  const rows = { x: new Int32Array(customers), tx: new Int32Array(customers), T: new Int32Array(customers) };
  const weight = new Int32Array(customers);
  const ofCustomer = new Int32Array(customers).fill(-1);
  const mask = tableSizeFor(customers) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  let count = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    if (x[customer]! < 0) continue;
    let slot = hashOf(x[customer]!, tx[customer]!, T[customer]!) & mask;
    let row = table[slot]!;
    while (row >= 0 && !(rows.T[row] === T[customer] && rows.tx[row] === tx[customer] && rows.x[row] === x[customer])) {
      slot = (slot + 1) & mask;
      row = table[slot]!;
    }
    if (row < 0) {
      row = count;
      count += 1;
      table[slot] = row;
      rows.x[row] = x[customer]!;
      rows.tx[row] = tx[customer]!;
      rows.T[row] = T[customer]!;
    }
    weight[row]! += 1;
    ofCustomer[customer] = row;
  }
  const column = (numbers: Int32Array): Int32Array => numbers.slice(0, count);
  return { count, x: column(rows.x), tx: column(rows.tx), T: column(rows.T), weight: column(weight), ofCustomer };
}

// A Map keyed by a combined number is four times slower and limits T to what the key has room for.
function hashOf(x: number, tx: number, T: number): number {
  let hash = Math.imul(x, 0x9e3779b1) ^ Math.imul(tx, 0x85ebca6b) ^ Math.imul(T, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

function tableSizeFor(entries: number): number {
  let size = 16;
  while (size < entries * 2) size *= 2;
  return size;
}

import { distinctDays } from './distinctDays.ts';
import type { Histories } from './distinctHistories.ts';

/** Histories in the order of their purchases, as the likelihood's one loop over all wants them. */
export interface Rows {
  /** element x: the first row with x repeat purchases; one more, the number of rows, at the end */
  readonly starts: Int32Array;
  /** places in `days` */
  readonly T: Int32Array;
  readonly tx: Int32Array;
  readonly weight: Float64Array;
  readonly days: ArrayLike<number>;
  /** element x: customers with x repeat purchases */
  readonly customersWith: Float64Array;
  /** by the place of an age: customers, and repeat purchases of theirs */
  readonly customersOfAge: Float64Array;
  readonly purchasesOfAge: Float64Array;
}

export function rowsByPurchases({ x, T, tx, weight }: Histories): Rows {
  const { days, first, second } = distinctDays(T, tx);
  return sortedRows({ x, T: first, tx: second, weight, days });
}

/** @param T places in `days`, as `tx` */
export function sortedRows({ x, T, tx, weight, days }: Omit<Histories, 'count'> & Pick<Rows, 'days'>): Rows {
  const count = x.length;
  const starts = startsOf(x);
  const next = starts.slice();
  const sorted = { T: new Int32Array(count), tx: new Int32Array(count), weight: new Float64Array(count) };
  const customersWith = new Float64Array(starts.length - 1);
  const customersOfAge = new Float64Array(days.length);
  const purchasesOfAge = new Float64Array(days.length);
  for (let i = 0; i < count; i += 1) {
    const bought = x[i]!;
    const age = T[i]!;
    const n = weight[i]!;
    const row = next[bought]!;
    next[bought] = row + 1;
    sorted.T[row] = age;
    sorted.tx[row] = tx[i]!;
    sorted.weight[row] = n;
    customersWith[bought]! += n;
    customersOfAge[age]! += n;
    purchasesOfAge[age]! += n * bought;
  }
  return { starts, ...sorted, days, customersWith, customersOfAge, purchasesOfAge };
}

function startsOf(x: ArrayLike<number>): Int32Array {
  const rowsWith: number[] = [];
  for (let i = 0; i < x.length; i += 1) {
    while (rowsWith.length <= x[i]!) rowsWith.push(0);
    rowsWith[x[i]!]! += 1;
  }
  const starts = new Int32Array(rowsWith.length + 1);
  for (let j = 0; j < rowsWith.length; j += 1) starts[j + 1] = starts[j]! + rowsWith[j]!;
  return starts;
}

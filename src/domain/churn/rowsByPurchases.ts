import { distinctDays } from './distinctDays.ts';
import type { Histories } from './distinctHistories.ts';

/** Histories in the order of their purchases, as the likelihood's one loop over all wants them. */
interface SortedRows {
  /** element x: the first row with x repeat purchases; one more, the number of rows, at the end */
  readonly starts: Int32Array;
  /** places in `days` */
  readonly T: Int32Array;
  readonly tx: Int32Array;
  readonly weight: Float64Array;
  readonly days: ArrayLike<number>;
}

export interface Rows extends SortedRows {
  /** element x: customers with x repeat purchases */
  readonly customersWith: Float64Array;
  /** by the place of an age: customers, and repeat purchases of theirs */
  readonly customersOfAge: Float64Array;
  readonly purchasesOfAge: Float64Array;
}

export function rowsByPurchases({ count, x, T, tx, weight }: Histories): Rows {
  const { days, first, second } = distinctDays(T, tx);
  const starts = startsOf(x);
  const next = starts.slice();
  const rows = { T: new Int32Array(count), tx: new Int32Array(count), weight: new Float64Array(count) };
  for (let i = 0; i < count; i += 1) {
    const row = next[x[i]!]!;
    next[x[i]!] = row + 1;
    rows.T[row] = first[i]!;
    rows.tx[row] = second[i]!;
    rows.weight[row] = weight[i]!;
  }
  return withTotals({ starts, ...rows, days });
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

export function withTotals({ starts, T, tx, weight, days }: SortedRows): Rows {
  const customersWith = new Float64Array(starts.length - 1);
  const [customersOfAge, purchasesOfAge] = [new Float64Array(days.length), new Float64Array(days.length)];
  for (let x = 0; x < customersWith.length; x += 1) {
    let customers = 0;
    for (let i = starts[x]!; i < starts[x + 1]!; i += 1) {
      const n = weight[i]!;
      customers += n;
      customersOfAge[T[i]!]! += n;
      purchasesOfAge[T[i]!]! += n * x;
    }
    customersWith[x] = customers;
  }
  return { starts, T, tx, weight, days, customersWith, customersOfAge, purchasesOfAge };
}

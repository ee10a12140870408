/** Row numbers by customer: those of customer c stand in `rows` from `starts[c]` up to, not including, `starts[c + 1]`. */
export interface RowsByCustomer {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Groups rows by counting: their order within a customer stays. */
export function rowsByCustomer(customerOfRow: readonly number[], customerCount: number): RowsByCustomer {
  const starts = new Int32Array(customerCount + 1);
  for (const customer of customerOfRow) starts[customer + 1]! += 1;
  for (let c = 1; c < starts.length; c += 1) starts[c]! += starts[c - 1]!;
  const next = starts.slice();
  const rows = new Int32Array(customerOfRow.length);
  for (let row = 0; row < customerOfRow.length; row += 1) {
    const customer = customerOfRow[row]!;
    rows[next[customer]!] = row;
    next[customer]! += 1;
  }
  return { starts, rows };
}

/** Order lines side by side: line i is of customer `customer[i]` on `day[i]`. */
export interface OrderColumns {
  /** customers are numbered from 0 to `customerCount` - 1; some may have no order */
  readonly customerCount: number;
  readonly customer: Int32Array;
  /** days since 1970-01-01 in the workbook's time zone */
  readonly day: Int32Array;
  /** whole cents, negative for a refund, NaN where nobody knows */
  readonly amountCents: Float64Array;
}

interface OrderLine {
  readonly customer: number;
  readonly day: number;
  readonly amountCents: number | null;
}

export function orderColumnsOf(lines: readonly OrderLine[], customerCount: number): OrderColumns {
  const columns = {
    customerCount,
    customer: new Int32Array(lines.length),
    day: new Int32Array(lines.length),
    amountCents: new Float64Array(lines.length),
  };
  lines.forEach((line, i) => {
    columns.customer[i] = line.customer;
    columns.day[i] = line.day;
    columns.amountCents[i] = line.amountCents ?? Number.NaN;
  });
  return columns;
}

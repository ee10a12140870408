import { type Rows, sortedRows } from './rowsByPurchases.ts';

/** above 0 days, narrow for few and wide for many */
const stepsOfDays = 10;
const width = stepsOfDays + 1;

/**
 * Rows nearly alike as one, at the middle of their days and purchases: some dozens, however many customers. A climb among them
 * ends at the foot of the peak, a tenth or so from its top, and costs next to nothing.
 */
export function mergedRows(rows: Rows): Rows {
  const { starts, days } = rows;
  let longest = 0;
  for (let place = 0; place < days.length; place += 1) longest = Math.max(longest, days[place]!);
  const scale = (stepsOfDays * stepsOfDays) / (longest || 1);
  const stepOf = Int32Array.from(days, (each) => Math.ceil(Math.sqrt(each * scale)));
  const merged = { x: [] as number[], T: [] as number[], tx: [] as number[], weight: [] as number[] };
  const most = starts.length - 2;
  for (let x = 0, end = 0; x <= most; x = end) {
    end = Math.min(most + 1, Math.max(x + 1, Math.ceil(x * Math.SQRT2)));
    const customers = customersBySteps(rows, starts[x]!, starts[end]!, stepOf);
    for (let place = 0; place < customers.length; place += 1) {
      if (customers[place] === 0) continue;
      merged.x.push((x + end - 1) >> 1);
      merged.T.push(Math.floor(place / width));
      merged.tx.push(place % width);
      merged.weight.push(customers[place]!);
    }
  }
  const middles = Float64Array.from({ length: width }, (_, step) => (step === 0 ? 0 : (step - 0.5) ** 2 / scale));
  return sortedRows({ ...merged, days: middles });
}

function customersBySteps({ T, tx, weight }: Rows, from: number, to: number, stepOf: Int32Array): Float64Array {
  const customers = new Float64Array(width * width);
  for (let i = from; i < to; i += 1) customers[stepOf[T[i]!]! * width + stepOf[tx[i]!]!]! += weight[i]!;
  return customers;
}

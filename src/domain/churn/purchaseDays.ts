import type { Summaries } from './summariesOf.ts';

/** The purchase days of one customer after the other, in arrays that are used again: no garbage for a million customers. */
export function purchaseDays(mostDays: number) {
  const days = new Int32Array(mostDays);
  const amounts = new Float64Array(mostDays);
  const gaps = new Int32Array(mostDays);
  let count = 0;
  let unmatchedCents = 0;

  return {
    clear(): void {
      count = 0;
      unmatchedCents = 0;
    },
    /** @param amountCents NaN when unknown */
    add(day: number, amountCents: number): void {
      days[count] = day;
      amounts[count] = amountCents;
      count += 1;
    },
    refund(cents: number): void {
      let rest = cents;
      for (let i = count - 1; i >= 0 && rest > 0; i -= 1) {
        const taken = Math.min(rest, amounts[i]!);
        if (!(taken > 0)) continue; // nothing left of that day, or its amount is unknown
        amounts[i]! -= taken;
        rest -= taken;
      }
      unmatchedCents += rest;
    },
    writeTo(summaries: Summaries, customer: number): void {
      summaries.unmatchedRefundCents[customer] = unmatchedCents;
      if (count === 0) return;
      const first = days[0]!;
      summaries.x[customer] = count - 1;
      summaries.tx[customer] = days[count - 1]! - first;
      summaries.T[customer] = summaries.asOf - first;
      if (count === 1) return;
      let sum = 0;
      let known = 0;
      for (let i = 1; i < count; i += 1) {
        const gap = days[i]! - days[i - 1]!;
        gaps[i - 1] = gap;
        summaries.gapCounts[gap]! += 1;
        if (Number.isNaN(amounts[i])) continue;
        sum += amounts[i]!;
        known += 1;
      }
      summaries.monetaryDays[customer] = known;
      if (known > 0) summaries.monetaryCents[customer] = sum / known;
      summaries.medianGapDays[customer] = medianOf(gaps.subarray(0, count - 1));
    },
  };
}

/** Sorts the numbers in place. */
function medianOf(numbers: Int32Array): number {
  if (numbers.length > 1) numbers.sort();
  const middle = numbers.length >> 1;
  return numbers.length % 2 === 1 ? numbers[middle]! : (numbers[middle - 1]! + numbers[middle]!) / 2;
}

import { fitSpend, meanOf, type Spenders, type SpendParams } from './fitSpend.ts';
import type { Summaries } from './summariesOf.ts';

/** What a purchase of a customer is worth; money in cents. */
export type SpendModel =
  | { readonly kind: 'gamma-gamma'; readonly params: SpendParams }
  /** own mean, drawn towards everybody's: for few customers */
  | { readonly kind: 'average'; readonly meanCents: number };

const fewestSpenders = 30;
/** where q nears 1 the mean over all customers runs away */
const smallestQ = 1.05;
const drawTowardsMean = 2;

/**
 * Source: the statistical specification, section 5.
 * @returns null when no repeat purchase has an amount above 0; `correlation` of purchases and mean spend, which the model
 * takes to be 0, is null below 30 customers
 */
export function spendModelOf(summaries: Summaries): { model: SpendModel; correlation: number | null } | null {
  const spenders = spendersOf(summaries);
  if (spenders.x.length === 0) return null;
  const average: SpendModel = { kind: 'average', meanCents: meanOf(spenders.mean) };
  if (spenders.x.length < fewestSpenders) return { model: average, correlation: null };
  const { params, isConverged } = fitSpend(spenders, { hasPrior: true });
  const isUsable = isConverged && params.q > smallestQ;
  return {
    model: isUsable ? { kind: 'gamma-gamma', params } : average,
    correlation: correlationOf(spenders.x, spenders.mean),
  };
}

/** @param meanCents of `x` repeat purchases; not read when x is 0 */
export function expectedSpend(model: SpendModel, x: number, meanCents: number): number {
  const total = x === 0 ? 0 : x * meanCents;
  if (model.kind === 'average') return (total + drawTowardsMean * model.meanCents) / (x + drawTowardsMean);
  const { p, q, v } = model.params;
  return (p * (v + total)) / (p * x + q - 1);
}

function spendersOf({ monetaryDays, monetaryCents }: Summaries): Spenders {
  const x = new Float64Array(monetaryDays.length);
  const mean = new Float64Array(monetaryDays.length);
  let count = 0;
  for (let customer = 0; customer < monetaryDays.length; customer += 1) {
    if (!(monetaryCents[customer]! > 0)) continue;
    x[count] = monetaryDays[customer]!;
    mean[count] = monetaryCents[customer]!;
    count += 1;
  }
  return { x: x.subarray(0, count), mean: mean.subarray(0, count) };
}

/** 0 when one of the two does not vary. */
function correlationOf(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const [meanLeft, meanRight] = [meanOf(left), meanOf(right)];
  let [both, squaresLeft, squaresRight] = [0, 0, 0];
  for (let i = 0; i < left.length; i += 1) {
    const ofLeft = left[i]! - meanLeft;
    const ofRight = right[i]! - meanRight;
    both += ofLeft * ofRight;
    squaresLeft += ofLeft * ofLeft;
    squaresRight += ofRight * ofRight;
  }
  return both === 0 ? 0 : both / Math.sqrt(squaresLeft * squaresRight);
}

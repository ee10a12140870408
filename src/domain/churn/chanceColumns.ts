import type { distinctHistories, Histories } from './distinctHistories.ts';
import { expectedIfAlive } from './expectedPurchases.ts';
import type { Model } from './model.ts';
import { horizonOf, type Probabilities, standingOf } from './probabilities.ts';

/** One place for each customer in every column; NaN where nothing can be said. */
export type ChanceColumns = Record<keyof Probabilities | 'expected' | 'expectedIfAlive', Float64Array>;

/** The chance of a purchase by a score that speaks in place of MBG/NBD. */
export type SpokenScore = (x: number, tx: number, T: number) => number;

export function emptyColumns(length: number): ChanceColumns {
  const column = () => new Float64Array(length);
  return {
    ...{ pAlive: column(), pBuy: column(), risk: column(), silence: column(), pace: column() },
    ...{ expected: column(), expectedIfAlive: column() },
  };
}

/**
 * Every customer's chances in the horizon, computed once for each distinct history.
 *
 * @param spoken changes the chance that is shown; pace, silence and P(alive), hence bands, stay on MBG/NBD
 */
export function chanceColumns(
  histories: ReturnType<typeof distinctHistories>,
  model: Model,
  horizonDays: number,
  spoken: SpokenScore | null,
): ChanceColumns {
  const { count, ofCustomer } = histories;
  const ofHistory = chancesOfHistories(histories, model, horizonDays, spoken);
  const columns = emptyColumns(ofCustomer.length);
  const { pAlive, pBuy, risk, silence, pace, expected, expectedIfAlive } = columns;
  for (let customer = 0; customer < ofCustomer.length; customer += 1) {
    const history = ofCustomer[customer]!;
    const at = width * (history < 0 ? count : history);
    pAlive[customer] = ofHistory[at]!;
    pBuy[customer] = ofHistory[at + 1]!;
    risk[customer] = ofHistory[at + 2]!;
    silence[customer] = ofHistory[at + 3]!;
    pace[customer] = ofHistory[at + 4]!;
    expected[customer] = ofHistory[at + 5]!;
    expectedIfAlive[customer] = ofHistory[at + 6]!;
  }
  return columns;
}

const width = 7;
const mostDays = 2 ** 17; // 358 years

/** Side by side for each history, so that a customer's numbers are read from one place; NaN after the last. */
function chancesOfHistories(
  { count, x, tx, T }: ReturnType<typeof distinctHistories>,
  model: Model,
  horizonDays: number,
  spoken: SpokenScore | null,
): Float64Array {
  const chances = new Float64Array(width * (count + 1)).fill(Number.NaN, width * count);
  const { kindOf, buys, idle, expected } = activeKinds({ count, x, T }, model, horizonDays);
  for (let row = 0, at = 0; row < count; row += 1, at += width) {
    const { pAlive, hasLeft, silence, pace } = standingOf(model, x[row]!, tx[row]!, T[row]!);
    const kind = kindOf[row]!;
    const better = spoken?.(x[row]!, tx[row]!, T[row]!);
    chances[at] = pAlive;
    chances[at + 1] = better ?? pAlive * buys[kind]!;
    chances[at + 2] = better === undefined ? hasLeft + pAlive * idle[kind]! : 1 - better;
    chances[at + 3] = silence;
    chances[at + 4] = pace;
    chances[at + 5] = pAlive * expected[kind]!;
    chances[at + 6] = expected[kind]!;
  }
  return chances;
}

/** What an active customer is about to do depends on x and T alone, and many share these: a kind for each such pair. */
function activeKinds({ count, x, T }: Pick<Histories, 'count' | 'x' | 'T'>, model: Model, horizonDays: number) {
  const kindOf = new Int32Array(count);
  const kinds = { buys: [] as number[], idle: [] as number[], expected: [] as number[] };
  const kindAt = new Map<number, number>();
  for (let row = 0; row < count; row += 1) {
    const pair = x[row]! * mostDays + T[row]!;
    let kind = kindAt.get(pair);
    if (kind === undefined) {
      kind = kinds.buys.length;
      kindAt.set(pair, kind);
      const active = horizonOf(model, x[row]!, T[row]!, horizonDays);
      kinds.buys.push(active.buys);
      kinds.idle.push(active.idle);
      kinds.expected.push(expectedIfAlive(model, x[row]!, T[row]!, horizonDays));
    }
    kindOf[row] = kind;
  }
  return { kindOf, ...kinds };
}

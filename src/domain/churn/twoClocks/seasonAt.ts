import { chancesA, earlierOrigin, type OriginAt } from './origins.ts';

const year = 364; // the same weekday
const weeks4 = 28;
const windowsToEachSide = 6;
const mostDays = 182;
const most = 0.7;
const leastHistory = 60;

/**
 * How much busier than usual the coming window was a year ago: ln(actual buyers/promised buyers), less its mean over the
 * four-weekly windows around it. 0 where that window is not known.
 *
 * Source: the statistical specification, beyond.md 1.5.
 */
export function seasonAt(originAt: OriginAt, asOf: number, H: number): number {
  if (H > mostDays) return 0;
  const surpriseAt = (start: number): number | null => {
    if (start + H > asOf) return null;
    const origin = earlierOrigin(originAt, start, Math.max(leastHistory, H / 2));
    if (!origin) return null;
    const { count, x, tx, T, weight } = origin.histories;
    let promised = 0;
    for (let i = 0; i < count; i += 1) promised += weight[i]! * chancesA(origin.model, x[i]!, tx[i]!, T[i]!, H).pBuy;
    const actual = origin.buyers(H).reduce((sum, buyers) => sum + buyers, 0);
    return actual === 0 || promised === 0 ? null : Math.log(actual / promised);
  };
  const then = surpriseAt(asOf - year);
  if (then === null) return 0;
  const around: number[] = [];
  for (let i = -windowsToEachSide; i <= windowsToEachSide; i += 1) {
    const surprise = surpriseAt(asOf - year + i * weeks4);
    if (surprise !== null) around.push(surprise);
  }
  const usual = around.reduce((sum, surprise) => sum + surprise, 0) / around.length;
  return Math.max(-most, Math.min(most, then - usual));
}

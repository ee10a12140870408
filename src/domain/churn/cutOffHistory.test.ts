import { expect, it } from '@jest/globals';
import { cutOffHistory } from './cutOffHistory.ts';

/** @param early repeaters, one-time buyers on day 0 of 100; @param later the same on day 50 */
function shop(early: [number, number], later: [number, number]) {
  const groups = [
    [early[0], 1, 100],
    [early[1], 0, 100],
    [later[0], 1, 50],
    [later[1], 0, 50],
  ] as const;
  const columns = (part: 1 | 2) =>
    Int32Array.from(groups.flatMap((group) => Array<number>(group[0]).fill(group[part])));
  return { x: columns(1), T: columns(2) };
}

it.each([
  ['many early customers who repeat more often', shop([24, 6], [35, 35]), true],
  ['few early customers', shop([16, 4], [40, 40]), false],
  ['early customers who repeat like the others', shop([15, 15], [35, 35]), false],
  ['early customers who never repeat', shop([0, 30], [0, 70]), false],
  ['nobody later', shop([10, 10], [0, 0]), false],
])('of %s is told apart', (_, found, isCutOff) => {
  expect(cutOffHistory(found) !== null).toBe(isCutOff);
});

it('gives the shares', () => {
  expect(cutOffHistory(shop([24, 6], [35, 35]))).toEqual({
    share: 0.3,
    earlyRepeatShare: 0.8,
    laterRepeatShare: 0.5,
  });
});

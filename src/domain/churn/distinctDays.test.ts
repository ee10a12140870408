import { expect, it } from '@jest/globals';
import { distinctDays } from './distinctDays.ts';

it.each([
  ['whole days', [272, 0, 272, 30], [12, 0, 272, 0]],
  ['weeks', [38.86, 0, 38.86, 4.29], [1.71, 0, 38.86, 0]],
  ['ages longer than any table', [1e6, 7], [0, 7]],
])('finds %s again at their places', (_, T, tx) => {
  const { days, first, second } = distinctDays(T, tx);
  expect(Array.from(first, (place) => days[place])).toEqual(T);
  expect(Array.from(second, (place) => days[place])).toEqual(tx);
  expect(days.length).toBeLessThan(300);
});

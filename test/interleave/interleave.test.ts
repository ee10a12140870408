import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { planOf } from './plan.ts';
import { play } from './play.ts';
import { type Start, startImage } from './startImage.ts';
import type { UseName } from './useCases.ts';

jest.setTimeout(120_000);

let start: Start;
beforeAll(async () => {
  start = await startImage(4);
});
afterAll(() => start.host.close());

/** What does not hold after some seeds of four people who each do one of these. */
async function brokenBy(uses: readonly UseName[] | undefined, seeds: readonly number[]): Promise<string[]> {
  const broken: string[] = [];
  for (const seed of seeds) {
    const played = await play(planOf(seed, 4, 1, uses), start);
    broken.push(...played.broken.map((line) => `seed ${seed}: ${line}`));
  }
  return broken;
}

const courses: readonly [title: string, uses: readonly UseName[]][] = [
  ['F01 keep each of several interactions logged at once', ['logInteraction']],
  ['F02 F03 merge edits of different fields, and are told of the same one', ['updateCustomer']],
  ['F05 find what they typed while a job wrote the tab', ['typeNote', 'typeNextDate', 'tickToday']],
  ['F06 find each value at its row after sorting while jobs write', ['sortCustomers', 'insertRow', 'typeNewRow']],
  ['F08 have once what was sent twice', ['addTask', 'addFeedback', 'addCustomer']],
  ['F10 F11 get one mail a day from several dispatchers', ['takeOver', 'look', 'runNow']],
  ['F25 may insert columns while others save', ['insertColumn', 'addOrder', 'addTask']],
];

describe('people who act side by side', () => {
  it.each(courses)('%s', async (_, uses) => {
    expect(await brokenBy(uses, [1])).toEqual([]);
  });

  it('lose nothing in whatever they do', async () => {
    expect(await brokenBy(undefined, [1, 2])).toEqual([]);
  });

  it('go the same way again by the same seed, to the last turn', async () => {
    const [first, again] = [await play(planOf(5, 4, 1), start), await play(planOf(5, 4, 1), start)];
    expect(again).toEqual(first);
    expect((await play(planOf(6, 4, 1), start)).course).not.toEqual(first.course);
  });
});

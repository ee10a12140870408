import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mutatedBundles } from '../mutants/mutatedBundles.ts';
import { type InterleaveMutant, mutants } from './mutants.ts';
import { type Plan, planOf } from './plan.ts';
import { play } from './play.ts';
import { shrunk } from './shrunk.ts';
import { type Start, startImage } from './startImage.ts';

jest.setTimeout(240_000);

let start: Start;
let bundles: string;
beforeAll(async () => {
  [start, bundles] = await Promise.all([startImage(4), mutatedBundles(mutants)]);
});
afterAll(async () => {
  rmSync(bundles, { recursive: true });
  await start.host.close();
});

const mostSeeds = 25;

/** Of some seeds the first in which the copy breaks a promise: which one that is changes with each change of the add-on. */
async function caughtIn({ name, uses, steps = 2 }: InterleaveMutant): Promise<Plan | null> {
  for (let seed = 1; seed <= mostSeeds; seed++) {
    const plan = planOf(seed, 4, steps, uses);
    if ((await play(plan, start, path.join(bundles, name))).broken.length > 0) return plan;
  }
  return null;
}

describe('a broken copy of the add-on', () => {
  it.each(mutants)('is caught where the sound one is not: $name', async (mutant) => {
    const plan = await caughtIn(mutant);
    expect(plan).not.toBeNull();
    expect((await play(plan!, start)).broken).toEqual([]);
  });

  it('is shown by fewer steps than were played', async () => {
    const [mutant] = mutants.filter(({ name }) => name === 'no-flush-before-release');
    const failing = await caughtIn({ ...mutant!, uses: ['addTask', 'look'], steps: 1 });
    const { plan, played } = await shrunk(failing!, start, path.join(bundles, mutant!.name));
    expect(plan.steps.length).toBeLessThan(failing!.steps.length);
    expect(played.broken).not.toEqual([]);
  });
});

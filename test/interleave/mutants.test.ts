import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mutatedBundle } from '../mutants/mutatedBundle.ts';
import { type InterleaveMutant, mutants } from './mutants.ts';
import { type Plan, planOf } from './plan.ts';
import { play } from './play.ts';
import { shrunk } from './shrunk.ts';
import { type Start, startImage } from './startImage.ts';

jest.setTimeout(240_000);

let start: Start;
beforeAll(async () => {
  start = await startImage(4);
});
afterAll(() => start.host.close());

const mostSeeds = 25;

/** Of some seeds the first in which the copy breaks a promise: which one that is changes with each change of the add-on. */
async function caughtIn({ uses, steps = 2 }: InterleaveMutant, folder: string): Promise<Plan | null> {
  for (let seed = 1; seed <= mostSeeds; seed++) {
    const plan = planOf(seed, 4, steps, uses);
    if ((await play(plan, start, folder)).broken.length > 0) return plan;
  }
  return null;
}

describe('a broken copy of the add-on', () => {
  it.each(mutants)('is caught where the sound one is not: $name', async (mutant) => {
    const folder = await mutatedBundle(mutant);
    const plan = await caughtIn(mutant, folder);
    rmSync(folder, { recursive: true });
    expect(plan).not.toBeNull();
    expect((await play(plan!, start)).broken).toEqual([]);
  });

  it('is shown by fewer steps than were played', async () => {
    const [mutant] = mutants.filter(({ name }) => name === 'no-lock-in-rpc');
    const folder = await mutatedBundle(mutant!);
    const failing = await caughtIn({ ...mutant!, uses: ['addTask', 'look'] }, folder);
    const { plan, played } = await shrunk(failing!, start, folder);
    rmSync(folder, { recursive: true });
    expect(plan.steps.length).toBeLessThan(failing!.steps.length);
    expect(played.broken).not.toEqual([]);
  });
});

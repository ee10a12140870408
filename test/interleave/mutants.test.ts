import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mutatedBundle } from '../mutants/mutatedBundle.ts';
import { mutants } from './mutants.ts';
import { planOf } from './plan.ts';
import { play } from './play.ts';
import { shrunk } from './shrunk.ts';
import { type Start, startImage } from './startImage.ts';

jest.setTimeout(120_000);

let start: Start;
beforeAll(async () => {
  start = await startImage(4);
});
afterAll(() => start.host.close());

describe('a broken copy of the add-on', () => {
  it.each(mutants)('is caught: $name', async (mutant) => {
    const folder = await mutatedBundle(mutant);
    const plan = planOf(mutant.seed, 4, 2, mutant.uses);
    expect((await play(plan, start)).broken).toEqual([]);
    expect((await play(plan, start, folder)).broken).not.toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('is shown by the fewest steps that it takes', async () => {
    const [mutant] = mutants.filter(({ name }) => name === 'no-lock-in-rpc');
    if (!mutant) throw new Error('no such mutant');
    const folder = await mutatedBundle(mutant);
    const { plan, played } = await shrunk(planOf(13, 4, 1, ['addTask', 'look']), start, folder);
    expect(new Set(plan.steps.map(({ use }) => use))).toEqual(new Set(['addTask']));
    expect(played.broken).not.toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

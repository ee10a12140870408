import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mutatedBundles } from '../mutants/mutatedBundles.ts';
import { type Blow, blowsTo } from './blows.ts';
import type { Course } from './drill.ts';
import { firstHarm } from './firstHarm.ts';
import { mutants } from './mutants.ts';
import { Worlds } from './worlds.ts';

let worlds: Worlds;
let bundles: string;
beforeAll(async () => {
  [worlds, bundles] = await Promise.all([Worlds.open(), mutatedBundles(mutants)]);
}, 60_000);
afterAll(async () => {
  rmSync(bundles, { recursive: true });
  await worlds.close();
});

/** Faults of the mail, then the kills from the last on: what is broken shows soon. */
function harshest({ calls, countedCalls }: Course): Blow[] {
  const blows = blowsTo(calls, countedCalls, 1);
  const ofMail = blows.filter((blow) => 'at' in blow && calls[blow.at] === 'MailApp.sendEmail');
  const kills = blows.filter((blow) => 'killAt' in blow).reverse();
  return [...ofMail, ...kills.filter((_, index) => index % 3 === 0)];
}

describe('broken copies of the add-on', () => {
  it.each(mutants.map((mutant) => [mutant.name, mutant] as const))(
    '%s is caught',
    async (_, mutant) => {
      worlds.bundleDir = path.join(bundles, mutant.name);
      const harm = await firstHarm(mutant.use, worlds, harshest);
      expect(harm).not.toBeNull();
    },
    120_000,
  );
});

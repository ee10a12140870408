import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { blowsTo } from './blows.ts';
import { firstHarm } from './firstHarm.ts';
import type { UseCaseName } from './useCases.ts';
import { Worlds } from './worlds.ts';

let worlds: Worlds;
beforeAll(async () => {
  worlds = await Worlds.open();
}, 60_000);
afterAll(() => worlds.close());

describe('a use case that is struck', () => {
  const sample: readonly (readonly [title: string, UseCaseName, every: number])[] = [
    ['F08 an order is there once when its save is repeated, wherever it died', 'addOrder', 37],
    ['F13 a merge that died ends merged, whoever comes next', 'mergeCustomers', 41],
    ['F14 an undo that died is finished by whoever comes next', 'undo', 31],
    ['F15 a digest goes at most once, and a doubtful one is told', 'digest', 149],
    ['F12 an import ends as an undisturbed one', 'importRun', 397],
  ];
  it.each(sample)(
    '%s',
    async (_, name, every) => {
      const harm = await firstHarm(name, worlds, ({ calls, countedCalls }) => blowsTo(calls, countedCalls, every));
      expect(harm).toBeNull();
    },
    60_000,
  );
});

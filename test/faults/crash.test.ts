import { expect, it } from '@jest/globals';
import { chances } from '../../local-host/host/modes.ts';
import { crash } from './crash.ts';

it('F15 a host killed 25 times while it saves opens each time, with at most the save under way missing', async () => {
  const { times, wrongs } = await crash(25, chances(7));
  expect(wrongs).toEqual([]);
  expect(times).toBe(25);
}, 120_000);

import type { Checks } from '../src/domain/validate.ts';
import { type ListKey, listKeys, shippedKeys } from '../src/schema/lists.ts';

/** Lists as shipped, an industry that the team switched off, and two people. */
export const someChecks: Checks = {
  lists: Object.fromEntries(
    listKeys.map((list) => [
      list,
      [...shippedKeys(list).map((key) => ({ key, active: true })), { key: 'switched_off', active: false }],
    ]),
  ) as Record<ListKey, { key: string; active: boolean }[]>,
  team: [{ name: 'Ivy Tran' }, { name: 'Tom Reyes' }],
  phoneRegion: 'CN',
};

import type { Ports } from '../../ports.ts';

type LongWork = 'example' | 'repair' | 'undo';

const keyOf = (work: LongWork) => `left.${work}`;

/**
 * Does work of many writes so that Health tells, and the clock finishes, what a run left that died in it.
 *
 * @param what is asked again when it is left
 */
export function untilDone<T>(work: LongWork, { store }: Pick<Ports, 'store'>, run: () => T, what = 'true'): T {
  store.set({ [keyOf(work)]: what });
  const value = run();
  store.remove(keyOf(work));
  return value;
}

/** @returns what was asked of a run that died in it, null when nothing is left */
export function leftOf(work: LongWork, { store }: Pick<Ports, 'store'>): string | null {
  return store.get(keyOf(work));
}

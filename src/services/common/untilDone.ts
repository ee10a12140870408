import type { Ports } from '../../ports.ts';

type LongWork = 'example' | 'repair';

const keyOf = (work: LongWork) => `left.${work}`;

/** Does work of many writes so that Health tells, and the clock finishes, what a run left that died in it. */
export function untilDone<T>(work: LongWork, { store }: Pick<Ports, 'store'>, run: () => T): T {
  store.set({ [keyOf(work)]: 'true' });
  const value = run();
  store.remove(keyOf(work));
  return value;
}

export function isLeft(work: LongWork, { store }: Pick<Ports, 'store'>): boolean {
  return store.get(keyOf(work)) !== null;
}

import type { Ports } from '../../ports.ts';

/** Goes up by one with each operation. */
export function currentRevision({ store }: Pick<Ports, 'store'>): number {
  return Number(store.get('revision') ?? 0);
}

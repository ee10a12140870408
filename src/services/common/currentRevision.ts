import type { Ports } from '../../ports.ts';

/** Goes up by one with each operation. */
export function currentRevision({ store }: Pick<Ports, 'store'>): number {
  return Number(store.get('revision') ?? 0);
}

/** Goes up when settings, lists, team or tags change: pages open the workbook anew. */
export function configRevision({ store }: Pick<Ports, 'store'>): number {
  return Number(store.get('configRevision') ?? 0);
}

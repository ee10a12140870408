import type { Ports } from '../../ports.ts';
import { keepOnly, keptState } from '../jobs/keptState.ts';
import type { NightMemory } from './nightMemory.ts';

type EntryDays = Pick<NightMemory, 'entryDays'>;

const kind = 'entry_days';

/** Keeps who entered something on which day, so that a run of the day need not look at each row of the large tabs for it. */
export function keepEntryDays({ entryDays }: EntryDays, ports: Ports): void {
  keepOnly(kind, pairsOf(entryDays), ports);
}

/** Adds what the last night has seen. @returns false when none has kept it */
export function recallEntryDays({ entryDays }: EntryDays, ports: Ports): boolean {
  const kept = keptState<EntryPairs>(kind, ports);
  if (kept) addPairs(kept.value, entryDays);
  return kept !== null;
}

/** As JSON keeps them. */
export type EntryPairs = readonly (readonly [name: string, days: readonly number[]])[];

export function pairsOf(entryDays: ReadonlyMap<string, ReadonlySet<number>>): EntryPairs {
  return [...entryDays].map(([name, days]) => [name, [...days]]);
}

export function addPairs(pairs: EntryPairs, entryDays: Map<string, Set<number>>): void {
  for (const [name, days] of pairs) entryDays.set(name, new Set([...(entryDays.get(name) ?? []), ...days]));
}

import type { Value } from '../../src/contract/call.ts';
import type { Calls } from '../../src/contract/calls.ts';
import type { TagChoice } from '../../src/contract/open.ts';

/** What is wanted of tags, by id: all get it, or nobody keeps it; one that is missing stays as it is. */
export type Wanted = Readonly<Record<string, 'all' | 'none'>>;

export interface ManyChange {
  /** `excluded`: it goes because one of its dimension comes that allows no other */
  readonly kind: 'adds' | 'removes' | 'excluded';
  readonly tag: string;
  readonly n: number;
  readonly other: string;
}

export interface ManyChanges {
  readonly lines: readonly ManyChange[];
  /** labels for the call */
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** how many will wear each tag that changes, by id */
  readonly after: Readonly<Record<string, number>>;
}

/** From as it is to all, to nobody, and back; what would change nothing is skipped, and a tag that is switched off is only removed. */
export function wantedNext(wanted: Wanted, id: string, worn: number, customers: number, isActive: boolean): Wanted {
  const { [id]: now, ...others } = wanted;
  const mayAdd = isActive && worn < customers;
  if (now === undefined && mayAdd) return { ...others, [id]: 'all' };
  if (now !== 'none' && worn > 0) return { ...others, [id]: 'none' };
  return others;
}

/** What is wanted, in words for the preview and for the call. */
export function changesOf(
  tags: readonly TagChoice[],
  { ids, wearers }: Value<Calls['tagsOfMany']>,
  wanted: Wanted,
): ManyChanges {
  const worn = ({ id }: TagChoice) => wearers[id] ?? 0;
  const added = tags.filter(({ id }) => wanted[id] === 'all');
  const lines: (ManyChange & { id: string })[] = [];
  for (const tag of tags) {
    const { id, label } = tag;
    const excluding = added.find(
      (other) => other.id !== id && tag.exclusive && other.exclusive && other.dim === tag.dim,
    );
    const about = { id, tag: label, other: excluding?.label ?? '' };
    if (wanted[id] === 'all') lines.push({ ...about, kind: 'adds', n: ids.length - worn(tag) });
    else if (wanted[id] === 'none') lines.push({ ...about, kind: 'removes', n: worn(tag) });
    else if (excluding && worn(tag) > 0) lines.push({ ...about, kind: 'excluded', n: worn(tag) });
  }
  return {
    lines: lines.map(({ id: _, ...line }) => line),
    add: added.map(({ label }) => label),
    remove: lines.filter(({ kind }) => kind !== 'adds').map(({ tag }) => tag),
    after: Object.fromEntries(lines.map(({ id, kind }) => [id, kind === 'adds' ? ids.length : 0])),
  };
}

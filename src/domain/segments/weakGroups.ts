/** A group that loses far more of its buyers than all do. */
export interface WeakGroup {
  readonly by: string;
  readonly group: string;
  readonly buyers: number;
  readonly lost: number;
  /** of all buyers, 0 to 1 */
  readonly usual: number;
}

const fewestBuyers = 20;
const clearlyMore = 1.5;

/**
 * Groups of 20 buyers or more whose share of lost ones is at least one and a half times that of all; the worst first.
 *
 * @param groupsOf the groups of a buyer, by what they are groups of; a buyer may be in several of a kind (tags)
 */
export function weakGroups<T>(
  buyers: readonly T[],
  isLost: (buyer: T) => boolean,
  groupsOf: (buyer: T) => readonly (readonly [by: string, group: string])[],
): WeakGroup[] {
  const usual = buyers.filter(isLost).length / buyers.length;
  const counts = new Map<string, { by: string; group: string; buyers: number; lost: number }>();
  for (const buyer of buyers)
    for (const [by, group] of groupsOf(buyer)) {
      const key = JSON.stringify([by, group]);
      const count = counts.get(key) ?? { by, group, buyers: 0, lost: 0 };
      count.buyers += 1;
      if (isLost(buyer)) count.lost += 1;
      counts.set(key, count);
    }
  return [...counts.values()]
    .filter(({ buyers: n, lost }) => n >= fewestBuyers && lost > 0 && lost / n >= clearlyMore * usual)
    .sort((a, b) => b.lost / b.buyers - a.lost / a.buyers || b.buyers - a.buyers)
    .map((count) => ({ ...count, usual }));
}

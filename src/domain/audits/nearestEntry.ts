import type { ListEntry } from '../../ports.ts';

/** The only entry of a list that is at most one wrong, missing or extra sign away from what was typed. */
export function nearestEntry(typed: string, entries: readonly ListEntry[]): ListEntry | null {
  const wanted = folded(typed);
  const near = entries.filter(({ key, zh, en, aliases }) =>
    [key, zh, en, ...aliases].some((text) => isOneSlipAway(wanted, folded(text))),
  );
  return near.length === 1 ? near[0]! : null;
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** Edit distance of at most 1; a text of one sign has no slips, or every other would be near. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 2) return false;
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  const skipA = a.length >= b.length ? 1 : 0;
  const skipB = b.length >= a.length ? 1 : 0;
  return a.slice(same + skipA) === b.slice(same + skipB);
}

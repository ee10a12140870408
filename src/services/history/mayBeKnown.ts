import type { Reachable } from '../../domain/duplicates/comparable.ts';
import { keyMarks } from '../../domain/duplicates/keyMarks.ts';
import { type HistoryIndex, historyIndex, recentRows } from '../../domain/history/historyIndex.ts';
import type { Ports } from '../../ports.ts';
import { readMarks } from './readBucket.ts';

/** Whether a look at the cells of all customers and contacts may find somebody who shares a key with this one. */
export function mayBeKnown(somebody: Reachable, ports: Ports): boolean {
  const { store, config } = ports;
  const region = config.settings.phone_region;
  const index = historyIndex(store);
  if (!index || !hasMarksOf(region, index)) return true;
  const marks = new Set(keyMarks(somebody, region));
  const isMet = (known: readonly number[]) => known.some((mark) => marks.has(mark));
  const isRecent = recentRows(store).some(
    ({ sheet, set }) => (sheet === 'customers' || sheet === 'contacts') && isMet(keyMarks(set, region)),
  );
  if (isRecent) return true;
  const known = readMarks(index.marks.pieces, index.buckets, ports);
  return known === null || isMet(known);
}

/** Keys of phones depend on the region, which may have been set since. */
function hasMarksOf(
  region: string,
  index: HistoryIndex,
): index is HistoryIndex & Required<Pick<HistoryIndex, 'marks'>> {
  return index.buckets > 0 && index.marks?.region === region;
}

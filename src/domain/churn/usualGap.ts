const fewestGapsOfAll = 10;
const fewestGapsOfOne = 3;
const shortestGapDays = 7;

/**
 * Median of all gaps between purchase days.
 *
 * @param gapCounts element g: how many gaps are g days long
 * @returns null below ten gaps
 */
export function usualGapOfAll(gapCounts: Int32Array): number | null {
  const total = gapCounts.reduce((sum, count) => sum + count, 0);
  if (total < fewestGapsOfAll) return null;
  return (gapAt(gapCounts, Math.floor((total - 1) / 2)) + gapAt(gapCounts, Math.floor(total / 2))) / 2;
}

/**
 * The own pace h of the simple rule: 1, .65, .35 or .10 by how often the usual gap has passed in silence.
 *
 * Source: rule 4.2.
 * @param x repeat purchase days, hence the number of own gaps
 * @param fallbackDays the workbook's usual gap, or the horizon where even that is unknown
 */
export function simplePace(silentDays: number, x: number, medianGapDays: number, fallbackDays: number): number {
  const gap = Math.max(shortestGapDays, x >= fewestGapsOfOne ? medianGapDays : fallbackDays);
  const gapsSilent = silentDays / gap;
  if (gapsSilent < 1.5) return 1;
  if (gapsSilent < 2.5) return 0.65;
  return gapsSilent < 4 ? 0.35 : 0.1;
}

/** The gap at a place in the sorted row of all gaps, from 0. */
function gapAt(gapCounts: Int32Array, place: number): number {
  let passed = 0;
  return gapCounts.findIndex((count) => {
    passed += count;
    return passed > place;
  });
}

import type { Area } from './area.ts';
import type { Reshape } from './reshape.ts';

/** The one filter of a sheet (S63). */
export interface BasicFilter {
  area: Area;
  /** by column of the sheet: the displayed texts that are hidden */
  hiddenTexts: Record<number, string[]>;
}

/** The filter after its grid changed; null when nothing of it is left. */
export function shiftedFilter(filter: BasicFilter, { dimension, growingShift: shift }: Reshape): BasicFilter | null {
  const area = shift(filter.area);
  if (!area) return null;
  if (dimension === 'row') return { ...filter, area };
  const hiddenTexts = Object.entries(filter.hiddenTexts).flatMap(([column, texts]) => {
    const moved = shift({ ...filter.area, column: Number(column), columns: 1 });
    return moved ? [[moved.column, texts] as const] : [];
  });
  return { area, hiddenTexts: Object.fromEntries(hiddenTexts) };
}

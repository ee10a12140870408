import {
  type Area,
  areaAfterDelete,
  areaAfterInsert,
  areaAfterMove,
  type Dimension,
  lastColumnOf,
  lastRowOf,
} from './area.ts';

/** A change of the grid's shape, as everything that hangs on positions sees it. */
export interface Reshape {
  readonly dimension: Dimension;
  areaShift(area: Area): Area | null;
  /** rules that grow when lines are inserted right after their last one and take its format */
  growingShift(area: Area): Area | null;
}

/** @param size of the dimension before @param like line whose format the new ones take */
export function insertion(
  dimension: Dimension,
  at: number,
  count: number,
  size: number,
  like: number | undefined,
): Reshape {
  const areaShift = (area: Area) => areaAfterInsert(area, dimension, at, count, size);
  const growingShift = (area: Area) => {
    const last = dimension === 'row' ? lastRowOf(area) : lastColumnOf(area);
    if (like !== last || at !== last + 1) return areaShift(area);
    return dimension === 'row' ? { ...area, rows: area.rows + count } : { ...area, columns: area.columns + count };
  };
  return { dimension, areaShift, growingShift };
}

export function deletion(dimension: Dimension, at: number, count: number): Reshape {
  const areaShift = (area: Area) => areaAfterDelete(area, dimension, at, count);
  return { dimension, areaShift, growingShift: areaShift };
}

export function movement(dimension: Dimension, from: number, count: number, to: number): Reshape {
  const areaShift = (area: Area) => areaAfterMove(area, dimension, from, count, to);
  return { dimension, areaShift, growingShift: areaShift };
}

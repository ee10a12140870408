/** A rectangle of cells: 1-based position and size, as in SpreadsheetApp. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Which of the two dimensions an insertion or deletion is about. */
export type Dimension = 'row' | 'column';

export const cellArea = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });
export const lastRowOf = (area: Area) => area.row + area.rows - 1;
export const lastColumnOf = (area: Area) => area.column + area.columns - 1;

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    lastRowOf(inner) <= lastRowOf(outer) &&
    lastColumnOf(inner) <= lastColumnOf(outer)
  );
}

export function overlaps(a: Area, b: Area): boolean {
  return a.row <= lastRowOf(b) && b.row <= lastRowOf(a) && a.column <= lastColumnOf(b) && b.column <= lastColumnOf(a);
}

/** @returns what both cover, null when they do not meet */
export function intersection(a: Area, b: Area): Area | null {
  if (!overlaps(a, b)) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rows: Math.min(lastRowOf(a), lastRowOf(b)) - row + 1,
    columns: Math.min(lastColumnOf(a), lastColumnOf(b)) - column + 1,
  };
}

/** A stretch of one dimension. */
interface Span {
  start: number;
  count: number;
}

const spanOf = (area: Area, dimension: Dimension): Span =>
  dimension === 'row' ? { start: area.row, count: area.rows } : { start: area.column, count: area.columns };

const withSpan = (area: Area, dimension: Dimension, { start, count }: Span): Area =>
  dimension === 'row' ? { ...area, row: start, rows: count } : { ...area, column: start, columns: count };

/**
 * A span after `count` rows or columns came in before position `at`.
 *
 * @param size of the dimension before; a span that covered all of it covers all of it afterwards
 */
export function spanAfterInsert({ start, count: length }: Span, at: number, count: number, size: number): Span {
  const coversAll = start === 1 && length >= size;
  if (!coversAll && at <= start) return { start: start + count, count: length };
  const growsInside = coversAll || at < start + length;
  return { start, count: growsInside ? length + count : length };
}

/** A span after `count` rows or columns from `at` on went; null when nothing of it is left. */
export function spanAfterDelete({ start, count: length }: Span, at: number, count: number): Span | null {
  const end = start + length;
  const kept = length - Math.max(0, Math.min(end, at + count) - Math.max(start, at));
  if (kept <= 0) return null;
  const removedBefore = Math.max(0, Math.min(start, at + count) - at);
  return { start: at < start ? start - removedBefore : start, count: kept };
}

/** Where the item at `index` stands after `count` items from `from` on moved to stand before `to`. */
export function indexAfterMove(index: number, from: number, count: number, to: number): number {
  const isMoved = index >= from && index < from + count;
  if (to > from) {
    if (isMoved) return index + to - from - count;
    return index >= from + count && index < to ? index - count : index;
  }
  if (isMoved) return index - from + to;
  return index >= to && index < from ? index + count : index;
}

export function areaAfterInsert(area: Area, dimension: Dimension, at: number, count: number, size: number): Area {
  return withSpan(area, dimension, spanAfterInsert(spanOf(area, dimension), at, count, size));
}

export function areaAfterDelete(area: Area, dimension: Dimension, at: number, count: number): Area | null {
  const span = spanAfterDelete(spanOf(area, dimension), at, count);
  return span && withSpan(area, dimension, span);
}

/** An area whose first and last lines moved apart covers what lies between their new places. */
export function areaAfterMove(area: Area, dimension: Dimension, from: number, count: number, to: number): Area {
  const { start, count: length } = spanOf(area, dimension);
  const places = [start, start + length - 1].map((index) => indexAfterMove(index, from, count, to));
  const first = Math.min(...places);
  return withSpan(area, dimension, { start: first, count: Math.max(...places) - first + 1 });
}

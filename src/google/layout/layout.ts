import type { ColumnPlaces } from './placeColumns.ts';

/** How a tab looked when it was last read, kept in a document property: as long as its headers are the same, so is the rest. */
export interface Layout {
  readonly gid: number;
  readonly headers: readonly string[];
  readonly columns: ColumnPlaces;
}

export function parseLayout(text: string | null): Layout | null {
  if (!text) return null;
  try {
    const layout = JSON.parse(text) as Layout;
    return typeof layout.gid === 'number' && Array.isArray(layout.headers) ? layout : null;
  } catch {
    return null;
  }
}

export function isSameLayout(layout: Layout, headers: readonly string[]): boolean {
  return layout.headers.length === headers.length && layout.headers.every((header, index) => header === headers[index]);
}

import type { Area, Dimension } from './area.ts';

type MetadataLevel = 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';

/** A key with a value on the spreadsheet, a sheet, a row or a column (S80). */
export interface DeveloperMetadata {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly location: {
    readonly level: MetadataLevel;
    /** null for the spreadsheet */
    readonly sheetId: number | null;
    /** row or column, 1-based; null for the other levels */
    readonly position: number | null;
  };
}

export const METADATA_LIMIT = 30_000; // characters a level, S81

/** Characters of keys and values. */
export const metadataSize = (entries: readonly DeveloperMetadata[]): number =>
  entries.reduce((sum, { key, value }) => sum + key.length + (value?.length ?? 0), 0);

/** The row or column an entry hangs on, as an area; null for the other levels. */
export function metadataArea({ location: { level, position } }: DeveloperMetadata): Area | null {
  if (position === null) return null;
  const line = { row: 1, column: 1, rows: 1, columns: 1 };
  return level === 'ROW' ? { ...line, row: position } : { ...line, column: position };
}

/** An entry after a sheet's grid changed; null when its row or column is gone. */
export function shiftedMetadata(
  entry: DeveloperMetadata,
  sheetId: number,
  dimension: Dimension,
  areaShift: (area: Area) => Area | null,
): DeveloperMetadata | null {
  const { location } = entry;
  const isConcerned = location.sheetId === sheetId && location.level === (dimension === 'row' ? 'ROW' : 'COLUMN');
  const area = isConcerned ? metadataArea(entry) : null;
  if (!area) return entry;
  const shifted = areaShift(area);
  if (!shifted) return null;
  return { ...entry, location: { ...location, position: dimension === 'row' ? shifted.row : shifted.column } };
}

import type { RawCell } from '../../domain/cells/rawCell.ts';

/** The few things a table asks of a tab's grid; rows and columns count from 1. */
export interface Tab {
  /** last row with content, 0 in an empty tab */
  lastRow(): number;
  read(row: number, column: number, rows: number, columns: number): RawCell[][];
  write(row: number, column: number, cells: readonly (readonly RawCell[])[]): void;
  /** the same value in cells of one column that do not lie one under the other, in one call */
  writeAlike(rows: readonly number[], column: number, cell: RawCell): void;
  /** adds rows at the end of the grid until `row` exists */
  growTo(row: number): void;
  deleteRows(row: number, count: number): void;
  /** checkboxes stand only on rows that hold a record (platform S7) */
  layCheckboxes(row: number, column: number, rows: number, columns: number, on: boolean): void;
  clearNotes(row: number, rows: number): void;
  formatCells(row: number, column: number, formats: readonly (readonly string[])[]): void;
}

/** Where a sheet's cells stand now. */
export interface Place {
  readonly tab: Tab;
  readonly headerRow: number;
  /** column number by key; a missing column has none */
  readonly columns: Readonly<Record<string, number>>;
  /** columns that people added, by `foreignKey` */
  readonly others: Readonly<Record<string, number>>;
  /** texts of the header row as the place was found; whoever reads from the top looks whether they still stand there */
  readonly headers?: readonly string[];
}

type Columns = Pick<Place, 'columns' | 'others'>;

/** Of a column of ours or of one that people added. */
export function columnAt({ columns, others }: Columns, key: string): number {
  return (columns[key] ?? others[key])!;
}

/** All columns of a row: `keys` are ours. */
export function withOthers({ others }: Columns, keys: readonly string[]): readonly string[] {
  const added = Object.keys(others);
  return added.length === 0 ? keys : [...keys, ...added];
}

import type { Column } from './column.ts';
import { choice, person, stampColumn } from './column.ts';
import type { ModuleKey } from './modules.ts';

export type Columns = Readonly<Record<string, Column>>;

/** The row that a set of columns describes: every cell by its key. */
export type RowOf<C extends Columns> = { -readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

export interface SheetOptions {
  /** records: one row a record with an id; log: rows only added; report: rebuilt by the product; packed: hidden, for the machinery */
  readonly kind: 'records' | 'log' | 'report' | 'packed';
  /** id prefix of its rows, '' where rows have no id */
  readonly prefix: string;
  /** the column by which its rows are found, where they have no id */
  readonly rowKey?: string;
  /** which of the three tab colours */
  readonly colour: 'work' | 'report' | 'system';
  /** the tab is laid while this module is on, and hidden when it is switched off; what stands in it stays */
  readonly module?: ModuleKey;
  /** one of the tabs that stand open after installation */
  readonly visible?: true;
  /** row of the headers; 1 unless a block stands above it */
  readonly headerRow?: number;
  readonly frozenColumns?: number;
}

export interface SheetSchema<K extends string = string, C extends Columns = Columns> extends SheetOptions {
  readonly key: K;
  readonly columns: C;
}

/** What every tab of records carries at its right end. */
export const systemColumns = {
  created_at: stampColumn({ who: 'system' }),
  created_by: person({ who: 'system' }),
  updated_at: stampColumn({ who: 'system' }),
  updated_by: person({ who: 'system' }),
  state: choice('row_state', { who: 'system' }),
} as const;
type SystemColumns = typeof systemColumns;

/** The one description of a tab of records, from which headers, dropdowns, forms, audits, docs and types come. */
export function defineSheet<K extends string, C extends Columns>(
  key: K,
  options: SheetOptions & { kind: 'records' },
  columns: C,
): SheetSchema<K, C & SystemColumns> {
  return { ...options, key, columns: { ...columns, ...systemColumns } };
}

/** The one description of a log, a report or a hidden tab: no system columns. */
export function definePlainSheet<K extends string, C extends Columns>(
  key: K,
  options: SheetOptions,
  columns: C,
): SheetSchema<K, C> {
  return { ...options, key, columns };
}

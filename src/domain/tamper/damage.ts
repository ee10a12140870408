import type { Kind } from '../../schema/column.ts';

export type Plain = string | number | boolean;
/** Filled cells of a record by column key, as plain JSON; an empty cell and an unticked box have none. */
export type PlainCells = Readonly<Record<string, Plain>>;

/** A record that stands in its tab, but not as it was last night. */
export interface AlteredRecord {
  readonly id: string;
  /** sheet row at the time of reading */
  readonly row: number;
  readonly before: PlainCells;
  readonly after: PlainCells;
}

/** A record of last night that stands nowhere now. */
export interface LostRecord {
  readonly id: string;
  readonly before: PlainCells;
}

/** A row that last night did not know: a new id, none, or an id that another row has too. */
export interface AddedRow {
  readonly id: string;
  /** another row has the id */
  readonly isTwice?: boolean;
  readonly row: number;
  readonly after: PlainCells;
}

/** A tab beside its snapshot. */
export interface Comparison {
  readonly altered: readonly AlteredRecord[];
  readonly lost: readonly LostRecord[];
  readonly added: readonly AddedRow[];
  /** rows that show a record once more, cell for cell; none when missing */
  readonly copies?: readonly { readonly id: string; readonly row: number }[];
  /** records that the tab had */
  readonly known: number;
}

export interface ColumnFacts {
  readonly key: string;
  readonly kind: Kind;
  /** set as work goes on: many changes in a day are nothing unusual */
  readonly isWork: boolean;
  /** the machinery writes it */
  readonly isSystem: boolean;
}

/** A row whose id is not the one it had: `is` is the one. */
export interface WrongId {
  readonly row: number;
  readonly id: string;
  readonly is: string;
  /** the id is another row's, where it stands as well */
  readonly isTwice: boolean;
  readonly before: PlainCells;
  readonly after: PlainCells;
}

/** Cells of a record with what stood in them; '' for one that was empty. */
export interface CellsBack {
  readonly id: string;
  readonly row: number;
  readonly set: PlainCells;
}

export type DamageWay = 'moved' | 'gone' | 'emptied' | 'filled' | 'replaced' | 'formula' | 'overwritten';

/** What happened to a tab in one stroke, and what mends it. */
export interface Damage {
  readonly rule: 'A48' | 'A49' | 'A62';
  readonly way: DamageWay;
  readonly columns: readonly string[];
  readonly cells: readonly CellsBack[];
  /** records to be added again */
  readonly records: readonly LostRecord[];
  /** values that were pushed below the last record, by sheet row */
  readonly strays: readonly { readonly row: number; readonly columns: readonly string[] }[];
  /** rows that show another record once more, where records are gone: those were pasted over */
  readonly copies: readonly { readonly id: string; readonly row: number }[];
  /** cells of moved columns that somebody has typed since: they stay */
  readonly kept: number;
  /** so much of the tab that figures made of what is left would be wrong */
  readonly isMass: boolean;
  /** what was replaced by what */
  readonly words?: { readonly from: string; readonly to: string };
}

/** Written with every change of a row, so they say nothing about what happened to it. */
export const stampColumns: readonly string[] = ['updated_at', 'updated_by'];

export function cellOf(cells: PlainCells, column: string): Plain {
  return cells[column] ?? '';
}

/** Whether a cell holds something else than it did; an unticked box is an empty one. */
export function isChanged({ before, after }: AlteredRecord, column: string): boolean {
  return cellOf(before, column) !== cellOf(after, column);
}

import { isForeignKey } from '../../schema/foreignKey.ts';
import { type Row, type SheetKey, schemaOf } from '../../schema/sheets.ts';
import type { Day, Stamp } from '../day.ts';
import type { Checks } from '../validate.ts';
import type { CellFault } from './readRow.ts';

export type PlannedChange = { [K in SheetKey]: PlannedChangeOf<K> }[SheetKey];
type PlannedChangeOf<K extends SheetKey> =
  | { readonly kind: 'append'; readonly sheet: K; readonly values: Partial<Row<K>> & { id: string } }
  | {
      readonly kind: 'update';
      readonly sheet: K;
      readonly id: string;
      readonly row?: number;
      readonly set: Partial<Row<K>>;
    };

export type Verdict = 'added' | 'updated' | 'unchanged' | 'duplicate' | 'rejected';

/** What becomes of a row of the file. */
export interface RowPlan {
  readonly verdict: Verdict;
  readonly changes: readonly PlannedChange[];
  readonly faults: readonly CellFault[];
  readonly customersCreated: number;
  /**
   * The how-manieth row of its content this is in the file, 0 for a second row about something that an earlier row is
   * about. A run that goes on in the middle of a file needs it.
   */
  readonly occurrence: number;
}

/** What the person chose, and what rows are held against. */
export interface PlanRules {
  readonly mode: 'add' | 'update' | 'both';
  /** whether an update replaces what is filled */
  readonly overwrite: boolean;
  /** whether an update empties what is empty in the file */
  readonly empties: 'keep' | 'clear';
  readonly createCustomers: boolean;
  readonly owner: string | null;
  /** label of the batch's tag, as it stands in cells */
  readonly tag: string | null;
  /** name of the person who imports */
  readonly me: string | null;
  readonly today: Day;
  readonly now: Stamp;
  readonly checks: Checks;
  /** which of the ways to reach somebody belongs to a person who asked to be erased */
  readonly suppressed: (reach: Pick<Partial<Row<'customers'>>, 'phone' | 'email'>) => 'phone' | 'email' | null;
  readonly nextId: (prefix: string) => string;
}

export function keptRow(verdict: 'unchanged' | 'duplicate', occurrence: number): RowPlan {
  return { verdict, changes: [], faults: [], customersCreated: 0, occurrence };
}

export function rejectedRow(faults: readonly CellFault[]): RowPlan {
  return { verdict: 'rejected', changes: [], faults, customersCreated: 0, occurrence: 1 };
}

/** A fault of a row as a whole, or of a field that it should fill. */
export function rowFault(field: string, code: string, value = ''): CellFault {
  return { field, value, fault: { code, places: value === '' ? {} : { value } } };
}

/** A row that fits several customers. */
export function twoMatches(field: string, value: string, n: number): CellFault {
  return { field, value, fault: { code: 'two-matches', places: { value, n } } };
}

/** The cells in which a file differs from a record: only empty ones are filled unless the person chose to overwrite. */
export function differing<T extends object>(wanted: Partial<T>, current: Partial<T>, overwrite: boolean): Partial<T> {
  const keys = (Object.keys(wanted) as (keyof T)[]).filter((key) => {
    const [value, former] = [wanted[key], current[key]];
    return !isNothing(value) && (isNothing(former) || overwrite) && textOf(key, value) !== textOf(key, former);
  });
  return Object.fromEntries(keys.map((key) => [key, wanted[key]])) as Partial<T>;
}

/** Cells of a column that people added are read as texts, whatever they hold. */
function textOf(key: PropertyKey, value: unknown): string {
  return isForeignKey(String(key)) ? String(value ?? '') : JSON.stringify(value ?? null);
}

/** Fields by which a row is known, and those that other tabs keep: an empty cell of a file says nothing about them. */
const neverEmptied = ['id', 'ext_code', 'customer', 'customer_name', 'tags', 'next_action', 'next_on'];

/**
 * The cells that a file empties, where the person chose that its empty cells count; no required ones.
 *
 * @param empty fields whose cells of the file hold nothing
 */
export function emptied<T extends object>(
  sheet: SheetKey,
  empty: readonly string[],
  current: Partial<T>,
  { empties }: Pick<PlanRules, 'empties'>,
): Partial<T> {
  const isMeant = (key: string): boolean => {
    const column = schemaOf(sheet).columns[key];
    return isForeignKey(key) || (column !== undefined && !column.required && !neverEmptied.includes(key));
  };
  const cleared = empty.filter((key) => empties === 'clear' && isMeant(key) && !isNothing(current[key as keyof T]));
  return Object.fromEntries(cleared.map((key) => [key, null])) as Partial<T>;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

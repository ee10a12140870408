import type { Day, Stamp } from './day.ts';
import type { ChoiceOf, ListKey } from './lists.ts';

export type Kind =
  | 'id'
  | 'text'
  | 'long'
  | 'phone'
  | 'email'
  | 'url'
  | 'day'
  | 'stamp'
  | 'money'
  | 'number'
  | 'int'
  | 'percent'
  | 'bool'
  | 'choice'
  | 'tags'
  | 'person'
  | 'link'
  | 'packed';

/** Who writes the cell: a person; the product (grey, written back when overwritten); the machinery; or both a person and the product. */
export type Author = 'user' | 'computed' | 'system' | 'shared';

export interface ColumnOptions {
  readonly who?: Author;
  readonly required?: true;
  /** of the columns that share this word at least one must be filled */
  readonly oneOf?: string;
  /** longest text in characters, or largest number */
  readonly max?: number;
  /** smallest number */
  readonly min?: number;
  /** the column is shown in no form of the sidebar */
  readonly hidden?: true;
}

declare const held: unique symbol;

/**
 * One column of a tab. `T` is what code works with: texts and choices (by key) are `string | null`, days `Day | null`,
 * stamps `Stamp | null`, money whole cents, percent 0 to 1, tags a list of labels, bool never null. Empty means unknown,
 * never 0. No value is checked against its type at run time: `domain/cells` reads cells by `kind`, `domain/validate.ts`
 * holds forms against the options.
 */
export interface Column<T = unknown> extends ColumnOptions {
  readonly kind: Kind;
  readonly who: Author;
  readonly list?: ListKey;
  /** prefix of the ids that the column holds ('C'), for `id` and `link`; '' takes any */
  readonly prefix?: string;
  /** for the compiler alone */
  readonly [held]?: T;
}

type Nullable<T> = (options?: ColumnOptions) => Column<T | null>;

/** Makes columns of one kind. */
const columnOf =
  <T>(kind: Kind) =>
  (options: ColumnOptions = {}): Column<T> => ({ kind, ...options, who: options.who ?? 'user' });

export const id = (prefix: string, options: ColumnOptions = {}): Column<string> => ({
  ...columnOf<string>('id')({ ...options, who: 'system', required: true }),
  prefix,
});
export const text: Nullable<string> = columnOf('text');
export const long: Nullable<string> = columnOf('long');
/** Compressed text of a hidden tab, at most 45,000 characters a cell. */
export const packed = (): Column<string | null> => columnOf<string | null>('packed')({ who: 'system' });
export const phone: Nullable<string> = columnOf('phone');
export const email: Nullable<string> = columnOf('email');
export const url: Nullable<string> = columnOf('url');
export const dayColumn: Nullable<Day> = columnOf('day');
export const stampColumn: Nullable<Stamp> = columnOf('stamp');
/** Whole cents in code, the number people see in the cell. */
export const money: Nullable<number> = columnOf('money');
export const number: Nullable<number> = columnOf('number');
export const int: Nullable<number> = columnOf('int');
/** 0 to 1. */
export const percent: Nullable<number> = columnOf('percent');
/** A checkbox; an empty cell is false. */
export const bool = columnOf<boolean>('bool');
export const choice = <L extends ListKey>(list: L, options: ColumnOptions = {}): Column<ChoiceOf<L> | null> => ({
  ...columnOf<ChoiceOf<L> | null>('choice')(options),
  list,
});
/** Labels of the tag catalogue, without separators. */
export const tags = columnOf<string[]>('tags');
/** A person's name as it stands in Team. */
export const person: Nullable<string> = columnOf('person');
/** Another row's id. */
export const link = (prefix: string, options: ColumnOptions = {}): Column<string | null> => ({
  ...columnOf<string | null>('link')(options),
  prefix,
});

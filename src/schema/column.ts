import * as z from 'zod/mini';
import { type Day, isDay, isStamp, type Stamp } from './day.ts';
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

/**
 * One column of a tab. `value` reads and checks what code works with: texts and choices (by key) are `string | null`,
 * days `Day | null`, stamps `Stamp | null`, money whole cents, percent 0 to 1, tags a list of labels, bool never null.
 * Empty means unknown, never 0.
 */
export interface Column<T = unknown> extends ColumnOptions {
  readonly kind: Kind;
  readonly who: Author;
  readonly list?: ListKey;
  /** prefix of the ids that the column holds ('C'), for `id` and `link`; '' takes any */
  readonly prefix?: string;
  readonly value: z.ZodMiniType<T>;
}

const nullable = <T>(type: z.ZodMiniType<T>): z.ZodMiniType<T | null> => z.nullable(type);

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value));
const stamp = z.custom<Stamp>((value) => typeof value === 'string' && isStamp(value));

function column<T>(kind: Kind, value: z.ZodMiniType<T>, options: ColumnOptions): Column<T> {
  return { kind, value, ...options, who: options.who ?? 'user' };
}

export const id = (prefix: string, options: ColumnOptions = {}): Column<string> => ({
  ...column('id', z.string().check(z.minLength(1)), { ...options, who: 'system', required: true }),
  prefix,
});
export const text = (options: ColumnOptions = {}): Column<string | null> =>
  column('text', nullable(z.string().check(z.maxLength(options.max ?? 500))), options);
export const long = (options: ColumnOptions = {}): Column<string | null> =>
  column('long', nullable(z.string().check(z.maxLength(options.max ?? 20_000))), options);
/** Compressed text of a hidden tab, at most 45,000 characters a cell. */
export const packed = (): Column<string | null> => column('packed', nullable(z.string()), { who: 'system' });
export const phone = (options: ColumnOptions = {}): Column<string | null> =>
  column('phone', nullable(z.string().check(z.maxLength(100))), options);
export const email = (options: ColumnOptions = {}): Column<string | null> =>
  column('email', nullable(z.string().check(z.maxLength(254))), options);
export const url = (options: ColumnOptions = {}): Column<string | null> =>
  column('url', nullable(z.string().check(z.maxLength(2_000))), options);
export const dayColumn = (options: ColumnOptions = {}): Column<Day | null> => column('day', nullable(day), options);
export const stampColumn = (options: ColumnOptions = {}): Column<Stamp | null> =>
  column('stamp', nullable(stamp), options);
/** Whole cents in code, the number people see in the cell. */
export const money = (options: ColumnOptions = {}): Column<number | null> =>
  column('money', nullable(z.int()), options);
export const number = (options: ColumnOptions = {}): Column<number | null> =>
  column('number', nullable(z.number()), options);
export const int = (options: ColumnOptions = {}): Column<number | null> => column('int', nullable(z.int()), options);
/** 0 to 1. */
export const percent = (options: ColumnOptions = {}): Column<number | null> =>
  column('percent', nullable(z.number()), options);
/** A checkbox; an empty cell is false. */
export const bool = (options: ColumnOptions = {}): Column<boolean> => column('bool', z.boolean(), options);
export const choice = <L extends ListKey>(list: L, options: ColumnOptions = {}): Column<ChoiceOf<L> | null> => ({
  ...column('choice', nullable(z.string() as unknown as z.ZodMiniType<ChoiceOf<L>>), options),
  list,
});
/** Labels of the tag catalogue, without separators. */
export const tags = (options: ColumnOptions = {}): Column<string[]> => column('tags', z.array(z.string()), options);
/** A person's name as it stands in Team. */
export const person = (options: ColumnOptions = {}): Column<string | null> =>
  column('person', nullable(z.string().check(z.maxLength(100))), options);
/** Another row's id. */
export const link = (prefix: string, options: ColumnOptions = {}): Column<string | null> => ({
  ...column('link', nullable(z.string()), options),
  prefix,
});

import type { Column } from '../schema/column.ts';
import type { SheetSchema } from '../schema/defineSheet.ts';
import type { ListKey } from '../schema/lists.ts';
import { lostDigits } from './import/parsePhone.ts';
import { isPhone } from './keys/phoneKey.ts';

/** Why a field is refused: a code of the error texts, with what fills the places of its sentence. */
export interface Fault {
  readonly code: string;
  readonly places?: Readonly<Record<string, string | number>>;
}

export type Faults = Readonly<Record<string, Fault>>;

/** What values are held against besides their column. */
export interface Checks {
  readonly lists: Readonly<Record<ListKey, readonly { readonly key: string; readonly active: boolean }[]>>;
  readonly team: readonly { readonly name: string | null }[];
  readonly phoneRegion: string;
}

export interface CheckOptions {
  /** only the fields that are there are looked at: an edit, not a new record */
  readonly partial?: boolean;
  /** values that the record holds already; a choice that was switched off stays valid there */
  readonly former?: Readonly<Record<string, unknown>>;
  /** words of `oneOf` whose columns may all stay empty, columns that may hold anything of their kind */
  readonly lenient?: readonly string[];
}

/**
 * Holds the fields of a record against the columns of its sheet: required, one of several, lengths, numbers in their
 * range, choices and persons that exist, shapes of addresses.
 *
 * @param values typed as their columns; empty is null or missing
 * @returns by field, the first thing that is wrong with it; empty when all is well
 */
export function faultsOf(
  sheet: SheetSchema,
  values: Readonly<Record<string, unknown>>,
  checks: Checks,
  { partial = false, former = {}, lenient = [] }: CheckOptions = {},
): Faults {
  const faults: Record<string, Fault> = {};
  for (const [key, column] of Object.entries(sheet.columns)) {
    if (partial && !(key in values)) continue;
    if (column.who === 'computed' || column.who === 'system') continue;
    const fault = isEmpty(values[key])
      ? column.required && { code: 'required' }
      : !lenient.includes(key) && faultOf(column, values[key], former[key], checks);
    if (fault) faults[key] = fault;
  }
  return { ...missingOneOf(sheet, { ...former, ...values }, partial ? values : null, lenient), ...faults };
}

function faultOf(column: Column, value: unknown, former: unknown, checks: Checks): Fault | null {
  const byKind = faultOfKind(column, value, former, checks);
  if (byKind) return byKind;
  if (typeof value === 'string') return tooLong(column, value);
  return typeof value === 'number' ? outOfRange(column, value) : null;
}

function faultOfKind(column: Column, value: unknown, former: unknown, checks: Checks): Fault | null {
  const text = String(value);
  switch (column.kind) {
    case 'choice':
      return isChoice(column, text, former, checks) ? null : { code: 'unknown-choice', places: { value: text } };
    case 'person':
      return text === former || checks.team.some(({ name }) => name === text)
        ? null
        : { code: 'unknown-person', places: { value: text } };
    case 'email':
      return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+$/.test(text) ? null : { code: 'bad-email' };
    case 'phone':
      if (lostDigits(text)) return { code: 'digits-lost', places: { value: text } };
      return isPhone(text, checks.phoneRegion) ? null : { code: 'bad-phone' };
    case 'url':
      return /^https?:\/\/\S+$/i.test(text) ? null : { code: 'bad-url' };
    default:
      return null;
  }
}

/** A choice that was switched off stays valid where it stands. */
function isChoice(column: Column, key: string, former: unknown, checks: Checks): boolean {
  const entry = column.list && checks.lists[column.list].find((candidate) => candidate.key === key);
  return entry !== undefined && (entry.active || key === former);
}

const longest: Readonly<Partial<Record<Column['kind'], number>>> = {
  long: 20_000,
  phone: 100,
  email: 254,
  url: 2000,
  person: 100,
};

function tooLong({ kind, max }: Column, value: string): Fault | null {
  const limit = max ?? longest[kind] ?? 500;
  return value.length > limit ? { code: 'too-long', places: { max: limit } } : null;
}

function outOfRange({ kind, min, max }: Column, value: number): Fault | null {
  const unit = kind === 'money' ? 100 : 1;
  if (min !== undefined && value < min * unit) return { code: 'too-small', places: { min } };
  return max !== undefined && value > max * unit ? { code: 'too-large', places: { max } } : null;
}

/** Of the columns that share a word at least one must be filled; the first of them carries the fault. */
function missingOneOf(
  sheet: SheetSchema,
  values: Readonly<Record<string, unknown>>,
  edited: Readonly<Record<string, unknown>> | null,
  lenient: readonly string[],
): Faults {
  const groups = new Map<string, string[]>();
  for (const [key, { oneOf }] of Object.entries(sheet.columns)) {
    if (oneOf && !lenient.includes(oneOf)) groups.set(oneOf, [...(groups.get(oneOf) ?? []), key]);
  }
  const faults: Record<string, Fault> = {};
  for (const [word, keys] of groups) {
    if (edited && !keys.some((key) => key in edited)) continue;
    if (keys.every((key) => isEmpty(values[key]))) faults[keys[0] ?? word] = { code: `${word}-missing` };
  }
  return faults;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

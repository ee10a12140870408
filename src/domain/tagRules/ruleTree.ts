import { addDays, type Day } from '../day.ts';
import { type Comparison, holds, isEmpty } from './holds.ts';

/** What a rule looks at: a customer's values by key, and `pay_overdue`. */
export type Facts = Readonly<Record<string, unknown>>;

/** Money in whole cents; `{ today: -30 }` is the day 30 days ago. */
export type RuleValue = string | number | boolean | { readonly today: number };

/** One comparison of a field. `isList` marks a field that holds several labels. */
export interface RuleTest {
  readonly field: string;
  readonly op: Comparison | 'contains' | 'in' | 'empty' | 'notempty';
  /** one, several for `in`, none for `empty` and `notempty` */
  readonly values: readonly RuleValue[];
  readonly isList: boolean;
}

/** A rule that has been read. */
export type RuleTree =
  | { readonly any: readonly RuleTree[] }
  | { readonly all: readonly RuleTree[] }
  | { readonly not: RuleTree }
  | RuleTest;

/** Whether the rule holds for a customer on a day. An empty cell is unknown: only `!=` and `empty` hold for it. */
export function matches(tree: RuleTree, facts: Facts, today: Day): boolean {
  if ('any' in tree) return tree.any.some((part) => matches(part, facts, today));
  if ('all' in tree) return tree.all.every((part) => matches(part, facts, today));
  if ('not' in tree) return !matches(tree.not, facts, today);
  return passes(tree, facts[tree.field], today);
}

/** The fields that a rule looks at, each once. */
export function fieldsOf(tree: RuleTree): string[] {
  if ('field' in tree) return [tree.field];
  const parts = 'any' in tree ? tree.any : 'all' in tree ? tree.all : [tree.not];
  return [...new Set(parts.flatMap(fieldsOf))];
}

/** The rule as groups of which one must hold whole, as a form shows it; null for one with `not` or with groups inside groups. */
export function groupsOf(tree: RuleTree): readonly (readonly RuleTest[])[] | null {
  const groups = ('any' in tree ? tree.any : [tree]).map((part) => ('all' in part ? part.all : [part]));
  return groups.every((group) => group.every((part) => 'field' in part)) ? (groups as RuleTest[][]) : null;
}

function passes({ op, values, isList }: RuleTest, actual: unknown, today: Day): boolean {
  if (op === 'empty') return isEmpty(actual);
  if (op === 'notempty') return !isEmpty(actual);
  if (op === 'contains' && !isList) return !isEmpty(actual) && includes(actual, values[0]);
  const comparison = op === 'in' || op === 'contains' ? '=' : op;
  return values.some((value) =>
    holds(actual, comparison, typeof value === 'object' ? addDays(today, value.today) : value),
  );
}

function includes(actual: unknown, part: unknown): boolean {
  return String(actual).toLowerCase().includes(String(part).toLowerCase());
}

import type { Column } from '../../schema/column.ts';
import type { Day } from '../../schema/day.ts';
import type { ListKey } from '../../schema/lists.ts';
import { customers } from '../../schema/sheets/customers.ts';
import { isComparison } from './holds.ts';
import type { RuleTest, RuleTree, RuleValue } from './ruleTree.ts';
import { type Token, tokensOf } from './tokensOf.ts';

/** What would have been right where a rule cannot be read. */
export type ExpectedWord =
  | 'field'
  | 'comparison'
  | 'value'
  | 'choice'
  | 'number'
  | 'day'
  | 'yesno'
  | 'open'
  | 'close'
  | 'joint';

/** Why a rule cannot be read. */
export interface TagRuleProblem {
  /** signs before the place, from 0 */
  readonly at: number;
  readonly expected: ExpectedWord;
  /** the field whose value it is, where one was named */
  readonly field?: string;
}

/** Turns what a person typed for a choice, a label or a key, into the key; null where the list has no such entry. */
export type ChoiceReader = (list: ListKey, typed: string) => string | null;

/** What a rule may ask, by the name that it uses, in small letters; `key` where the column is called otherwise. */
export type RuleColumns = Readonly<Record<string, Pick<Column, 'kind' | 'list'> & { readonly key?: string }>>;

type Field = Pick<Column, 'kind' | 'list'> & { readonly key: string };

class Unreadable extends Error {
  constructor(readonly problem: TagRuleProblem) {
    super(problem.expected);
  }
}

/**
 * A tag's automatic rule: `field op value` joined by `and`, `or` (`and` binds tighter), `not` and parentheses.
 * Operators: `= != > >= < <= contains empty notempty in (a, b)`. Values: a label or key of the field's list, a number,
 * `true`, `false`, a day, `today`, `today-30`, a text in quotes.
 *
 * @param more fields beside those of a customer
 */
export function parseTagRule(
  text: string,
  choiceOf: ChoiceReader,
  more: RuleColumns = {},
): { tree: RuleTree } | { problem: TagRuleProblem } {
  try {
    return { tree: treeOf(tokensOf(text), choiceOf, { ...fields, ...more }) };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.problem };
    throw error;
  }
}

function treeOf(tokens: readonly Token[], choiceOf: ChoiceReader, known: RuleColumns): RuleTree {
  let next = 0;
  const peek = (): Token => tokens[next] ?? tokens[tokens.length - 1]!;
  const take = (): Token => {
    const token = peek();
    next += 1;
    return token;
  };
  const takes = (word: string): boolean => {
    const token = peek();
    if (token.kind === 'text' || token.text.toLowerCase() !== word) return false;
    next += 1;
    return true;
  };
  const need = (word: string, expected: ExpectedWord): void => {
    if (!takes(word)) throw unreadable(expected, peek());
  };

  function either(): RuleTree {
    const parts = [both()];
    while (takes('or')) parts.push(both());
    return parts.length === 1 ? parts[0]! : { any: parts };
  }

  function both(): RuleTree {
    const parts = [one()];
    while (takes('and')) parts.push(one());
    return parts.length === 1 ? parts[0]! : { all: parts };
  }

  function one(): RuleTree {
    if (takes('not')) return { not: one() };
    if (!takes('(')) return test();
    const part = either();
    need(')', 'close');
    return part;
  }

  function test(): RuleTest {
    const token = take();
    // the header of a column that people added may be several words: it stands in quotes
    const isName = token.kind === 'word' || token.kind === 'text';
    const field = isName ? fieldOf(token.text.toLowerCase(), known) : undefined;
    if (!field) throw unreadable('field', token);
    const about = { field: field.key, isList: field.kind === 'tags' };
    if (takes('empty')) return { ...about, op: 'empty', values: [] };
    if (takes('notempty')) return { ...about, op: 'notempty', values: [] };
    if (takes('contains')) return { ...about, op: 'contains', values: [value(field)] };
    if (takes('in')) return { ...about, op: 'in', values: listed(field) };
    const { text: op, ...place } = take();
    if (!isComparison(op)) throw unreadable('comparison', place, field);
    return { ...about, op, values: [value(field)] };
  }

  function listed(field: Field): RuleValue[] {
    need('(', 'open');
    const values = [value(field)];
    while (takes(',')) values.push(value(field));
    need(')', 'close');
    return values;
  }

  function value(field: Field): RuleValue {
    const token = take();
    const isMissing = token.kind === 'operator' || token.kind === 'end';
    switch (field.kind) {
      case 'choice':
        return choice(field, token);
      case 'money':
        return Math.round(number(field, token) * 100);
      case 'number':
      case 'int':
      case 'percent':
        return number(field, token);
      case 'bool':
        return yesOrNo(field, token);
      case 'day':
      case 'stamp':
        return day(field, token);
      default:
        if (isMissing) throw unreadable('value', token, field);
        return token.text;
    }
  }

  /** A label may be several words (`At risk`): joined until the list knows them. */
  function choice(field: Field, first: Token): string {
    let typed = first.text;
    for (let more = next; ; more += 1) {
      const key = choiceOf(field.list!, typed);
      if (key !== null) {
        next = more;
        return key;
      }
      const token = tokens[more];
      if (token?.kind !== 'word') throw unreadable('choice', first, field);
      typed += ` ${token.text}`;
    }
  }

  function day(field: Field, token: Token): RuleValue {
    if (token.text.toLowerCase() !== 'today') {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(token.text)) throw unreadable('day', token, field);
      return token.text as Day;
    }
    const sign = takes('-') ? -1 : takes('+') ? 1 : 0;
    return { today: sign === 0 ? 0 : sign * number(field, take()) };
  }

  const tree = either();
  if (peek().kind !== 'end') throw unreadable('joint', peek());
  return tree;
}

function unreadable(expected: ExpectedWord, { at }: Pick<Token, 'at'>, field?: Field): Unreadable {
  return new Unreadable({ at, expected, ...(field && { field: field.key }) });
}

const fields: RuleColumns = {
  ...customers.columns,
  // of no column: the night knows it from the orders
  pay_overdue: { kind: 'bool' },
};

function fieldOf(name: string, known: RuleColumns): Field | undefined {
  // `constructor` is no field
  const column = Object.keys(known).includes(name) ? known[name] : undefined;
  return column && { key: column.key ?? name, kind: column.kind, ...(column.list && { list: column.list }) };
}

function number(field: Field, token: Token): number {
  if (token.kind !== 'number') throw unreadable('number', token, field);
  return Number(token.text);
}

function yesOrNo(field: Field, token: Token): boolean {
  const word = token.text.toLowerCase();
  if (['true', 'yes', '是'].includes(word)) return true;
  if (['false', 'no', '否'].includes(word)) return false;
  throw unreadable('yesno', token, field);
}

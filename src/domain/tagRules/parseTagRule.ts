import type { Column } from '../../schema/column.ts';
import type { ListKey } from '../../schema/lists.ts';
import { customers } from '../../schema/sheets/customers.ts';
import { addDays, type Day } from '../day.ts';
import { type Comparison, holds, isComparison, isEmpty } from './holds.ts';
import { type Token, tokensOf } from './tokensOf.ts';

/** What a rule looks at: a customer's values by key, and `pay_overdue`. */
export type Facts = Readonly<Record<string, unknown>>;
export type TagRule = (facts: Facts, today: Day) => boolean;

/** A rule that can be read, and the keys of the fields that it looks at. */
export interface ReadRule {
  readonly rule: TagRule;
  readonly fields: readonly string[];
}

/** Why a rule cannot be read: the text is shown in the findings, `at` counts signs from 0. */
export interface TagRuleProblem {
  readonly at: number;
  readonly code: 'unknown-field' | 'unknown-choice' | 'wrong-value' | 'unexpected';
  readonly near: string;
}

/** Turns what a person typed for a choice, a label or a key, into the key; null where the list has no such entry. */
export type ChoiceReader = (list: ListKey, typed: string) => string | null;

type Field = Pick<Column, 'kind' | 'list'>;
type Value = string | number | boolean | ((today: Day) => Day);

class Unreadable extends Error {
  readonly problem: TagRuleProblem;
  constructor(code: TagRuleProblem['code'], token: Token) {
    super(code);
    this.problem = { code, at: token.at, near: token.text };
  }
}

/**
 * A tag's automatic rule: `field op value` joined by `and`, `or` (`and` binds tighter), `not` and parentheses.
 * Operators: `= != > >= < <= contains empty notempty in (a, b)`. Values: a label or key of the field's list, a number,
 * `true`, `false`, a day, `today`, `today-30`, a text in quotes. An empty cell is unknown: only `!=` and `empty` hold for it.
 */
export function parseTagRule(text: string, choiceOf: ChoiceReader): ReadRule | { problem: TagRuleProblem } {
  const read = tokensOf(text);
  if ('unreadableAt' in read)
    return { problem: { code: 'unexpected', at: read.unreadableAt, near: text.slice(read.unreadableAt).trim() } };
  try {
    return ruleOf(read.tokens, choiceOf);
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.problem };
    throw error;
  }
}

function ruleOf(tokens: readonly Token[], choiceOf: ChoiceReader): ReadRule {
  const fields = new Set<string>();
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
  const need = (word: string): void => {
    if (!takes(word)) throw new Unreadable('unexpected', peek());
  };

  function either(): TagRule {
    const parts = [both()];
    while (takes('or')) parts.push(both());
    return parts.length === 1 ? parts[0]! : (facts, today) => parts.some((part) => part(facts, today));
  }

  function both(): TagRule {
    const parts = [one()];
    while (takes('and')) parts.push(one());
    return parts.length === 1 ? parts[0]! : (facts, today) => parts.every((part) => part(facts, today));
  }

  function one(): TagRule {
    if (takes('not')) {
      const part = one();
      return (facts, today) => !part(facts, today);
    }
    if (takes('(')) {
      const part = either();
      need(')');
      return part;
    }
    return comparison();
  }

  function comparison(): TagRule {
    const token = take();
    const key = token.text.toLowerCase();
    const field = token.kind === 'word' ? fieldOf(key) : undefined;
    if (!field) throw new Unreadable(token.kind === 'word' ? 'unknown-field' : 'unexpected', token);
    fields.add(key);
    if (takes('empty')) return (facts) => isEmpty(facts[key]);
    if (takes('notempty')) return (facts) => !isEmpty(facts[key]);
    if (takes('contains')) return containing(key, field, value(field));
    if (takes('in')) {
      const tests = listed(field).map((wanted) => comparing(key, '=', wanted));
      return (facts, today) => tests.some((test) => test(facts, today));
    }
    const operator = take();
    if (!isComparison(operator.text)) throw new Unreadable('unexpected', operator);
    return comparing(key, operator.text, value(field));
  }

  function listed(field: Field): Value[] {
    need('(');
    const values = [value(field)];
    while (takes(',')) values.push(value(field));
    need(')');
    return values;
  }

  function value(field: Field): Value {
    const token = take();
    if (token.kind === 'operator' || token.kind === 'end') throw new Unreadable('unexpected', token);
    switch (field.kind) {
      case 'choice':
        return choice(field, token);
      case 'money':
        return Math.round(numeric(token) * 100);
      case 'number':
      case 'int':
      case 'percent':
        return numeric(token);
      case 'bool':
        return yesOrNo(token);
      case 'day':
      case 'stamp':
        return day(token);
      default:
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
      if (token?.kind !== 'word') throw new Unreadable('unknown-choice', first);
      typed += ` ${token.text}`;
    }
  }

  function day(token: Token): (today: Day) => Day {
    if (token.text.toLowerCase() !== 'today') return fixedDay(token);
    const sign = takes('-') ? -1 : takes('+') ? 1 : 0;
    const days = sign === 0 ? 0 : sign * numeric(take());
    return (today) => addDays(today, days);
  }

  function fixedDay(token: Token): (today: Day) => Day {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(token.text)) throw new Unreadable('wrong-value', token);
    return () => token.text as Day;
  }

  const rule = either();
  if (peek().kind !== 'end') throw new Unreadable('unexpected', peek());
  return { rule, fields: [...fields] };
}

const ruleOnlyFields: Readonly<Record<string, Field>> = { pay_overdue: { kind: 'bool' } };

function fieldOf(key: string): Field | undefined {
  return (customers.columns as Readonly<Record<string, Field>>)[key] ?? ruleOnlyFields[key];
}

function numeric(token: Token): number {
  if (token.kind !== 'number') throw new Unreadable('wrong-value', token);
  return Number(token.text);
}

function yesOrNo(token: Token): boolean {
  const word = token.text.toLowerCase();
  if (['true', 'yes', '是'].includes(word)) return true;
  if (['false', 'no', '否'].includes(word)) return false;
  throw new Unreadable('wrong-value', token);
}

function comparing(key: string, operator: Comparison, value: Value): TagRule {
  return (facts, today) => {
    const wanted = typeof value === 'function' ? value(today) : value;
    return holds(facts[key], operator, wanted);
  };
}

function containing(key: string, field: Field, value: Value): TagRule {
  if (field.kind === 'tags') return comparing(key, '=', value);
  const part = String(value).toLowerCase();
  return (facts) => !isEmpty(facts[key]) && String(facts[key]).toLowerCase().includes(part);
}

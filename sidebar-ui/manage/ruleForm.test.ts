import { describe, expect, it } from '@jest/globals';
import type { RuleField, RuleLine } from '../../src/contract/tags.ts';
import { type FormLine, formLineOf, ruleTextOf } from './ruleForm.ts';

const field = (key: string, kind: RuleField['kind']): RuleField => ({ key, kind, label: key, list: null });
const fields = [
  field('orders_n', 'number'),
  field('risk', 'percent'),
  field('last_contact_on', 'day'),
  field('pay_overdue', 'bool'),
  field('band', 'choice'),
  field('tags', 'tags'),
  field('city', 'text'),
];
const line = (name: string, op: string, ...values: string[]): RuleLine => ({ field: name, op, values });

describe('formLineOf and ruleTextOf', () => {
  it.each<[RuleLine, FormLine, string]>([
    [line('orders_n', '>=', '3'), { field: 'orders_n', test: '>=', values: ['3'] }, 'orders_n >= 3'],
    [line('risk', '>', '0.35'), { field: 'risk', test: '>', values: ['35'] }, 'risk > 0.35'],
    [
      line('last_contact_on', '<', 'today-90'),
      { field: 'last_contact_on', test: 'ago', values: ['90'] },
      'last_contact_on < today-90',
    ],
    [
      line('last_contact_on', '>=', '2026-01-01'),
      { field: 'last_contact_on', test: 'since', values: ['2026-01-01'] },
      'last_contact_on >= 2026-01-01',
    ],
    [line('pay_overdue', '=', 'true'), { field: 'pay_overdue', test: 'yes', values: [] }, 'pay_overdue = true'],
    [line('band', '=', 'high'), { field: 'band', test: 'in', values: ['high'] }, 'band = high'],
    [
      line('band', 'in', 'high', 'critical'),
      { field: 'band', test: 'in', values: ['high', 'critical'] },
      'band in (high, critical)',
    ],
    [line('tags', 'contains', 'VIP'), { field: 'tags', test: 'has', values: ['VIP'] }, 'tags contains "VIP"'],
    [line('tags', '!=', 'VIP'), { field: 'tags', test: 'hasNot', values: ['VIP'] }, 'tags != "VIP"'],
    [line('city', '=', 'Bath'), { field: 'city', test: '=', values: ['Bath'] }, 'city = "Bath"'],
    [line('city', 'notempty'), { field: 'city', test: 'notempty', values: [] }, 'city notempty'],
  ])('shows %j and writes it again', (given, shown, text) => {
    expect(formLineOf(given, fields)).toEqual(shown);
    expect(ruleTextOf([[shown]], fields)).toBe(text);
  });

  it('shows nothing that it has no words for', () => {
    expect(formLineOf(line('last_contact_on', '<=', 'today+7'), fields)).toBeNull();
    expect(formLineOf(line('pay_overdue', '!=', 'true'), fields)).toBeNull();
    expect(formLineOf(line('no_such_field', '=', '1'), fields)).toBeNull();
  });

  it('joins the lines of a group by and, the groups by or', () => {
    const few: FormLine = { field: 'orders_n', test: '=', values: ['1'] };
    const filled: FormLine = { field: 'city', test: 'notempty', values: [] };
    expect(ruleTextOf([[few, filled], [filled]], fields)).toBe('orders_n = 1 and city notempty or city notempty');
  });

  it('has no text while a value is missing', () => {
    expect(ruleTextOf([[{ field: 'orders_n', test: '=', values: [' '] }]], fields)).toBeNull();
  });

  it('lets no quote end a text early', () => {
    expect(ruleTextOf([[{ field: 'city', test: '=', values: ['a" or owed > "0'] }]], fields)).toBe(
      'city = "a or owed > 0"',
    );
  });
});

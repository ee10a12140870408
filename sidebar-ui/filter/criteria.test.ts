import { describe, expect, it } from '@jest/globals';
import { addDays, dayOf } from '../../src/domain/day.ts';
import { parseTagRule } from '../../src/domain/tagRules/parseTagRule.ts';
import { matches } from '../../src/domain/tagRules/ruleTree.ts';
import { type Criterion, filterFields, filterKeys, relations, ruleOf } from './criteria.ts';

const today = dayOf('2026-11-23');
const holds = (criteria: readonly Criterion[], facts: Record<string, unknown>, joined: 'and' | 'or' = 'and') => {
  const read = parseTagRule(ruleOf(criteria, joined), (_list, typed) => typed);
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  return matches(read.tree, facts, today);
};

describe('ruleOf', () => {
  it('gives a rule that can be read for every field and relation', () => {
    const unread = filterKeys.flatMap((field) =>
      relations[filterFields[field].asked].filter((relation) => {
        const read = parseTagRule(ruleOf([{ field, relation, value: '30' }], 'and'), () => 'key');
        return 'problem' in read;
      }),
    );
    expect(unread).toEqual([]);
  });

  it('joins criteria by and, or', () => {
    const criteria: Criterion[] = [
      { field: 'tier', relation: 'is', value: 'vip' },
      { field: 'city', relation: 'contains', value: 'ning' },
    ];
    expect(holds(criteria, { tier: 'vip', city: 'Suzhou' })).toBe(false);
    expect(holds(criteria, { tier: 'vip', city: 'Ningbo' })).toBe(true);
    expect(holds(criteria, { tier: 'vip', city: 'Suzhou' }, 'or')).toBe(true);
  });

  it('counts a customer without any contact among the silent', () => {
    const silent: Criterion[] = [{ field: 'last_contact_on', relation: 'silent', value: '30' }];
    expect(holds(silent, { last_contact_on: null })).toBe(true);
    expect(holds(silent, { last_contact_on: addDays(today, -31) })).toBe(true);
    expect(holds(silent, { last_contact_on: addDays(today, -30) })).toBe(false);
    expect(holds([{ field: 'last_contact_on', relation: 'within', value: '30' }], { last_contact_on: null })).toBe(
      false,
    );
  });

  it('takes quotation marks and amounts as people type them', () => {
    expect(holds([{ field: 'city', relation: 'contains', value: 'the "old" town' }], { city: 'The "old" town' })).toBe(
      true,
    );
    expect(holds([{ field: 'revenue', relation: 'atLeast', value: '1,200.50' }], { revenue: 120_050 })).toBe(true);
  });

  it('leaves out what has no value yet', () => {
    const unfinished: Criterion[] = [
      { field: 'tier', relation: 'is', value: '' },
      { field: 'revenue', relation: 'atLeast', value: 'much' },
    ];
    expect(ruleOf(unfinished, 'and')).toBe('');
  });
});

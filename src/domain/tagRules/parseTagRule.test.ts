import { describe, expect, it } from '@jest/globals';
import type { Day } from '../day.ts';
import { parseTagRule } from './parseTagRule.ts';
import { type Facts, fieldsOf, groupsOf, matches as holdsFor, type RuleTree } from './ruleTree.ts';

const labels: Record<string, string> = {
  vip: 'vip',
  VIP客户: 'vip',
  high: 'high',
  'At risk': 'at_risk',
  严重: 'critical',
};
const choiceOf = (_list: string, typed: string) => labels[typed] ?? null;
const today = '2026-03-01' as Day;

function treeOf(rule: string): RuleTree {
  const parsed = parseTagRule(rule, choiceOf);
  if ('problem' in parsed) throw new Error(`${parsed.problem.expected} expected at ${parsed.problem.at}`);
  return parsed.tree;
}

function matches(rule: string, facts: Facts): boolean {
  return holdsFor(treeOf(rule), facts, today);
}

function problemOf(rule: string) {
  const parsed = parseTagRule(rule, choiceOf);
  return 'problem' in parsed ? parsed.problem : null;
}

describe('parseTagRule', () => {
  it.each([
    ['orders_n = 1', { orders_n: 1 }, true],
    ['orders_n = 1', { orders_n: 2 }, false],
    ['revenue_12m > 0 and tier = vip', { revenue_12m: 5, tier: 'vip' }, true],
    ['revenue_12m > 200 and tier = VIP客户', { revenue_12m: 20_000, tier: 'vip' }, false],
    ['last_contact_on < today-90', { last_contact_on: '2025-11-30' }, true],
    ['last_contact_on < today - 90', { last_contact_on: '2025-12-01' }, false],
    ['owed > 0 and pay_overdue = true', { owed: 100, pay_overdue: true }, true],
    ['band in (high, 严重)', { band: 'critical' }, true],
    ['stage = At risk', { stage: 'at_risk' }, true],
    ['city contains "杭"', { city: '杭州' }, true],
    ['tags contains "Sample"', { tags: ['sample', 'x'] }, true],
    ['created_at >= 2026-01-01', { created_at: '2026-01-01T08:00:00' }, true],
  ])('reads %s', (rule, facts, expected) => {
    expect(matches(rule, facts)).toBe(expected);
  });

  it('binds and tighter than or', () => {
    expect(matches('orders_n = 1 or orders_n = 2 and owed > 5', { orders_n: 1, owed: 0 })).toBe(true);
    expect(matches('(orders_n = 1 or orders_n = 2) and owed > 5', { orders_n: 1, owed: 0 })).toBe(false);
    expect(matches('not orders_n = 1 and owed empty', { orders_n: 2, owed: null })).toBe(true);
  });

  it('takes an empty cell for unknown', () => {
    expect(matches('last_contact_on < today', { last_contact_on: null })).toBe(false);
    expect(matches('owed >= 0', { owed: null })).toBe(false);
    expect(matches('tier != vip', { tier: null })).toBe(true);
    expect(matches('note notempty', { note: '' })).toBe(false);
  });

  it.each([
    ['ordersn = 1', 'field', 0],
    ['orders_n = 1 or', 'field', 15],
    ['tier = gold', 'choice', 7],
    ['tier =', 'choice', 6],
    ['orders_n = many', 'number', 11],
    ['last_order_on < monday', 'day', 16],
    ['pay_overdue = maybe', 'yesno', 14],
    ['city = (', 'value', 7],
    ['orders_n 3', 'comparison', 9],
    ['band in high', 'open', 8],
    ['(orders_n = 3', 'close', 13],
    ['orders_n = 3 ; owed > 1', 'joint', 13],
    ['city = "Bath', 'value', 7],
  ])('says what is expected where in %s', (rule, expected, at) => {
    expect(problemOf(rule)).toMatchObject({ expected, at });
  });

  it('names the fields that a rule looks at', () => {
    expect(fieldsOf(treeOf('not owed > 1 and (tier = vip or owed empty)'))).toEqual(['owed', 'tier']);
  });

  it('has groups for a form unless it is built in another way', () => {
    const fields = (rule: string) => groupsOf(treeOf(rule))?.map((group) => group.map(({ field }) => field)) ?? null;
    expect(fields('owed > 1')).toEqual([['owed']]);
    expect(fields('owed > 1 and tier = vip or city = "Bath"')).toEqual([['owed', 'tier'], ['city']]);
    expect(fields('not owed > 1')).toBeNull();
    expect(fields('owed > 1 and (tier = vip or city = "Bath")')).toBeNull();
  });
});

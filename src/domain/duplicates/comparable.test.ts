import { describe, expect, it } from '@jest/globals';
import { comparableOf, duplicateReasons } from './comparable.ts';

const reasons = (a: Record<string, string>, b: Record<string, string>) =>
  duplicateReasons(comparableOf(a, 'CN'), comparableOf(b, 'CN'));

describe('duplicateReasons', () => {
  it('compares phones, addresses and names by their keys', () => {
    expect(
      reasons(
        { name: '杭州青禾茶业有限公司', phone: '138 0000 1234', email: 'CG@qinghe.example' },
        { name: '杭州青禾茶业', phone: '+8613800001234', email: 'cg@qinghe.example' },
      ),
    ).toEqual(['phone', 'email', 'name']);
  });

  it('compares a number without area code only inside one city', () => {
    expect(reasons({ phone: '88880012', city: '杭州' }, { phone: '8888 0012', city: '杭州' })).toEqual(['phone']);
    expect(reasons({ phone: '88880012', city: '杭州' }, { phone: '8888 0012', city: '宁波' })).toEqual([]);
  });

  it('takes a service number for no evidence', () => {
    expect(reasons({ phone: '400-800-1024' }, { phone: '4008001024' })).toEqual([]);
    expect(reasons({ phone: '95588' }, { phone: '95588' })).toEqual([]);
  });

  it('finds nothing in common between empty cells', () => {
    expect(reasons({}, {})).toEqual([]);
  });
});

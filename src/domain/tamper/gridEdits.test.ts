import { describe, expect, it } from '@jest/globals';
import { gridEdits } from './gridEdits.ts';

const columnsOf = (before: object, after: object) =>
  gridEdits(
    'customers',
    before as never,
    after as never,
    (column, a, b) => column === 'source' && a === '展会' && b === 'Fair',
  ).map(({ column, old, new: now }) => [column, old, now]);

describe('gridEdits', () => {
  it('tells what people filled, changed and emptied, in their own columns too', () => {
    expect(columnsOf({ city: 'Leeds', note: 'x', '+Hat': 58 }, { city: 'Bath', phone: '1', '+Hat': 59 })).toEqual([
      ['city', 'Leeds', 'Bath'],
      ['note', 'x', ''],
      ['+Hat', 58, 59],
      ['phone', '', '1'],
    ]);
  });

  it('passes over figures, stamps, rules’ tags, mirrors, and labels that mean the same', () => {
    const before = {
      revenue: 1,
      updated_by: 'Ivy',
      tags: 'A',
      next_on: '2026-01-01',
      source: '展会',
      stage_set: 'closed',
    };
    expect(
      columnsOf(before, { revenue: 2, updated_by: 'Tom', tags: 'B', source: 'Fair', verified_on: '2026-01-01' }),
    ).toEqual([]);
    expect(columnsOf({ verified_on: '2026-01-01' }, { verified_on: '2026-02-01' })).toHaveLength(1);
  });
});

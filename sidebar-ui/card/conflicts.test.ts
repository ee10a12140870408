import { describe, expect, it } from '@jest/globals';
import { conflictsOf, differingPart } from './conflicts.ts';

describe('conflicts', () => {
  it('reads the fields of a refusal', () => {
    expect(
      conflictsOf([{ field: 'phone', yours: '1', theirs: '2', by: '陈刚', at: '2026-11-23T10:42:00' }, 'odd']),
    ).toEqual([{ field: 'phone', mine: '1', theirs: '2', by: '陈刚', at: '2026-11-23T10:42:00' }]);
    expect(conflictsOf(undefined)).toEqual([]);
  });

  it.each([
    ['028-0000 4466', '028-0000 4467', '028-0000 446', '6', ''],
    ['寄十二月样豆', '寄十二月样', '寄十二月样', '豆', ''],
    ['Red Ltd', 'Blue Ltd', '', 'Red', ' Ltd'],
    ['same', 'same', 'same', '', ''],
  ])('marks what differs in %s from %s', (text, other, before, differs, after) => {
    expect(differingPart(text, other)).toEqual({ before, differs, after });
  });
});

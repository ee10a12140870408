import { describe, expect, it } from '@jest/globals';
import { mergeEdit } from './mergeEdit.ts';

interface Person {
  city: string | null;
  phone: string | null;
  tags: string[];
}
const current: Person = { city: 'Hangzhou', phone: '1380', tags: ['A'] };

describe('mergeEdit', () => {
  it('writes a field that nobody else touched', () => {
    expect(mergeEdit<Person>({ city: 'Ningbo' }, { city: 'Hangzhou' }, current)).toEqual({
      set: { city: 'Ningbo' },
      conflicts: [],
      alsoChanged: [],
    });
  });

  it('keeps a field that only somebody else changed', () => {
    const base = { city: 'Hangzhou', phone: '1370' };
    expect(mergeEdit<Person>({ city: 'Ningbo', phone: '1370' }, base, current)).toEqual({
      set: { city: 'Ningbo' },
      conflicts: [],
      alsoChanged: ['phone'],
    });
  });

  it('shows both values of a field that both changed', () => {
    expect(mergeEdit<Person>({ phone: '1390' }, { phone: '1370' }, current).conflicts).toEqual([
      { field: 'phone', yours: '1390', theirs: '1380' },
    ]);
  });

  it('agrees when both typed the same', () => {
    expect(mergeEdit<Person>({ phone: '1380' }, { phone: '1370' }, current)).toMatchObject({ set: {}, conflicts: [] });
  });

  it('compares lists by what they hold', () => {
    expect(mergeEdit<Person>({ tags: ['A'] }, { tags: ['A'] }, current).set).toEqual({});
  });
});

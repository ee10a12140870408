import { describe, expect, it } from '@jest/globals';
import { headerFindings, placeColumns } from './placeColumns.ts';

const headers = [
  'Contact ID',
  'Customer ID',
  'Customer',
  'Name',
  'Position',
  'Decision role',
  'Primary',
  'Phone',
  'Email',
];
const place = (texts: readonly string[], marks: Record<string, number> = {}, remembered = {}) =>
  placeColumns(
    'contacts',
    texts,
    Object.entries(marks).map(([key, column]) => ({ key, column })),
    { gid: 1, headers: [], columns: remembered },
  ).columns;

describe('placeColumns', () => {
  it('knows headers of either language in any case and width, wherever they stand', () => {
    expect(place(['电话', ' ＥＭＡＩＬ ', 'name'])).toMatchObject({ phone: 1, email: 2, name: 3 });
  });

  it('follows the mark of a column whose header was changed', () => {
    expect(place(['Name', 'Mobile'], { phone: 2 })).toMatchObject({ name: 1, phone: 2 });
  });

  it('believes the mark more than the header', () => {
    expect(place(['Email', 'Phone'], { phone: 1, email: 2 })).toMatchObject({ phone: 1, email: 2 });
  });

  it('takes the left one of two columns that claim a field, and the marked one before that', () => {
    expect(place(['Phone', 'Phone'])).toMatchObject({ phone: 1 });
    expect(place(['Phone', 'Phone'], { phone: 2 })).toMatchObject({ phone: 2 });
  });

  it('takes the last known place only while its header is empty', () => {
    expect(place(['Name', '', 'x'], {}, { phone: 2 })).toMatchObject({ phone: 2 });
    expect(place(['Name', 'Hobby', 'x'], {}, { phone: 2 })).not.toHaveProperty('phone');
  });

  it('names what is missing', () => {
    expect(placeColumns('contacts', headers, [], null).missing).toEqual([
      ...['wechat', 'birthday', 'birthday_cal', 'next_birthday', 'status', 'note'],
      ...['created_at', 'created_by', 'updated_at', 'updated_by', 'state'],
    ]);
  });
});

describe('headerFindings', () => {
  it('tells new words, foreign columns, swapped names and second columns apart', () => {
    expect(
      headerFindings('contacts', ['Name', 'Mobile', 'Hobby', 'Position', 'Name'], {
        ...{ name: 1, phone: 2, email: 4 },
      }),
    ).toEqual({ renamed: ['phone'], unknown: ['Hobby'], misnamed: ['email'], doubled: ['name'] });
  });

  it('finds nothing in a tab as it was laid', () => {
    const { columns } = placeColumns('contacts', headers, [], null);
    expect(headerFindings('contacts', headers, columns)).toEqual({
      ...{ renamed: [], unknown: [], misnamed: [], doubled: [] },
    });
  });
});

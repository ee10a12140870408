import { describe, expect, it } from '@jest/globals';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { setTags as contract } from '../../contract/customers.ts';
import { setTags } from './setTags.ts';

const input = (fields: Record<string, unknown>) => contract.input.parse({ ids: ['C-1', 'C-2'], ...fields });
const aBook = () =>
  aWorkbook({
    customers: [
      { id: 'C-1', tags: ['Frequent'] },
      { id: 'C-2', tags: ['Basic'] },
    ],
    tags: [
      { id: 'G-1', zh: '常客', en: 'Frequent', dim: 'behaviour', active: true },
      { id: 'G-2', zh: '定制', en: 'Custom work', dim: 'interest', active: true },
      { id: 'G-3', zh: '基础', en: 'Basic', dim: 'service', exclusive: true, active: true },
      { id: 'G-4', zh: '高级', en: 'Premium', dim: 'service', exclusive: true, active: true },
      { id: 'G-5', zh: '旧', en: 'Old', dim: 'service', active: false },
    ],
  });

describe('setTags', () => {
  it('adds by either label and removes, as one operation', () => {
    const book = aBook();
    expect(setTags(input({ add: ['定制'], remove: ['常客'] }), book.ports)).toEqual({
      ok: true,
      value: { changed: 2 },
    });
    expect(book.rows('customers').map(({ tags }) => tags)).toEqual([['Custom work'], ['Basic', 'Custom work']]);
    expect(book.ports.operations.recent(9)).toHaveLength(1);
  });

  it('refuses a tag that is not in the catalogue, or switched off', () => {
    expect(setTags(input({ add: ['Nonsense'] }), aBook().ports)).toMatchObject({ code: 'unknown-tag' });
    expect(setTags(input({ add: ['Old'] }), aBook().ports)).toMatchObject({ code: 'unknown-tag' });
  });

  it('refuses a second tag of a dimension that takes one', () => {
    const book = aBook();
    expect(setTags(input({ add: ['Premium'] }), book.ports)).toMatchObject({
      code: 'exclusive-tags',
      places: { tag: 'Premium', other: 'Basic' },
    });
    expect(book.rows('customers')[0]?.tags).toEqual(['Frequent']);
    expect(setTags(input({ add: ['Premium'], remove: ['Basic'] }), book.call('Z-2')).ok).toBe(true);
  });
});

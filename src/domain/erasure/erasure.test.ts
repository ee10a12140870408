import { describe, expect, it } from '@jest/globals';
import { erasedCells } from './erasedCells.ts';
import { inCells } from './inCells.ts';
import { withoutRecords } from './withoutRecords.ts';
import { mentions, wordsOf } from './words.ts';

describe('erasedCells', () => {
  it('empties a person, keeps the books of an order, and holds every row together', () => {
    const customer = erasedCells('customers', ['+Hat size'], 'Gone');
    expect(customer).toMatchObject({
      name: 'Gone',
      phone: null,
      owner: null,
      tags: [],
      '+Hat size': null,
      state: 'erased',
    });
    for (const key of ['id', 'merged_into', 'created_at']) expect(customer).not.toHaveProperty(key);
    const order = erasedCells('orders', [], 'Gone');
    expect(order).toMatchObject({ customer_name: 'Gone', note: null });
    for (const key of ['id', 'customer', 'amount', 'product', 'order_no', 'state'])
      expect(order).not.toHaveProperty(key);
    expect(erasedCells('interactions', [], 'Gone')).not.toHaveProperty('customer');
  });
});

describe('mentions', () => {
  const words = wordsOf([{ name: '王芳', phone: '138 0000 1234', email: 'wf@tea.example', wechat: null }]);
  it.each([
    ['王芳', true],
    ['王芳芳', false],
    ['call 13800001234 today', true],
    ['WF@tea.example; other', true],
    ['138', false],
    ['', false],
  ] as const)('%s: %s', (text, isNamed) => expect(mentions(text, words)).toBe(isNamed));
});

describe('withoutRecords', () => {
  const ids = new Set(['C-1', 'T-1']);
  it('takes out entries and things of the records, at any depth', () => {
    const value = {
      'C-1': 1,
      'C-2': 2,
      'C-1 C-3': 'x',
      due: [{ id: 'T-1' }, { id: 'T-2', of: [{ customer: 'C-1' }] }],
    };
    expect(withoutRecords(value, ids)).toEqual({ 'C-2': 2, due: [{ id: 'T-2', of: [] }] });
  });
  it('answers the value itself where nothing is about them', () => {
    const value = { ids: ['C-1'], n: [1, null], other: { id: 'C-2' } };
    expect(withoutRecords(value, ids)).toBe(value);
  });
});

it('inCells cuts a text into so many cells, which together are the text', () => {
  expect(inCells(['abcde', 'fg'], 3)).toEqual(['abc', 'def', 'g']);
  expect(inCells(['ab'], 3).join('')).toBe('ab');
});

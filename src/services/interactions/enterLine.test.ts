import { describe, expect, it } from '@jest/globals';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { enterLine as contract } from '../../contract/entries.ts';
import { dayOf } from '../../domain/day.ts';
import { enterLine } from './enterLine.ts';

const input = (fields: Record<string, unknown>) => contract.input.parse({ channel: 'phone', ...fields });
const step = { nextStep: 'Follow up', nextOn: '2026-11-27' };
const aBook = () =>
  aWorkbook({
    customers: [{ id: 'C-1', name: 'Li Wei', owner: 'Tom Reyes', phone: '13800138000', tags: ['Frequent'] }],
    tags: [
      { id: 'G-1', zh: '常客', en: 'Frequent', dim: 'behaviour', active: true },
      { id: 'G-2', zh: '优惠敏感', en: 'Price sensitive', dim: 'interest', active: true },
      { id: 'G-3', zh: '旧', en: 'Old', dim: 'interest', active: false },
    ],
  });

describe('enterLine', () => {
  it('logs with a customer who is there, with tags of either language, as one operation', () => {
    const book = aBook();
    const line = { customer: 'C-1', summary: 'quote', ...step, tags: ['优惠敏感'], newTags: ['Wool'] };
    expect(enterLine(input(line), book.ports)).toMatchObject({ ok: true, value: { id: 'C-1' } });
    expect(book.rows('interactions')).toMatchObject([{ customer: 'C-1', channel: 'phone', summary: 'quote' }]);
    expect(book.rows('tasks')).toMatchObject([{ title: 'Follow up', due_on: '2026-11-27', owner: 'Tom Reyes' }]);
    expect(book.rows('customers')).toMatchObject([
      { tags: ['Frequent', 'Price sensitive', 'Wool'], next_action: 'Follow up', last_contact_on: '2026-11-24' },
    ]);
    expect(book.rows('tags')[3]).toMatchObject({ en: 'Wool', zh: null, active: true });
  });

  it('adds a customer with the talk, the person, the next step and the tags', () => {
    const book = aBook();
    const line = { added: { name: 'Brook Yarn', phone: '13900000001' }, contact: 'Ms Reed', summary: 'quote', ...step };
    const answer = enterLine(input({ ...line, tags: ['Frequent'] }), book.ports);
    expect(answer).toMatchObject({ ok: true, value: { row: 3, name: 'Brook Yarn' } });
    expect(book.rows('customers')[1]).toMatchObject({
      ...{ name: 'Brook Yarn', tags: ['Frequent'], next_action: 'Follow up', next_on: '2026-11-27' },
      last_contact_on: '2026-11-24',
    });
    expect(book.rows('interactions')).toMatchObject([{ customer_name: 'Brook Yarn', next_step: 'Follow up' }]);
    expect(book.rows('tasks')).toHaveLength(1);
    expect(book.rows('contacts')).toMatchObject([{ name: 'Ms Reed', primary: true }]);
  });

  it('adds a customer with whom nothing was said yet', () => {
    const book = aBook();
    enterLine(input({ added: { name: 'Brook Yarn', phone: '13900000001' }, ...step }), book.ports);
    expect([book.rows('interactions'), book.rows('tasks')]).toMatchObject([[], [{ title: 'Follow up' }]]);
    expect(book.rows('customers')[1]).toMatchObject({ next_on: dayOf('2026-11-27'), last_contact_on: null });
  });

  it.each([
    ['customer-not-found', { customer: 'C-9', summary: 'quote' }],
    ['duplicate-found', { added: { name: 'Other', phone: '138 0013 8000' }, summary: 'quote' }],
    ['unknown-tag', { customer: 'C-1', summary: 'quote', tags: ['Wool'] }],
    ['tag-exists', { customer: 'C-1', summary: 'quote', newTags: ['Old'] }],
    ['tag-separator', { customer: 'C-1', summary: 'quote', newTags: ['a,b'] }],
    ['invalid', { customer: 'C-1', summary: '' }],
    ['invalid', { customer: 'C-1', summary: 'quote', nextStep: 'Follow up' }],
    ['invalid', { added: { name: '', phone: '13900000001' } }],
  ])('answers %s and writes nothing', (code, fields) => {
    const book = aBook();
    expect(enterLine(input(fields), book.ports)).toMatchObject({ ok: false, code });
    expect([book.rows('interactions'), book.rows('tasks'), book.rows('tags').length]).toEqual([[], [], 3]);
    expect(book.rows('customers')).toHaveLength(1);
  });
});

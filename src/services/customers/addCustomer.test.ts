import { describe, expect, it } from '@jest/globals';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { addCustomer as contract } from '../../contract/customers.ts';
import { addCustomer } from './addCustomer.ts';

const input = (fields: Record<string, unknown>) =>
  contract.input.parse({ name: 'Larkfield Tea', phone: '138 0000 1234', ...fields });

describe('addCustomer', () => {
  it('adds a customer who belongs to the person at the keyboard', () => {
    const book = aWorkbook();
    expect(addCustomer(input({}), book.ports)).toMatchObject({ ok: true, value: { row: 2, name: 'Larkfield Tea' } });
    expect(book.rows('customers')).toMatchObject([
      {
        name: 'Larkfield Tea',
        phone: '138 0000 1234',
        owner: 'Ivy Tran',
        type: 'company',
        owner_since: '2026-11-24T10:00:00',
      },
    ]);
  });

  it('leaves the owner empty when asked to', () => {
    const book = aWorkbook();
    addCustomer(input({ owner: null }), book.ports);
    expect(book.rows('customers')[0]?.owner).toBeNull();
  });

  it('makes the next step the first task', () => {
    const book = aWorkbook();
    addCustomer(input({ next_action: 'Send samples', next_on: '2026-12-01' }), book.ports);
    expect(book.rows('tasks')).toMatchObject([
      { title: 'Send samples', due_on: '2026-12-01', owner: 'Ivy Tran', status: 'open' },
    ]);
    expect(book.rows('customers')).toMatchObject([{ next_action: 'Send samples', next_on: '2026-12-01' }]);
  });

  it.each([
    ['name', { name: '  ' }, 'required'],
    ['phone', { phone: '' }, 'reach-missing'],
    ['phone', { phone: '0012' }, 'bad-phone'],
    ['email', { email: 'wf@' }, 'bad-email'],
    ['owner', { owner: 'Stranger' }, 'unknown-person'],
    ['source', { source: 'moon' }, 'unknown-choice'],
    ['tags', { tags: ['Nonsense'] }, 'unknown-tag'],
    ['next_on', { next_action: 'Call' }, 'required'],
    ['next_action', { next_on: '2026-12-01' }, 'required'],
  ])('says beside %s what is wrong and writes nothing: %j', (field, fields, code) => {
    const book = aWorkbook();
    expect(addCustomer(input(fields), book.ports)).toMatchObject({
      ok: false,
      code: 'invalid',
      fields: { [field]: { code } },
    });
    expect(book.rows('customers')).toEqual([]);
  });

  it('takes a phone without key and nobody to reach when the person insists', () => {
    const book = aWorkbook();
    expect(addCustomer(input({ phone: '0012', keepPhone: true }), book.ports).ok).toBe(true);
    expect(addCustomer(input({ name: 'Silent', phone: '', noReachYet: true }), book.call('Z-2')).ok).toBe(true);
  });

  it.each([
    ['phone', { phone: '+86 13800001234' }, { phone: '13800001234' }],
    ['email', { email: 'WF@tea.example' }, { email: 'wf@tea.example' }],
    ['wechat', { wechat: 'Larkfield' }, { wechat: 'larkfield' }],
    ['name', { name: 'LARKFIELD TEA, Ltd.' }, { name: 'Larkfield Tea' }],
  ])('finds a possible duplicate by %s', (reason, fields, known) => {
    const book = aWorkbook({ customers: [{ id: 'C-9', name: 'Other', phone: '+86 571 88880012', ...known }] });
    const answer = addCustomer(input({ phone: '13911112222', ...fields }), book.ports);
    expect(answer).toMatchObject({
      ok: false,
      code: 'duplicate-found',
      details: [{ line: { id: 'C-9' }, reasons: [reason] }],
    });
    expect(book.rows('customers')).toHaveLength(1);
  });

  it('finds a possible duplicate by a contact', () => {
    const book = aWorkbook({
      customers: [{ id: 'C-9', name: 'Other' }],
      contacts: [{ id: 'P-1', customer: 'C-9', name: 'Wang Fang', phone: '13800001234' }],
    });
    expect(addCustomer(input({}), book.ports)).toMatchObject({
      details: [{ line: { id: 'C-9', contacts: ['Wang Fang'] } }],
    });
  });

  it('does not take a service number or an archived customer for a duplicate', () => {
    const book = aWorkbook({
      customers: [
        { id: 'C-8', name: 'Bank', phone: '400-800-1024' },
        { id: 'C-9', name: 'Gone', phone: '13800001234', state: 'archived' },
      ],
    });
    expect(addCustomer(input({ phone: '400 800 1024' }), book.ports).ok).toBe(true);
    expect(addCustomer(input({ name: 'Next' }), book.call('Z-2')).ok).toBe(true);
  });

  it('adds it anyway for a reason, and keeps the reason', () => {
    const book = aWorkbook({ customers: [{ id: 'C-9', name: 'Larkfield Tea' }] });
    expect(addCustomer(input({ anyway: 'another branch' }), book.ports).ok).toBe(true);
    expect(book.rows('customers')[1]?.note).toBe('another branch');
  });

  it('tells the second of two people who add the same customer', () => {
    const book = aWorkbook();
    addCustomer(input({}), book.ports);
    expect(addCustomer(input({}), book.call('Z-2'))).toMatchObject({ code: 'duplicate-found' });
  });
});

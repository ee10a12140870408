import { describe, expect, it } from '@jest/globals';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { saveContact as contract } from '../../contract/customers.ts';
import { saveContact } from './saveContact.ts';

const input = (fields: Record<string, unknown>) =>
  contract.input.parse({ customer: 'C-1', name: 'Wang Fang', phone: '13800001234', ...fields });
const aBook = () =>
  aWorkbook({
    customers: [{ id: 'C-1', name: 'Larkfield Tea' }],
    contacts: [{ id: 'P-1', customer: 'C-1', name: 'Li', phone: '13911112222', primary: true, status: 'active' }],
  });

describe('saveContact', () => {
  it('takes the primary mark from the other contacts', () => {
    const book = aBook();
    expect(saveContact(input({ primary: true }), book.ports).ok).toBe(true);
    expect(book.rows('contacts')).toMatchObject([
      { id: 'P-1', primary: false },
      { name: 'Wang Fang', primary: true, status: 'active', customer_name: 'Larkfield Tea' },
    ]);
  });

  it('changes a contact that is there', () => {
    const book = aBook();
    expect(saveContact(input({ id: 'P-1', name: 'Li Mei' }), book.ports)).toEqual({ ok: true, value: { id: 'P-1' } });
    expect(book.rows('contacts')).toMatchObject([{ id: 'P-1', name: 'Li Mei', phone: '13800001234' }]);
  });

  it('refuses a contact without name, without way to reach, or of nobody', () => {
    const book = aBook();
    expect(saveContact(input({ name: '' }), book.ports)).toMatchObject({ fields: { name: { code: 'required' } } });
    expect(saveContact(input({ phone: '' }), book.ports)).toMatchObject({
      fields: { phone: { code: 'reach-missing' } },
    });
    expect(saveContact(input({ customer: 'C-9' }), book.ports)).toMatchObject({ code: 'customer-not-found' });
    expect(saveContact(input({ id: 'P-9' }), book.ports)).toMatchObject({ code: 'row-gone' });
  });
});

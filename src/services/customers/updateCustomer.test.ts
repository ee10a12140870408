import { describe, expect, it } from '@jest/globals';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { updateCustomer as contract } from '../../contract/customers.ts';
import { dayOf, stampOf } from '../../domain/day.ts';
import { updateCustomer } from './updateCustomer.ts';

const input = (set: Record<string, unknown>, base: Record<string, unknown> = {}) =>
  contract.input.parse({ id: 'C-1', set, base });
const updated_at = stampOf('2026-11-23T10:42:00');
const customer = {
  updated_at,
  id: 'C-1',
  name: 'Larkfield Tea',
  city: 'Hangzhou',
  phone: '13800001234',
  updated_by: 'Tom Reyes',
};

describe('updateCustomer', () => {
  it('merges fields that two people changed apart', () => {
    const book = aWorkbook({ customers: [customer] });
    const answer = updateCustomer(input({ city: 'Ningbo' }, { city: 'Hangzhou', phone: '13900000000' }), book.ports);
    expect(answer).toEqual({
      ok: true,
      value: { id: 'C-1', alsoChanged: [{ field: 'phone', by: 'Tom Reyes', at: updated_at }] },
    });
    expect(book.rows('customers')[0]).toMatchObject({ city: 'Ningbo', phone: '13800001234' });
  });

  it('shows the second person both values and writes nothing', () => {
    const book = aWorkbook({ customers: [customer] });
    const answer = updateCustomer(input({ city: 'Ningbo', note: 'x' }, { city: 'Suzhou', note: null }), book.ports);
    expect(answer).toMatchObject({
      code: 'conflict',
      details: [{ field: 'city', yours: 'Ningbo', theirs: 'Hangzhou', by: 'Tom Reyes' }],
    });
    expect(book.rows('customers')[0]).toMatchObject({ city: 'Hangzhou', note: null });
  });

  it('leaves alone what the form did not name', () => {
    const book = aWorkbook({ customers: [{ ...customer, email: 'a@tea.example' }] });
    updateCustomer(input({ city: 'Ningbo' }), book.ports);
    expect(book.rows('customers')[0]).toMatchObject({ email: 'a@tea.example', phone: '13800001234' });
  });

  it('changes the task behind the next action', () => {
    const book = aWorkbook({
      customers: [{ ...customer, next_action: 'Call', next_on: dayOf('2026-12-03') }],
      tasks: [
        {
          id: 'T-1',
          title: 'Call',
          customer: 'C-1',
          due_on: dayOf('2026-12-03'),
          status: 'open',
          priority: 'normal',
        },
      ],
    });
    updateCustomer(input({ next_action: 'Visit', next_on: '2026-12-09' }), book.ports);
    expect(book.rows('tasks')).toMatchObject([{ id: 'T-1', title: 'Visit', due_on: '2026-12-09' }]);
    expect(book.rows('customers')[0]).toMatchObject({ next_action: 'Visit', next_on: '2026-12-09' });
  });

  it('cancels the task when next action and date are cleared', () => {
    const book = aWorkbook({
      customers: [{ ...customer, next_action: 'Call', next_on: dayOf('2026-12-03') }],
      tasks: [{ id: 'T-1', title: 'Call', customer: 'C-1', due_on: dayOf('2026-12-03'), status: 'open' }],
    });
    updateCustomer(input({ next_action: '', next_on: null }), book.ports);
    expect(book.rows('tasks')[0]?.status).toBe('cancelled');
    expect(book.rows('customers')[0]).toMatchObject({ next_action: null, next_on: null });
  });

  it('gives a stage and a tier by hand their end', () => {
    const book = aWorkbook({ customers: [customer] });
    updateCustomer(input({ stage_set: 'loyal', tier_set: 'vip' }), book.ports);
    expect(book.rows('customers')[0]).toMatchObject({ stage_until: '2027-02-22', tier_until: '2027-05-23' });
  });

  it('C59 shows a stage and a tier by hand at once, unless they have ended', () => {
    const book = aWorkbook({ customers: [{ ...customer, stage: 'repeat', tier: 'regular' }] });
    updateCustomer(input({ stage_set: 'closed', tier_set: 'vip' }), book.ports);
    expect(book.rows('customers')[0]).toMatchObject({ stage: 'closed', tier: 'vip' });
    const past = { ...customer, stage: 'repeat', tier: 'regular' } as const;
    const other = aWorkbook({ customers: [past] });
    const until = dayOf('2020-01-01');
    updateCustomer(input({ stage_set: 'loyal', stage_until: until, tier_set: 'vip', tier_until: until }), other.ports);
    expect(other.rows('customers')[0]).toMatchObject({ stage: 'repeat', tier: 'regular' });
  });

  it('notes since when a new owner has the customer', () => {
    const book = aWorkbook({ customers: [customer] });
    updateCustomer(input({ owner: 'Tom Reyes' }), book.ports);
    expect(book.rows('customers')[0]).toMatchObject({ owner: 'Tom Reyes', owner_since: '2026-11-24T10:00:00' });
  });

  it('refuses a bad field beside it', () => {
    const book = aWorkbook({ customers: [customer] });
    expect(updateCustomer(input({ phone: '0012' }), book.ports)).toMatchObject({
      fields: { phone: { code: 'bad-phone' } },
    });
    expect(updateCustomer(input({ name: ' ' }), book.ports)).toMatchObject({ fields: { name: { code: 'required' } } });
  });

  it('finds an archived customer gone', () => {
    const book = aWorkbook({ customers: [{ ...customer, state: 'archived' }] });
    expect(updateCustomer(input({ city: 'Ningbo' }), book.ports)).toMatchObject({ code: 'customer-archived' });
  });
});

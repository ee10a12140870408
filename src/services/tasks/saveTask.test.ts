import { describe, expect, it } from '@jest/globals';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { saveTask as contract } from '../../contract/entries.ts';
import { dayOf } from '../../domain/day.ts';
import { saveTask } from './saveTask.ts';

const input = (fields: Record<string, unknown> = {}) =>
  contract.input.parse({ customer: 'C-1', title: 'Send the quote', dueOn: '2026-12-01', ...fields });
const aBook = () =>
  aWorkbook({
    customers: [{ id: 'C-1', name: 'Larkfield Tea', owner: 'Tom Reyes' }],
    tasks: [
      {
        id: 'T-1',
        title: 'Call',
        kind: 'call',
        customer: 'C-1',
        due_on: dayOf('2026-12-03'),
        owner: 'Tom Reyes',
        status: 'open',
        priority: 'normal',
      },
    ],
  });

describe('saveTask', () => {
  it('adds a task of the customer’s owner and shows the first one on the customer', () => {
    const book = aBook();
    expect(saveTask(input(), book.ports).ok).toBe(true);
    expect(book.rows('tasks')[1]).toMatchObject({
      title: 'Send the quote',
      owner: 'Tom Reyes',
      customer_name: 'Larkfield Tea',
    });
    expect(book.rows('customers')[0]).toMatchObject({ next_action: 'Send the quote', next_on: '2026-12-01' });
  });

  it('changes a task that is there', () => {
    const book = aBook();
    saveTask(input({ id: 'T-1', title: 'Visit', owner: 'Ivy Tran' }), book.ports);
    expect(book.rows('tasks')).toMatchObject([{ id: 'T-1', title: 'Visit', owner: 'Ivy Tran', due_on: '2026-12-01' }]);
    expect(book.rows('customers')[0]?.next_action).toBe('Visit');
  });

  it('adds a task of nobody’s', () => {
    const book = aBook();
    saveTask(input({ customer: null }), book.ports);
    expect(book.rows('tasks')[1]).toMatchObject({ customer: null, owner: 'Ivy Tran' });
  });

  it('refuses what is not there or not filled in', () => {
    expect(saveTask(input({ id: 'T-9' }), aBook().ports)).toMatchObject({ code: 'row-gone' });
    expect(saveTask(input({ customer: 'C-9' }), aBook().ports)).toMatchObject({ code: 'customer-not-found' });
    expect(saveTask(input({ title: '' }), aBook().ports)).toMatchObject({ fields: { title: { code: 'required' } } });
  });
});

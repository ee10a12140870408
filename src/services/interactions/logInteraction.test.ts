import { describe, expect, it } from '@jest/globals';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { logInteraction as contract } from '../../contract/entries.ts';
import { dayOf } from '../../domain/day.ts';
import { logInteraction } from './logInteraction.ts';

const input = (fields: Record<string, unknown> = {}) =>
  contract.input.parse({ customer: 'C-1', channel: 'phone', summary: 'Wants smaller packs', ...fields });
const aBook = () =>
  aWorkbook({
    customers: [{ id: 'C-1', name: 'Larkfield Tea', owner: 'Tom Reyes', last_contact_on: dayOf('2026-11-20') }],
    tasks: [
      { id: 'T-1', title: 'Call', customer: 'C-1', due_on: dayOf('2026-11-24'), status: 'open', priority: 'normal' },
    ],
  });

describe('logInteraction', () => {
  it('logs, finishes the task, makes the next one and shows it on the customer', () => {
    const book = aBook();
    const answer = logInteraction(
      input({ nextStep: 'Send samples', nextOn: '2026-12-03', finish: ['T-1'] }),
      book.ports,
    );
    expect(answer).toMatchObject({ ok: true, value: { nextOn: '2026-12-03', feedback: null } });
    expect(book.rows('interactions')).toMatchObject([
      {
        customer: 'C-1',
        by: 'Ivy Tran',
        direction: 'out',
        at: '2026-11-24T10:00:00',
        lag_h: 0,
        next_step: 'Send samples',
      },
    ]);
    expect(book.rows('tasks')).toMatchObject([
      { id: 'T-1', status: 'done', done_by: 'Ivy Tran', result: 'Wants smaller packs' },
      { title: 'Send samples', owner: 'Tom Reyes', status: 'open' },
    ]);
    expect(book.rows('customers')[0]).toMatchObject({
      last_contact_on: '2026-11-24',
      next_action: 'Send samples',
      next_on: '2026-12-03',
    });
  });

  it('keeps the next steps of two people', () => {
    const book = aBook();
    logInteraction(input({ nextStep: 'Send samples', nextOn: '2026-12-03' }), book.ports);
    logInteraction(input({ nextStep: 'Visit', nextOn: '2026-12-01' }), book.call('Z-2'));
    expect(book.rows('tasks').map(({ title }) => title)).toEqual(['Call', 'Send samples', 'Visit']);
    expect(book.rows('interactions')).toHaveLength(2);
    expect(book.rows('customers')[0]).toMatchObject({ next_action: 'Call', next_on: '2026-11-24' });
  });

  it('follows what Customers shows without a look at the tasks', () => {
    const book = aBook();
    Object.assign(book.rows('customers')[0]!, { next_action: 'Typed', next_on: dayOf('2026-11-30') });
    logInteraction(input({ nextStep: 'Send samples', nextOn: '2026-12-03' }), book.ports);
    expect(book.rows('customers')[0]).toMatchObject({ next_action: 'Typed', next_on: '2026-11-30' });
    logInteraction(input({ nextStep: 'Visit', nextOn: '2026-11-29' }), book.call('Z-2'));
    expect(book.rows('customers')[0]).toMatchObject({ next_action: 'Visit', next_on: '2026-11-29' });
  });

  it('keeps the later contact when an earlier one is entered afterwards', () => {
    const book = aBook();
    logInteraction(input({ at: '2026-11-02T09:00:00' }), book.ports);
    expect(book.rows('customers')[0]?.last_contact_on).toBe('2026-11-20');
    expect(book.rows('interactions')[0]?.lag_h).toBe(529);
  });

  it('counts an internal note as no contact', () => {
    const book = aBook();
    logInteraction(input({ direction: 'internal' }), book.ports);
    expect(book.rows('customers')[0]?.last_contact_on).toBe('2026-11-20');
  });

  it('makes feedback of what was said, with its deadlines', () => {
    const book = aBook();
    logInteraction(input({ feedback: { kind: 'complaint', severity: 'high' }, verified: true }), book.ports);
    expect(book.rows('feedback')).toMatchObject([
      { text: 'Wants smaller packs', owner: 'Tom Reyes', status: 'new', due_reply_at: '2026-11-24T18:00:00' },
    ]);
    expect(book.rows('customers')[0]).toMatchObject({ issues_open: 1, verified_on: '2026-11-24' });
  });

  it.each([
    ['summary', { summary: '' }, 'required'],
    ['channel', { channel: 'pigeon' }, 'unknown-choice'],
    ['at', { at: '2026-11-24T12:00:00' }, 'in-future'],
    ['nextOn', { nextStep: 'Call' }, 'required'],
    ['nextStep', { nextOn: '2026-12-03' }, 'required'],
    ['nextOn', { nextStep: 'Call', nextOn: '2026-11-01' }, 'next-in-past'],
    ['contact', { contact: 'P-7' }, 'contact-of-other'],
  ])('refuses %s beside the field: %j', (field, fields, code) => {
    const book = aBook();
    expect(logInteraction(input(fields), book.ports)).toMatchObject({ code: 'invalid', fields: { [field]: { code } } });
    expect(book.rows('interactions')).toEqual([]);
  });

  it('takes a next date in the past that was meant so', () => {
    expect(logInteraction(input({ nextStep: 'Call', nextOn: '2026-11-01', pastNextOn: true }), aBook().ports).ok).toBe(
      true,
    );
  });

  it('does not know a customer who is gone', () => {
    expect(logInteraction(input({ customer: 'C-404' }), aBook().ports)).toMatchObject({ code: 'customer-not-found' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { dayOf, stampOf } from '../../domain/day.ts';
import { card } from './card.ts';

const aBook = () =>
  aWorkbook({
    customers: [
      {
        id: 'C-1',
        name: '青禾茶业',
        phone: '13800001234',
        last_order_on: dayOf('2026-11-04'),
        why: 'Silent for 20 days',
        tags: ['Sample'],
      },
      { id: 'C-2', name: 'Quillmoor', state: 'archived' },
      { id: 'C-3', name: 'Merged', state: 'merged' },
    ],
    contacts: [{ id: 'P-1', customer: 'C-1', name: '王芳', phone: '0571 8888 0012' }],
    tasks: [
      { id: 'T-1', title: 'Call', customer: 'C-1', due_on: dayOf('2026-11-22'), status: 'open' },
      {
        id: 'T-2',
        title: 'Sent',
        customer: 'C-1',
        status: 'done',
        done_at: stampOf('2026-11-10T09:00:00'),
        done_by: 'Ivy Tran',
      },
    ],
    interactions: Array.from({ length: 22 }, (_, index) => ({
      id: `I-${index}`,
      customer: 'C-1',
      channel: 'phone',
      by: 'Ivy Tran',
      summary: `Call ${index}`,
      at: stampOf(`2026-10-${String(index + 1).padStart(2, '0')}T10:00:00`),
    })),
    orders: [
      {
        id: 'O-1',
        customer: 'C-1',
        order_no: 'SO-1',
        ordered_on: dayOf('2026-11-04'),
        product: 'Tea',
        amount: 100,
        status: 'confirmed',
      },
      {
        id: 'O-2',
        customer: 'C-1',
        order_no: 'SO-1',
        ordered_on: dayOf('2026-11-04'),
        product: 'Pot',
        amount: 50,
        status: 'confirmed',
      },
      { id: 'O-3', customer: 'C-9', order_no: 'SO-2', ordered_on: dayOf('2026-11-04'), amount: 9 },
    ],
    feedback: [
      {
        id: 'F-1',
        customer: 'C-1',
        at: stampOf('2026-11-12T10:00:00'),
        text: 'Late',
        kind: 'complaint',
        status: 'new',
      },
    ],
  });

describe('card', () => {
  it('shows the newest of the timeline and counts the rest', () => {
    const answer = card({ id: 'C-1' }, aBook().ports);
    if (!answer.ok) throw new Error(answer.code);
    const { timeline, counts, channels, nextSteps, contacts, silentDays, reasons, feedback } = answer.value;
    expect(timeline.slice(0, 4).map(({ id, kind, amountCents }) => [id, kind, amountCents])).toEqual([
      ['F-1', 'feedback', null],
      ['T-2', 'task', null],
      ['O-1', 'order', 150],
      ['I-21', 'interaction', null],
    ]);
    expect(timeline[2]).toMatchObject({ title: 'Tea, Pot', meta: 'SO-1 · Confirmed' });
    expect(timeline).toHaveLength(20);
    expect(counts).toEqual({ interaction: 22, order: 1, feedback: 1, task: 1, alert: 0 });
    expect(channels).toEqual([{ label: 'Phone', n: 22 }]);
    expect(nextSteps).toMatchObject([{ task: 'T-1', title: 'Call', dueOn: '2026-11-22', owner: null, late: 2 }]);
    expect(contacts).toMatchObject([{ id: 'P-1' }]);
    expect({ silentDays, reasons }).toEqual({ silentDays: 20, reasons: ['Silent for 20 days'] });
    expect(feedback).toMatchObject([{ id: 'F-1', status: 'new', due: null, reopened: 0 }]);
  });

  it('takes reasons and advice from the churn list where the customer is on it', () => {
    const book = aBook();
    book.ports.table('churn').append([{ customer: 'C-1', reason1: 'A', reason2: 'B', warn: 'W', advice: 'Call now' }]);
    expect(card({ id: 'C-1' }, book.ports)).toMatchObject({ value: { reasons: ['A', 'B', 'W'], advice: 'Call now' } });
  });

  it('has no card of a customer who is gone, and says so of an archived one', () => {
    expect(card({ id: 'C-2' }, aBook().ports)).toMatchObject({ code: 'customer-archived' });
    expect(card({ id: 'C-NOBODY' }, aBook().ports)).toMatchObject({ code: 'row-gone' });
  });
});

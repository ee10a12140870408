import { describe, expect, it } from '@jest/globals';
import { aWorkbook } from '../../../test/services/aWorkbook.ts';
import { addFeedback as addContract, moveFeedback as moveContract } from '../../contract/entries.ts';
import { addFeedback } from './addFeedback.ts';
import { moveFeedback } from './moveFeedback.ts';

const entry = (fields: Record<string, unknown> = {}) =>
  addContract.input.parse({ customer: 'C-1', channel: 'wechat', text: 'Late again', kind: 'complaint', ...fields });
const aBook = () => aWorkbook({ customers: [{ id: 'C-1', name: 'Larkfield Tea', owner: 'Tom Reyes', tier: 'vip' }] });

describe('addFeedback', () => {
  it('gives it to the customer’s owner with deadlines by working hours', () => {
    const book = aBook();
    expect(addFeedback(entry({ severity: 'critical', csat: 2 }), book.ports)).toMatchObject({
      ok: true,
      value: { replyBy: '2026-11-24T12:00:00' },
    });
    expect(book.rows('feedback')).toMatchObject([
      { owner: 'Tom Reyes', status: 'new', due_fix_at: '2026-11-25T10:00:00' },
    ]);
    expect(book.rows('customers')[0]).toMatchObject({ issues_open: 1, csat_last: 2 });
  });

  it('takes feedback of somebody unknown', () => {
    const book = aBook();
    expect(addFeedback(entry({ customer: null }), book.ports).ok).toBe(true);
    expect(book.rows('feedback')).toMatchObject([{ customer: null, owner: 'Ivy Tran' }]);
  });

  it('refuses an empty text and an unknown kind', () => {
    expect(addFeedback(entry({ text: '', kind: 'x' }), aBook().ports)).toMatchObject({
      fields: { text: { code: 'required' }, kind: { code: 'unknown-choice' } },
    });
  });
});

describe('moveFeedback', () => {
  const moved = (fields: Record<string, unknown>) => {
    const book = aBook();
    addFeedback(entry(), book.ports);
    const id = book.rows('feedback')[0]?.id;
    const move = (set: Record<string, unknown>, op = 'Z-2') =>
      moveFeedback(moveContract.input.parse({ id, ...set }), book.call(op));
    return {
      answer: move(fields),
      feedback: () => book.rows('feedback')[0],
      customer: () => book.rows('customers')[0],
      move,
    };
  };

  it('takes the first move for the first reply', () => {
    expect(moved({ status: 'doing' }).feedback()).toMatchObject({
      status: 'doing',
      first_reply_at: '2026-11-24T10:00:00',
    });
  });

  it('wants to know what was done before it is resolved', () => {
    const { answer, feedback } = moved({ status: 'resolved' });
    expect(answer).toMatchObject({ fields: { resolution: { code: 'resolution-missing' } } });
    expect(feedback()?.status).toBe('new');
  });

  it('resolves and reopens, and counts what is open', () => {
    const { feedback, customer, move } = moved({ status: 'resolved', resolution: 'Sent again' });
    expect(feedback()).toMatchObject({ status: 'resolved', resolved_at: '2026-11-24T10:00:00' });
    expect(customer()?.issues_open).toBe(0);
    move({ status: 'doing' }, 'Z-3');
    expect(feedback()).toMatchObject({ status: 'doing', resolved_at: null, resolution: 'Sent again', reopened: 1 });
    expect(customer()?.issues_open).toBe(1);
  });

  it('hands over to somebody else and leaves the rest', () => {
    const { feedback } = moved({ owner: 'Ivy Tran' });
    expect(feedback()).toMatchObject({ owner: 'Ivy Tran', status: 'new', first_reply_at: null });
  });

  it('lets the first of two win who move it at once', () => {
    const { move, feedback } = moved({ from: 'new', status: 'resolved', resolution: 'Sent again' });
    expect(move({ from: 'new', status: 'waiting' }, 'Z-3')).toMatchObject({
      code: 'feedback-moved',
      places: { state: 'Resolved' },
    });
    expect(feedback()?.status).toBe('resolved');
  });
});

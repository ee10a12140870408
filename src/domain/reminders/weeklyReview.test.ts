import { describe, expect, it } from '@jest/globals';
import { aComplaint, aCustomer, aMember, anAlert, aReminderBook, aTask, someSettings } from '../../../test/builders.ts';
import { dayOf, stampOf } from '../day.ts';
import { isReviewDay, weeklyReview } from './weeklyReview.ts';

describe('weeklyReview', () => {
  const book = aReminderBook({
    team: [
      aMember(),
      aMember({ name: 'Max Orr' }),
      aMember({ name: 'Left', active: false }),
      aMember({ name: 'Tom Reyes', manager: null }),
    ],
    customers: [aCustomer({ last_contact_on: dayOf('2026-11-02') })],
    tasks: [
      aTask({ id: 'T-1', status: 'done', done_at: stampOf('2026-11-17T09:00:00'), customer: null }),
      aTask({ id: 'T-2', status: 'done', done_at: stampOf('2026-11-16T09:00:00'), customer: null }),
      aTask({ id: 'T-3', due_on: dayOf('2026-11-20'), customer: null }),
      aTask({ id: 'T-4', due_on: dayOf('2026-11-24'), customer: null }),
    ],
    alerts: [anAlert(), anAlert({ id: 'A-2', handled: 'Ivy Tran' })],
    feedback: [aComplaint({ due_reply_at: stampOf('2026-11-23T16:00:00') }), aComplaint({ id: 'F-2' })],
  });

  it('counts what was done in seven days and what stands open, for each person of the lead', () => {
    expect(weeklyReview('Tom Reyes', book)).toEqual([
      { person: 'Ivy Tran', done: 1, late: 1, unplanned: 1, atRisk: 1, overdue: 1 },
      { person: 'Max Orr', done: 0, late: 0, unplanned: 0, atRisk: 0, overdue: 0 },
    ]);
  });

  it('is empty for who leads nobody', () => {
    expect(weeklyReview('Ivy Tran', book)).toEqual([]);
  });
});

describe('isReviewDay', () => {
  const days = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].map(dayOf);
  const reviewDays = (daily: boolean, holidays: string[]) =>
    days.filter((day) => isReviewDay(day, daily, someSettings({ holidays: holidays.map(dayOf) })));

  it('is Monday, or the first working day of the week where Monday is free', () => {
    expect(reviewDays(false, [])).toEqual(['2026-11-23']);
    expect(reviewDays(false, ['2026-11-23', '2026-11-24'])).toEqual(['2026-11-25']);
    expect(reviewDays(true, ['2026-11-23'])).toEqual(['2026-11-23']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { aCustomer, aMember, anAlert, aReminderBook, aTask } from '../../../test/builders.ts';
import { dayOf } from '../day.ts';
import type { ReminderFacts } from '../reminders/book.ts';
import { remindersOf } from '../reminders/index.ts';
import { todayLines } from './todayLines.ts';

const quiet = { last_contact_on: dayOf('2026-11-23') };

function linesOf(over: Partial<ReminderFacts>) {
  const book = aReminderBook({ team: [aMember({ name: 'Tom Reyes' }), aMember()], steward: null, ...over });
  return todayLines(remindersOf(book), book);
}

describe('todayLines', () => {
  it('puts overdue VIPs first, then critical risks, then today by priority, then the other overdue', () => {
    const customers = ['C-vip', 'C-risk', 'C-new', 'C-old'].map((id) =>
      aCustomer({ ...quiet, id, tier: id === 'C-vip' ? 'vip' : 'regular' }),
    );
    const lines = linesOf({
      customers,
      tasks: [
        aTask({ id: 'T-old', customer: 'C-old', due_on: dayOf('2026-11-01') }),
        aTask({ id: 'T-new', customer: 'C-new' }),
        aTask({ id: 'T-vip', customer: 'C-vip', due_on: dayOf('2026-11-23') }),
        aTask({ id: 'T-high', customer: 'C-new', priority: 'high' }),
      ],
      alerts: [anAlert({ customer: 'C-risk', band: 'critical' })],
    });
    expect(lines.map(({ reminder }) => reminder.ref)).toEqual(['T-vip', 'A-1', 'T-high', 'T-new', 'T-old']);
    expect(lines.map(({ section }) => section)).toEqual(['late', 'risk', 'today', 'today', 'late']);
  });

  it('joins a rule to the first line of its customer, keeps each task its own, and tells a VIP’s manager', () => {
    const lines = linesOf({
      customers: [aCustomer({ tier: 'vip', last_contact_on: dayOf('2026-10-01') })],
      tasks: [aTask(), aTask({ id: 'T-2' })],
      alerts: [anAlert()],
    });
    expect(lines.map(({ owner, reminder, also }) => [owner, reminder.rule, also.map(({ rule }) => rule)])).toEqual([
      ['Tom Reyes', 'R16', []],
      ['Ivy Tran', 'R01', ['R16']],
      ['Ivy Tran', 'R01', []],
    ]);
  });

  it('groups people in the order of Team', () => {
    const lines = linesOf({
      customers: [aCustomer(quiet)],
      tasks: [aTask(), aTask({ id: 'T-2', owner: 'Tom Reyes' })],
    });
    expect(lines.map(({ owner }) => owner)).toEqual(['Tom Reyes', 'Ivy Tran']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { aTask } from '../../../test/builders.ts';
import { dayOf } from '../day.ts';
import { nextOccurrence } from './nextOccurrence.ts';

describe('nextOccurrence', () => {
  it('makes the next task of a repeated one', () => {
    const task = aTask({ repeat: 'week', due_on: dayOf('2026-11-24') });
    expect(nextOccurrence(task)).toMatchObject({ title: 'Send the quote', due_on: '2026-12-01', status: 'open' });
  });

  it('ends a monthly task on the last day of a shorter month', () => {
    expect(nextOccurrence(aTask({ repeat: 'month', due_on: dayOf('2026-01-31') }))?.due_on).toBe('2026-02-28');
  });

  it('makes nothing of a task that does not repeat', () => {
    expect(nextOccurrence(aTask({ repeat: 'none' }))).toBeNull();
  });
});

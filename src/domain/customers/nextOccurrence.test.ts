import { describe, expect, it } from '@jest/globals';
import { aTask } from '../../../test/builders.ts';
import type { Task } from '../../schema/sheets/tasks.ts';
import { dayOf } from '../day.ts';
import { nextOccurrence } from './nextOccurrence.ts';

describe('nextOccurrence', () => {
  it('makes the next task of a repeated one', () => {
    const task = aTask({ repeat: 'week', due_on: dayOf('2026-11-24') });
    expect(nextOccurrence(task)).toMatchObject({ title: 'Send the quote', due_on: '2026-12-01', status: 'open' });
  });

  const series = (repeat: Task['repeat'], from: string, turns: number) => {
    let task = aTask({ repeat, due_on: dayOf(from) });
    return Array.from({ length: turns }, () => {
      task = { ...task, rule_key: null, ...nextOccurrence(task) };
      return task.due_on;
    });
  };

  it('goes to the last day of a shorter month, and back', () => {
    expect(series('month', '2026-01-31', 4)).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
    expect(series('month', '2026-01-29', 3)).toEqual(['2026-02-28', '2026-03-29', '2026-04-29']);
    expect(series('quarter', '2026-11-30', 3)).toEqual(['2027-02-28', '2027-05-30', '2027-08-30']);
    expect(series('year', '2024-02-29', 4)).toEqual(['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
  });

  it('follows a task that somebody moved', () => {
    const moved = aTask({ repeat: 'month', due_on: dayOf('2026-02-25'), rule_key: 'repeat|T-1|31' });
    expect(nextOccurrence(moved)).toMatchObject({ due_on: '2026-03-25' });
  });

  it('makes nothing of a task that does not repeat', () => {
    expect(nextOccurrence(aTask({ repeat: 'none' }))).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { aTask } from '../../../test/builders.ts';
import { dayOf, stampOf } from '../day.ts';
import { mirrorEdit, mirrorOf } from './mirror.ts';

describe('mirrorOf', () => {
  it('shows the task that is due first', () => {
    const later = aTask({ title: 'Call', due_on: dayOf('2026-12-03') });
    const sooner = aTask({ title: 'Visit', due_on: dayOf('2026-12-01') });
    expect(mirrorOf([later, sooner])).toEqual({ next_action: 'Visit', next_on: '2026-12-01' });
  });

  it('takes priority before age on one day', () => {
    const older = aTask({ title: 'Call', created_at: stampOf('2026-01-01T08:00:00') });
    const urgent = aTask({ title: 'Visit', priority: 'high', created_at: stampOf('2026-02-01T08:00:00') });
    expect(mirrorOf([older, urgent]).next_action).toBe('Visit');
  });

  it('takes the older of two equal tasks', () => {
    const older = aTask({ title: 'Call', created_at: stampOf('2026-01-01T08:00:00') });
    const newer = aTask({ title: 'Visit', created_at: null });
    expect(mirrorOf([newer, older]).next_action).toBe('Call');
  });

  it('is empty without open tasks', () => {
    expect(mirrorOf([])).toEqual({ next_action: null, next_on: null });
  });
});

describe('mirrorEdit', () => {
  const task = aTask({ id: 'T-1', title: 'Call', due_on: dayOf('2026-12-03') });

  it('makes a task when none is open', () => {
    expect(mirrorEdit({ next_action: 'Call', next_on: dayOf('2026-12-03') }, [])).toEqual({
      kind: 'create',
      title: 'Call',
      dueOn: '2026-12-03',
    });
  });

  it('changes the first open task', () => {
    expect(mirrorEdit({ next_action: 'Call', next_on: dayOf('2026-12-09') }, [task])).toEqual({
      kind: 'update',
      task: 'T-1',
      title: 'Call',
      dueOn: '2026-12-09',
    });
  });

  it('keeps the title of the task when only a date is typed', () => {
    expect(mirrorEdit({ next_action: null, next_on: dayOf('2026-12-09') }, [task])).toMatchObject({ title: 'Call' });
  });

  it('cancels the task when both cells are cleared', () => {
    expect(mirrorEdit({ next_action: null, next_on: null }, [task])).toEqual({ kind: 'cancel', task: 'T-1' });
  });

  it('asks nothing when the cells show the task already', () => {
    expect(mirrorEdit({ next_action: 'Call', next_on: dayOf('2026-12-03') }, [task])).toEqual({ kind: 'none' });
  });
});

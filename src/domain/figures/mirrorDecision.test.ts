import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../day.ts';
import { mirrorDecision } from './mirrorDecision.ts';

const shown = (day: string) => ({ next_action: 'Call', next_on: dayOf(day) });
const aTask = (day: string) => ({
  ...{ id: 'T-1', title: 'Call', priority: 'normal' as const, created_at: null, due_on: dayOf(day) },
});
const nothing = { next_action: null, next_on: null };
const [first, second, third] = ['2026-11-25', '2026-11-27', '2026-11-30'] as const;

describe('mirrorDecision', () => {
  it('has nothing to do where both agree', () => {
    expect(mirrorDecision(shown(first), shown(second), [aTask(first)])).toEqual({ kind: 'same' });
  });

  it('follows what was typed into Customers', () => {
    const edit = { kind: 'update', task: 'T-1', title: 'Call', dueOn: second };
    expect(mirrorDecision(shown(second), shown(first), [aTask(first)])).toEqual({ kind: 'typed', edit });
  });

  it('shows what was changed in Tasks', () => {
    const expected = { kind: 'task', mirror: shown(second), conflict: false };
    expect(mirrorDecision(shown(first), shown(first), [aTask(second)])).toEqual(expected);
  });

  it('lets Tasks win where both were changed', () => {
    const expected = { kind: 'task', mirror: shown(second), conflict: true };
    expect(mirrorDecision(shown(third), shown(first), [aTask(second)])).toEqual(expected);
  });

  it('follows what was typed over the cells that a save had just written', () => {
    const edit = { kind: 'update', task: 'T-1', title: 'Call', dueOn: third };
    expect(mirrorDecision(shown(third), nothing, [aTask(second)], { isShown: true })).toEqual({ kind: 'typed', edit });
  });

  it('takes another open task that stands there for no typing', () => {
    const later = { ...aTask(third), id: 'T-2', title: 'Send the offer' };
    const cells = { next_action: 'Send the offer', next_on: dayOf(third) };
    const expected = { kind: 'task', mirror: shown(first), conflict: false };
    expect(mirrorDecision(cells, shown(first), [aTask(first), later])).toEqual(expected);
  });

  it('takes a task that was closed since for no typing', () => {
    const since = { isShown: true, closed: [aTask(first)] };
    const next = { kind: 'task', mirror: shown(second), conflict: false };
    expect(mirrorDecision(shown(first), nothing, [aTask(second)], since)).toEqual(next);
    expect(mirrorDecision(shown(first), nothing, [], since)).toEqual({ ...next, mirror: nothing });
  });

  it('follows what was typed over a task that was closed since', () => {
    const edit = { kind: 'create', title: 'Call', dueOn: third };
    const since = { closed: [aTask(first)] };
    expect(mirrorDecision(shown(third), nothing, [], since)).toEqual({ kind: 'typed', edit });
  });
});

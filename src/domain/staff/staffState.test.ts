import { describe, expect, it } from '@jest/globals';
import { dayNumber, dayOf } from '../day.ts';
import { isCorrectedByOther } from './corrections.ts';
import { staffScore } from './staffFigures.ts';
import { noStaffNotes, type StaffNotes } from './staffNotes.ts';
import { holderOf, nextStaffState, noStaffState, type StaffState } from './staffState.ts';

const night = dayOf('2026-11-24');
const now = dayNumber(night);
const next = (before: StaffState, notes: Partial<StaffNotes>, on = night, wrong: string[] = []) =>
  nextStaffState(
    before,
    { ...noStaffNotes(), ...notes },
    on,
    (key) => wrong.includes(key),
    (key) => (key === 'tasks|T1' ? now : undefined),
  );

describe('nextStaffState', () => {
  const entries = [
    { key: 'customers|C1', by: 'Tom', on: now - 15 },
    { key: 'customers|C2', by: 'Tom', on: now - 14 },
  ];

  it('judges a row once, when fourteen days have passed', () => {
    const first = next(noStaffState, { entries }, night, ['customers|C1']);
    expect(first.judged).toEqual({ '2026-11|Tom': [1, 1] });
    // the error of the first row is gone since, and an error has come to the second
    const second = next({ ...first, lines: {} }, { entries }, dayOf('2026-11-25'), ['customers|C2']);
    expect(second.judged).toEqual({ '2026-11|Tom': [2, 2] });
  });

  it('remembers a correction until the row is judged', () => {
    const first = next(noStaffState, { entries, corrected: ['customers|C2'] });
    const second = next({ ...first, lines: {} }, { entries }, dayOf('2026-11-25'));
    expect(second.judged).toEqual({ '2026-11|Tom': [2, 1] });
    expect(next({ ...second, lines: {} }, {}, dayOf('2026-12-11')).corrected).toEqual({});
  });

  it('keeps who had a task when it was due', () => {
    const late = next(noStaffState, { handed: [{ key: 'tasks|T1', from: 'Ivy' }] }, dayOf('2026-11-26'));
    expect(late.handed).toEqual({ 'tasks|T1': { since: now + 1, from: 'Ivy' } });
    const again = next({ ...late, lines: {} }, { handed: [{ key: 'tasks|T1', from: 'Tom' }] }, dayOf('2026-11-27'));
    expect(again.handed).toEqual(late.handed);
  });
});

describe('holderOf', () => {
  it.each([
    ['whoever always had it', undefined, 'Tom'],
    ['whoever had it for a whole day', { since: now - 2, from: 'Ivy' }, 'Tom'],
    ['nobody when it came the day before', { since: now - 1, from: 'Ivy' }, null],
    ['nobody when it came on the day', { since: now, from: 'Ivy' }, null],
    ['whoever had it when it was due', { since: now + 1, from: 'Ivy' }, 'Ivy'],
  ])('is %s', (_, handing, holder) => {
    expect(holderOf('Tom', now, handing)).toBe(holder);
  });
});

describe('isCorrectedByOther', () => {
  const row = { created_by: 'Tom', phone: '138 0013 8000', stage_set: 'x', next_on: '2026-11-01' };
  const by = (editor: string | null) => () => editor;

  it.each([
    ['another phone by somebody else', { phone: '13900139000' }, 'Ivy', true],
    ['a phone emptied by somebody else', { phone: '' }, 'Ivy', true],
    ['another phone by the author', { phone: '13900139000' }, 'Tom', false],
    ['another phone by nobody known', { phone: '13900139000' }, null, false],
    ['other spaces', { phone: '13800138000' }, 'Ivy', false],
    ['what was empty', { name: 'Client' }, 'Ivy', false],
    ['what changes as life goes', { next_on: '2026-12-01', stage_set: 'y' }, 'Ivy', false],
  ])('looks at %s', (_, set, editor, expected) => {
    expect(isCorrectedByOther('customers', row, { ...row, ...set }, by(editor))).toBe(expected);
  });
});

describe('staffScore', () => {
  it('lets missing parts drop out, and says nothing of one alone', () => {
    const weighted = [
      [30, 0.9],
      [20, null],
      [0, 0],
    ] as const;
    expect(staffScore([...weighted, [25, 0.5]])).toBe(Number(((30 * 0.9 + 25 * 0.5) / 55).toFixed(4)));
    expect(staffScore(weighted)).toBeNull();
  });
});

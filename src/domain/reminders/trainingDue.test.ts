import { describe, expect, it } from '@jest/globals';
import { aMember, aReminderBook, aRow } from '../../../test/builders.ts';
import type { Training } from '../../schema/sheets/training.ts';
import { dayOf } from '../day.ts';
import { trainingDue } from './trainingDue.ts';

const aTraining = (cells: Partial<Training> = {}) =>
  aRow('training', {
    ...{ id: 'L-1', person: 'Ivy Tran', topic: 'privacy', planned_on: dayOf('2026-11-27') },
    ...cells,
  });
const signed = aTraining({
  id: 'L-9',
  planned_on: dayOf('2026-01-05'),
  done_on: dayOf('2026-01-05'),
  signed_on: dayOf('2026-01-05'),
});
const linesOf = (...trainings: readonly Training[]) =>
  trainingDue
    .find(aReminderBook({ team: [aMember()], trainings }))
    .map(({ key, receivers, late }) => [key, receivers, late]);

describe('R28 training due', () => {
  it('R28 reminds the person from three days before on, until it is done', () => {
    expect(linesOf(signed, aTraining())).toEqual([['R28|L-1|2026-11-27', ['Ivy Tran'], -3]]);
    expect(linesOf(signed, aTraining({ planned_on: dayOf('2026-11-28') }))).toEqual([]);
    expect(linesOf(signed, aTraining({ planned_on: dayOf('2026-11-20') }))).toEqual([
      ['R28|L-1|2026-11-20', ['Ivy Tran'], 4],
    ]);
    expect(linesOf(signed, aTraining({ done_on: dayOf('2026-11-23') }))).toEqual([]);
  });

  it('R28 asks whoever has no signed day in any row once a week, and nobody who left', () => {
    expect(linesOf()).toEqual([['R28|Ivy Tran|2026-W48', ['Ivy Tran'], null]]);
    const left = aReminderBook({ team: [aMember({ active: false })], trainings: [] });
    expect(trainingDue.find(left)).toEqual([]);
  });

  it('R28 waits for whoever is away, and asks nobody in the place of one who left', () => {
    const trainings = [signed, aTraining()];
    const receiversWith = (over: object) =>
      trainingDue.find(aReminderBook({ team: [aMember(over)], trainings })).map(({ receivers }) => receivers);
    expect(receiversWith({ away_until: dayOf('2026-11-30'), deputy: 'Tom Reyes' })).toEqual([['Ivy Tran']]);
    expect(receiversWith({ active: false })).toEqual([]);
  });

  it('R28 is silent where no record is kept', () => {
    expect(trainingDue.find(aReminderBook({ trainings: null }))).toEqual([]);
  });
});

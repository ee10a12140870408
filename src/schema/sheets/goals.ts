import { choice, dayColumn, id, number, percent, person, text } from '../column.ts';
import { defineSheet, type RowOf } from '../defineSheet.ts';

/** Targets against actuals: a row a goal. */
export const goals = defineSheet(
  'goals',
  { kind: 'records', prefix: 'K', colour: 'report' },
  {
    id: id('K'),
    goal: text({ max: 200 }),
    kpi: choice('kpi', { required: true }),
    scope: choice('scope', { required: true }),
    who: text(),
    from: dayColumn({ required: true }),
    to: dayColumn({ required: true }),
    start_value: number(),
    target: number({ required: true }),
    actual: number({ who: 'computed' }),
    progress: percent({ who: 'computed' }),
    pace: choice('pace', { who: 'computed' }),
    counted: text({ who: 'computed' }),
    moved: text({ who: 'computed' }),
    formula: text({ who: 'computed' }),
    owner: person(),
  },
);
export type Goal = RowOf<(typeof goals)['columns']>;

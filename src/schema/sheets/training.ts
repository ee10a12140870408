import { choice, dayColumn, id, int, person } from '../column.ts';
import { defineSheet, type RowOf } from '../defineSheet.ts';

/** Who was trained in what, and who has signed to keep what is in the workbook to themselves. */
export const training = defineSheet(
  'training',
  { kind: 'records', prefix: 'L', module: 'staff', colour: 'work' },
  {
    id: id('L'),
    person: person({ required: true }),
    topic: choice('training_topic', { required: true }),
    planned_on: dayColumn({ required: true }),
    done_on: dayColumn(),
    quiz: int({ min: 0, max: 100 }),
    signed_on: dayColumn(),
  },
);
export type Training = RowOf<(typeof training)['columns']>;

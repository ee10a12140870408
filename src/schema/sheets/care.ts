import { bool, choice, dayColumn, id, int, long, text } from '../column.ts';
import { defineSheet, type RowOf } from '../defineSheet.ts';

/** Days on which customers are thought of: birthdays, festivals, contracts and anniversaries. */
export const care = defineSheet(
  'care',
  { kind: 'records', prefix: 'H', module: 'care', colour: 'work' },
  {
    id: id('H'),
    name: text({ required: true, max: 60 }),
    kind: choice('care_kind', { required: true }),
    cal: choice('cal', { required: true }),
    month: int({ min: 1, max: 12 }),
    day: int({ min: 0, max: 31 }),
    audience: text(),
    lead: int({ min: 0, max: 60 }),
    text: long(),
    channel: choice('channel'),
    active: bool(),
    next_on: dayColumn({ who: 'computed' }),
    n: int({ who: 'computed' }),
  },
);
export type CareDay = RowOf<(typeof care)['columns']>;

import { choice, dayColumn, id, int, link, long, number, person, stampColumn, text, url } from '../column.ts';
import { defineSheet, type RowOf } from '../defineSheet.ts';

/** Calls, visits, chats, minutes. */
export const interactions = defineSheet(
  'interactions',
  { kind: 'records', prefix: 'I', colour: 'work', visible: true },
  {
    id: id('I'),
    at: stampColumn({ required: true }),
    customer: link('C', { required: true }),
    customer_name: text({ who: 'computed' }),
    contact: link('P'),
    channel: choice('channel', { required: true }),
    direction: choice('direction', { required: true }),
    purpose: choice('purpose'),
    summary: text({ required: true, max: 500 }),
    detail: long(),
    outcome: choice('outcome'),
    minutes: int({ min: 0, max: 1440 }),
    next_step: text(),
    next_on: dayColumn(),
    by: person({ required: true }),
    opportunity: link('B', { hidden: true }),
    file: url(),
    ext_code: text(),
    lag_h: number({ who: 'computed' }),
  },
);
export type Interaction = RowOf<(typeof interactions)['columns']>;

import { choice, dayColumn, id, link, long, money, percent, person, text } from '../column.ts';
import { defineSheet, type RowOf } from '../defineSheet.ts';

/** The pipeline: what may be sold, how likely, and by when. */
export const opportunities = defineSheet(
  'opportunities',
  { kind: 'records', prefix: 'B', module: 'sales', colour: 'work' },
  {
    id: id('B'),
    title: text({ required: true, max: 200 }),
    customer: link('C', { required: true }),
    customer_name: text({ who: 'computed' }),
    stage: choice('opp_stage', { required: true }),
    amount: money({ min: 0 }),
    prob: percent({ who: 'shared', min: 0, max: 1 }),
    weighted: money({ who: 'computed' }),
    expected_on: dayColumn(),
    owner: person({ required: true }),
    need: long(),
    competitor: text(),
    lost_reason: choice('lost'),
    closed_on: dayColumn({ who: 'shared' }),
    stage_since: dayColumn({ who: 'computed' }),
  },
);
export type Opportunity = RowOf<(typeof opportunities)['columns']>;

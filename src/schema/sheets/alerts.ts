import { bool, choice, dayColumn, id, link, long, percent, person, text } from '../column.ts';
import { defineSheet, type RowOf } from '../defineSheet.ts';

/** Past alerts and whether they came true. */
export const alerts = defineSheet(
  'alerts',
  { kind: 'records', prefix: 'A', colour: 'report' },
  {
    id: id('A'),
    opened_on: dayColumn({ who: 'computed', required: true }),
    customer: link('C', { who: 'computed', required: true }),
    name: text({ who: 'computed', required: true }),
    band: choice('band', { who: 'computed', required: true }),
    risk: percent({ who: 'computed' }),
    reasons: long({ who: 'computed' }),
    owner: person({ who: 'computed' }),
    horizon_on: dayColumn({ who: 'computed', required: true }),
    closed_on: dayColumn({ who: 'computed' }),
    contacted: bool({ who: 'computed' }),
    handled: person(),
    status: choice('alert_status', { required: true }),
    outcome: choice('outcome_alert', { who: 'computed' }),
    model: text({ who: 'computed' }),
    note: text(),
  },
);
export type Alert = RowOf<(typeof alerts)['columns']>;

import { choice, dayColumn, int, link, money, percent, person, text } from '../column.ts';
import { definePlainSheet, type RowOf } from '../defineSheet.ts';

/** The ranked list of customers who may leave, with reasons; rebuilt every night. */
export const churn = definePlainSheet(
  'churn',
  { kind: 'report', prefix: '', colour: 'report', visible: true, headerRow: 4, frozenColumns: 2 },
  {
    rank: int({ who: 'computed' }),
    name: text({ who: 'computed' }),
    owner: person({ who: 'computed' }),
    tier: choice('tier', { who: 'computed' }),
    band: choice('band', { who: 'computed' }),
    risk: percent({ who: 'computed' }),
    // why, and what to do: in sight beside an open sidebar, without scrolling
    reason1: text({ who: 'computed' }),
    advice: text({ who: 'computed' }),
    value: money({ who: 'computed' }),
    move: text({ who: 'computed' }),
    days_in: int({ who: 'computed' }),
    last_order_on: dayColumn({ who: 'computed' }),
    gap_days: int({ who: 'computed' }),
    silent: int({ who: 'computed' }),
    reason2: text({ who: 'computed' }),
    reason3: text({ who: 'computed' }),
    warn: text({ who: 'computed' }),
    customer: link('C', { who: 'computed' }),
    handled: person(),
    status: choice('alert_status'),
    snooze: dayColumn(),
    note: text(),
  },
);
export type ChurnLine = RowOf<(typeof churn)['columns']>;

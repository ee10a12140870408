import { int, number, percent, person, text } from '../column.ts';
import { definePlainSheet, type RowOf } from '../defineSheet.ts';

/** How each person worked, a row a person and month; rebuilt every night. */
export const staff = definePlainSheet(
  'staff',
  { kind: 'report', prefix: '', module: 'staff', colour: 'report', headerRow: 4, frozenColumns: 2 },
  {
    person: person({ who: 'computed', required: true }),
    period: text({ who: 'computed', required: true }),
    rows_in: int({ who: 'computed' }),
    accuracy: percent({ who: 'computed' }),
    timely: percent({ who: 'computed' }),
    tasks_due: int({ who: 'computed' }),
    tasks_on_time: percent({ who: 'computed' }),
    contact_cover: percent({ who: 'computed' }),
    first_reply_h: number({ who: 'computed' }),
    csat: percent({ who: 'computed' }),
    repeat_rate: percent({ who: 'computed' }),
    score: percent({ who: 'computed' }),
    note: text(),
  },
);
export type StaffLine = RowOf<(typeof staff)['columns']>;
